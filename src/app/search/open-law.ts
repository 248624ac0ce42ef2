// The text of the law from the files that the program carries, with what tells one edition from the next.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knowledgeFolder } from '#app/knowledge.ts'
import { type LawText, openLawText } from '#swedish/statutes/law-text.ts'

/** `asOf`: the day up to which the wording is told. */
export type Edition = LawText & { stamp: string; asOf: string | null }

export function openLaw(folder = join(knowledgeFolder, 'statutes')): Edition {
  const names = ['law-text.bin', 'law-text.jsonl', 'state.json']
  const files = names.map(name => ({ path: `statutes/${name}`, bytes: readFileSync(join(folder, name)) }))
  const hash = createHash('sha256')
  for (const { bytes } of files.slice(1)) hash.update(bytes)
  const { whole } = JSON.parse(files[2]!.bytes.toString()) as { whole?: string }
  return { ...openLawText(files), stamp: hash.digest('hex'), asOf: whole ?? null }
}
