// `kansli mask --out`: writes a masked copy, and only one that has been proved clean. Otherwise no file, and the reasons.
import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ExitCode } from '#app/cli/line/command.ts'
import { isTaken, marksOf } from '#app/cli/mask/marks.ts'
import { decisionFile, paperKind, type ReleaseAsked, recordFile } from '#app/cli/mask/record.ts'
import { writeWhole } from '#app/cli/mask/write-whole.ts'
import { doubtLines } from '#app/cli/read.ts'
import { progress } from '#app/cli/show/progress.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { labelsInPlace } from '#app/cli/show/wording.ts'
import { Refusal } from '#base/refusal.ts'
import { endingAsRead } from '#files/picture/as-read.ts'
import { nameTells } from '#files/proof/name-tells.ts'
import { needlesOf } from '#files/proof/needles.ts'
import type { Redaction, RedactionRequest } from '#files/redaction.ts'
import { placeInWords, readerInWords, unsafeInWords } from '#words/proof.ts'

/** @throws Refusal not-proved, cannot-be-treated-safely, wrong-usage, file-not-writable */
export async function release(order: ReleaseAsked): Promise<ExitCode> {
  const { asked, terminal, handling, ran } = order
  const out = asked.values.out!
  if (await isSameFile(out, asked.operands[0]!))
    throw new Refusal('wrong-usage', { what: terminal.say('wrong-same-file') })
  const letter = asked.values.decision
  if (letter !== undefined && !paperKind(letter))
    throw new Refusal('wrong-usage', { what: terminal.say('wrong-paper', { path: basename(letter) }) })
  const request = requestOf(order)
  // the copy's own name is the first place where a masked string may be left
  if (nameTells(needlesOf(handling.document, request.removals, request.also), request.name))
    throw new Refusal('wrong-usage', { what: terminal.say('wrong-name-tells') })
  const bar = progress()
  bar.at(0, 1, terminal.say('step-proving'))
  const redaction = await handling.workshop.redact(handling.bytes, handling.document, request).finally(() => bar.end())
  if (!redaction.released) return refused(redaction, terminal)
  const { record: path } = asked.values
  const record = path === undefined ? null : await recordFile(order, redaction, path)
  await writeWhole(out, redaction.bytes)
  const decision = letter === undefined ? null : await decisionFile(order, redaction, letter)
  if (record) await writeWhole(path!, record)
  if (decision) await writeWhole(letter!, decision)
  await tell(order, redaction, out)
  const ending = endingAsRead(handling.bytes)
  if (ending && !out.toLowerCase().endsWith(ending)) terminal.note(terminal.say('mask-other-ending', { ending }))
  for (const line of doubtLines(
    { ...handling.document, doubts: [...handling.document.doubts, ...ran.found.doubts] },
    terminal,
  ))
    terminal.note(line)
  return 0
}

function requestOf({ asked, ran, listed }: ReleaseAsked): RedactionRequest {
  return {
    removals: marksOf(ran.found)
      .filter(isTaken)
      .map(({ span, label }) => ({ ...span, label })),
    also: listed,
    as: (asked.values.as ?? 'text') as RedactionRequest['as'],
    words: labelsInPlace,
    name: basename(asked.values.out!),
  }
}

async function tell(
  { asked, terminal, ran }: ReleaseAsked,
  { proof, bytes }: Redaction & { released: true },
  out: string,
) {
  const { strings, places, readers, leftByDecision } = proof
  if (asked.on.has('json')) {
    const outputSha256 = createHash('sha256').update(bytes).digest('hex')
    await terminal.write(`${JSON.stringify({ out, released: true, proof: { ...proof, outputSha256 } })}\n`)
    return
  }
  const kinds = new Set(places.map(place => place.place)).size
  await terminal.write(
    `${terminal.say('mask-written', { path: out, strings, places: kinds, readers: readers.map(reader => readerInWords(reader, terminal.language)).join(', ') })}\n`,
  )
  const waiting = marksOf(ran.found).filter(mark => !mark.stays && !isTaken(mark)).length
  if (waiting > 0) await terminal.write(`${terminal.say('mask-to-decide', { count: waiting })}\n`)
  if (proof.tags === 'left-out') await terminal.write(`${terminal.say('mask-tags-left-out')}\n`)
  if (leftByDecision > 0) await terminal.write(`${terminal.say('mask-left', { count: leftByDecision })}\n`)
}

/** Says what was left and where, on standard error: the person at the terminal may see it, no log does. */
function refused({ why, params, proof }: Redaction & { released: false }, terminal: Terminal): never {
  for (const { place, page, text } of proof?.remains.slice(0, 20) ?? []) {
    const where = page === null ? '' : ` (${terminal.say('page', { page })})`
    terminal.note(`  ${terminal.say('mask-remains', { place: placeInWords(place, terminal.language) + where, text })}`)
  }
  terminal.note(terminal.say('mask-nothing-written'))
  const { language } = terminal
  const places = [...new Set(proof?.remains.map(remain => placeInWords(remain.place, language)))].join(', ')
  throw new Refusal(why, { ...params, places, why: unsafeInWords(String(params.why ?? ''), language) })
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(path => realpath(path).catch(() => null)))
  return a !== null && a === b
}
