// The text of the law from the files that the program carries, with what tells one edition from the next.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knowledgeFolder } from '#app/knowledge.ts'
import { type Subjects, subjectsFrom } from '#functions/search/subjects.ts'
import { type LawText, openLawText } from '#swedish/statutes/law-text.ts'

/** `asOf`: the day up to which the wording is told. `subjects`: what people call what it speaks of. */
export type Edition = LawText & { stamp: string; asOf: string | null; subjects: Subjects }

export function openLaw(folder = join(knowledgeFolder, 'statutes')): Edition {
  const names = ['law-text.bin', 'law-text.jsonl', 'state.json']
  const files = names.map(name => ({ path: `statutes/${name}`, bytes: readFileSync(join(folder, name)) }))
  const hash = createHash('sha256')
  for (const { bytes } of files.slice(1)) hash.update(bytes)
  const subjects = readFileSync(join(folder, '../search/subjects.txt'), 'utf8')
  hash.update(subjects)
  const { whole } = JSON.parse(files[2]!.bytes.toString()) as { whole?: string }
  return { ...openLawText(files), stamp: hash.digest('hex'), asOf: whole ?? null, subjects: subjectsFrom(subjects) }
}
