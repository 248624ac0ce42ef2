import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import type { Document } from '#text/document.ts'
import { maskLabels } from '#text/finding.ts'

const file = (name: string): Uint8Array => readFileSync(new URL(`../../../test/files/${name}`, import.meta.url))

const partsOf = ({ parts, text }: Document) =>
  Object.fromEntries(parts.map(({ path, start, end }) => [path, text.slice(start, end)]))

test('a memo saved by LibreOffice', async () => {
  const document = await read(file('libreoffice.docx'), 'a.docx')
  // Numbers of lists are made by the program that shows them, and are not in the text.
  expect(partsOf(document)).toEqual({
    'word/document.xml':
      'Tjänsteskrivelse om bidrag\n\nSökande är Åsa Öberg, som nås på 031-390 06 11.\nRaden bryts här.\n\nFörsta punkten\n\nAndra punkten\n\nNamn\tOrt\nÅsa Öberg\tYtterby\n\nNoten står längst ned.',
    'word/footnotes.xml': 'Enligt beslut i nämnden.',
  })
  expect(document.doubts).toEqual([])
})

test('a memo made by the docx package, with those who commented on it and changed it', async () => {
  const document = await read(file('docx-package.docx'), 'a.docx')
  expect(partsOf(document)).toEqual({
    'word/header1.xml': 'Ytterby kommun',
    'word/document.xml':
      'Tjänsteskrivelse om bidrag\n\nSökande är Åsa Öberg.\n\nBor i Ytterby\n\nFörsta punkten\n\nNamn\tÅsa Öberg',
    'word/document.xml#deleted': 'Nödinge',
    'word/document.xml#authors': 'Sam Ek',
    'word/footnotes.xml': 'Enligt beslut i nämnden.',
    'word/comments.xml': 'Stämmer namnet?',
    'word/comments.xml#authors': 'Kim Al',
    'word/footer1.xml': 'Sida ',
  })
  expect(document.doubts.map(doubt => doubt.reason)).toEqual(['has-tracked-changes', 'has-comments'])
})

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as Record<
  (typeof maskLabels)[number],
  string
>

test('names of authors go into no copy, whether they are masked or not', async () => {
  const bytes = file('docx-package.docx')
  const document = await read(bytes, 'a.docx')
  const span = (text: string) => ({
    start: document.text.indexOf(text),
    end: document.text.indexOf(text) + text.length,
  })
  for (const masked of [['Öberg'], ['Öberg', 'Kim Al']]) {
    const removals = masked.map(text => ({ ...span(text), label: 'PERSON' as const }))
    const copy = await redact(bytes, document, { removals, also: [], as: 'text', words, name: 'a.docx' })
    if (!copy.released) throw new Error(JSON.stringify(copy))
    const { text } = await read(copy.bytes, 'b.docx')
    expect(text).toContain('Sökande är Åsa [PERSON].')
    expect(text).not.toMatch(/Kim|Sam/)
  }
})
