// The file of own lines: <data>/learning/mask-lines.jsonl, for the owner of the data folder alone. It holds secret facts in clear text, is never
// taken into a backup, and loses a document's lines when the document is weeded. Knows no database.
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { OwnLine } from '#app/learning/lines-of.ts'
import { Refusal } from '#base/refusal.ts'
import { MaskLabel } from '#text/finding.ts'

/** Where a data folder keeps what is learnt from its own decisions, until it is taken in use. */
export const learningOf = (data: string): string => join(data, 'learning')
export const linesFileOf = (data: string): string => join(learningOf(data), 'mask-lines.jsonl')

const warning = `Mappen innehåller meningar ur handlingar, med namn på enskilda, i klartext. Uppgifterna kan omfattas av sekretess.
Mappen får inte kopieras, skickas eller visas för någon som inte får se handlingarna.
Den tas inte med i säkerhetskopior. När en handling gallras försvinner dess meningar härifrån.
`

const Line = z.object({
  document: z.string(),
  part: z.enum(['train', 'test']),
  text: z.string(),
  spans: z.array(z.object({ start: z.int(), end: z.int(), label: MaskLabel })),
})

export const textOf = (lines: readonly OwnLine[]): string => lines.map(line => `${JSON.stringify(line)}\n`).join('')

let writing: Promise<unknown> = Promise.resolve()

/** Whole or not at all, and readable by the owner alone; no file where there are no lines. */
export function writeLines(data: string, lines: readonly OwnLine[]): Promise<void> {
  const next = writing.then(() => write(data, lines))
  writing = next.catch(() => {})
  return next
}

async function write(data: string, lines: readonly OwnLine[]): Promise<void> {
  const file = linesFileOf(data)
  if (lines.length === 0) return rm(file, { force: true })
  const folder = learningOf(data)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await writeFile(join(folder, 'LAS-MIG.txt'), warning, { mode: 0o600 })
  const aside = `${file}.${process.pid}.half`
  await rm(aside, { force: true }) // so that what is written is made anew, with no wider rights than these
  await writeFile(aside, textOf(lines), { mode: 0o600, flag: 'wx' })
  await rename(aside, file)
}

/** @throws Refusal lines-missing where there are none, knowledge-invalid with the line that is faulty */
export async function readLines(data: string): Promise<OwnLine[]> {
  const file = linesFileOf(data)
  if (!existsSync(file)) throw new Refusal('lines-missing')
  const text = await readFile(file, 'utf8')
  return text.split('\n').flatMap((line, i) => (line === '' ? [] : [parsed(line, i + 1)]))
}

function parsed(line: string, number: number): OwnLine {
  try {
    return Line.parse(JSON.parse(line))
  } catch {
    throw new Refusal('knowledge-invalid', { file: 'learning/mask-lines.jsonl', line: number, why: 'not a line' })
  }
}

/** Takes away the lines of documents that are gone. `goneOf` says which of some are. Gives how many lines. */
export async function forgetLines(
  data: string,
  goneOf: (documents: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  if (!existsSync(linesFileOf(data))) return 0
  const lines = await readLines(data).catch(() => null)
  // What cannot be read cannot be sorted out: a spoiled file is removed, and made anew from the decisions when it is wanted.
  if (lines === null) {
    await writeLines(data, [])
    return 0
  }
  const gone = await goneOf([...new Set(lines.map(line => line.document))])
  const left = lines.filter(line => !gone.has(line.document))
  if (left.length < lines.length) await writeLines(data, left)
  return lines.length - left.length
}
