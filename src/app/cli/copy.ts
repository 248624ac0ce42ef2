// `kansli check --copy` and `sources --copy`: the remarks in a working copy beside the original, or as a list. Never over the original.
import { realpath } from 'node:fs/promises'
import type { Handling } from '#app/cli/handling.ts'
import type { Asked } from '#app/cli/line/command.ts'
import { writeWhole } from '#app/cli/mask/write-whole.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { type CopyKind, writeCopy } from '#app/copies/write-copy.ts'
import { Refusal } from '#base/refusal.ts'
import type { Finding } from '#text/finding.ts'

const kinds: Record<string, CopyKind> = {
  docx: 'docx',
  pdf: 'pdf',
  csv: 'csv',
  json: 'json',
  txt: 'text',
  md: 'text',
  html: 'html',
}

/** @throws Refusal wrong-usage, before anything is read */
export function mayCopy({ values, on }: Asked, terminal: Terminal): void {
  const wrong = (what: string) => new Refusal('wrong-usage', { what })
  if (on.has('fix') && values.copy === undefined)
    throw wrong(terminal.say('wrong-needs', { one: 'fix', other: 'copy' }))
  if (values.copy === undefined) return
  if (on.has('jsonl')) throw wrong(terminal.say('wrong-together', { one: 'copy', other: 'jsonl' }))
  if (!kindOf(values.copy)) throw wrong(terminal.say('copy-unknown-ending'))
}

const kindOf = (path: string): CopyKind | undefined => kinds[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']

/** Remarks that came back with the file stand in it already. @throws Refusal wrong-usage, copy-not-possible, file-not-writable */
export async function copyTo(
  path: string,
  { bytes, document, name, workshop }: Handling,
  findings: readonly Finding[],
  asked: Asked,
  terminal: Terminal,
): Promise<void> {
  const same = await Promise.all([realpath(path).catch(() => null), realpath(asked.operands[0]!)])
  if (same[0] === same[1]) throw new Refusal('wrong-usage', { what: terminal.say('copy-same-file') })
  const chosen = findings.filter(one => !one.noted).map(finding => ({ finding, fixed: asked.on.has('fix') }))
  const given = { bytes, document, name, chosen, language: terminal.language, now: new Date() }
  const copy = await writeCopy(kindOf(path)!, given, workshop.annotate)
  await writeWhole(path, copy.bytes)
  terminal.note(terminal.say('copy-written', { path, notes: copy.notes, fixed: copy.fixed.length }))
  if (copy.moved > 0) terminal.note(terminal.say('copy-moved', { count: copy.moved }))
}
