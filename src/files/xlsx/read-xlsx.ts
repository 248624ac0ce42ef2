// Reads an XLSX: every sheet as rows of cells as they show, and what stands beside them, with a doubt for what is not seen or left behind.
import { openXlsx } from '#files/xlsx/open-xlsx.ts'
import { walkXlsx } from '#files/xlsx/walk.ts'
import type { Document, Doubt } from '#text/document.ts'

/** A page is a sheet. @throws Refusal file-corrupt, file-encrypted, file-hostile, file-unknown-kind, file-too-large */
export function readXlsx(bytes: Uint8Array): Document {
  const { text, parts, pages, doubts } = walkXlsx(openXlsx(bytes))
  const sheets = pages.length > 0 ? pages : [{ start: 0, end: text.length }]
  return {
    kind: 'xlsx',
    text,
    pages: sheets.map((page, i) => ({ ...page, number: i + 1, width: 0, height: 0, readable: true })),
    glyphs: null,
    parts,
    attachments: [],
    doubts: [...doubts, ...doubtsOfText(text)],
  }
}

function doubtsOfText(text: string): Doubt[] {
  const count = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return count > 0 ? [{ reason: 'characters-unknown', params: { count }, page: null }] : []
}
