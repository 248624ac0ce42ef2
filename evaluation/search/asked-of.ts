// Questions to the law and to the sample's steering documents, with what answers them, and what these documents hold.
import { readdirSync, readFileSync } from 'node:fs'
import { Refusal } from '#base/refusal.ts'
import { read } from '#files/read.ts'
import type { Document } from '#text/document.ts'

export type Half = 'development' | 'held-out'
/** `answers`: documents that answer; none where nothing does. */
export type AskedOf = { text: string; answers: string[] }

/** Lines of `law-….txt` and `steering-….txt`: `? question | documents`, `?t` with slips of the pen, `! question`. */
export function questionsOf(
  set: 'law' | 'steering',
  half: Half | 'first-meeting-3',
): { answered: AskedOf[]; foreign: AskedOf[] } {
  const lines = readFileSync(new URL(`./${set}-${half}.txt`, import.meta.url), 'utf8').split('\n')
  const asked = lines.flatMap(line => {
    const [, mark, text, documents] = /^(\?t?|!) ([^|]+)(?:\| (.*))?$/.exec(line) ?? []
    return mark && text ? [{ mark, text: text.trim(), answers: (documents ?? '').split(', ').filter(Boolean) }] : []
  })
  return { answered: asked.filter(one => one.mark !== '!'), foreign: asked.filter(one => one.mark === '!') }
}

/** What could be read of the sample's steering documents, each named by its file without the ending. */
export async function steeringDocuments(): Promise<{ name: string; file: string; document: Document }[]> {
  const folder = new URL('../../src/app/sample/steering/', import.meta.url)
  const documents: Awaited<ReturnType<typeof steeringDocuments>> = []
  for (const file of readdirSync(folder).sort()) {
    const document = await read(readFileSync(new URL(file, folder)), file).catch((error: unknown) => {
      if (error instanceof Refusal) return null
      throw error
    })
    if (document) documents.push({ name: file.replace(/\.\w+$/, ''), file, document })
  }
  return documents
}
