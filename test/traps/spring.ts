// Springs a trap: reads it as Kansli would, asks for the secret to go, and gives what came of it.
import { prove } from '#files/proof/prove.ts'
import { read } from '#files/read.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { redact } from '#files/redact.ts'
import type { Proof, Redaction, RedactionRequest } from '#files/redaction.ts'
import { type Trap, secret as usual } from '#test/traps/trap.ts'
import type { Document } from '#text/document.ts'
import { maskLabels } from '#text/finding.ts'

export const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as RedactionRequest['words']

/** Every place where the secret can be read, broken lines and capitals too. */
export function requestFor(
  document: Document,
  { file, secret = usual, as }: Pick<Trap, 'file' | 'secret' | 'as'>,
): RedactionRequest {
  const shape = [...secret.replace(/\s/g, '')].join('[\\s\\u00ad-]*')
  const removals = [...document.text.matchAll(new RegExp(shape, 'giu'))].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    label: 'PERSON' as const,
  }))
  // Where nothing can be read of it (a coded font) the secret is asked away as a word.
  return { removals, also: removals.length === 0 ? [secret] : [], as: as ?? 'text', words, name: file }
}

export async function spring(
  trap: Trap,
): Promise<{ source: Uint8Array; document: Document; request: RedactionRequest; redaction: Redaction }> {
  const source = await trap.make()
  const document = await read(source, trap.file)
  const request = requestFor(document, trap)
  return { source, document, request, redaction: await redact(source, document, request) }
}

/** What the prover says of the trap when nothing at all was taken out. */
export async function bypassed(trap: Trap): Promise<Proof> {
  const source = await trap.make()
  const document = await read(source, trap.file)
  const request = requestFor(document, trap)
  return prove({ source, output: source, name: trap.file, document, request, removed: cutsOf(document, request) })
}
