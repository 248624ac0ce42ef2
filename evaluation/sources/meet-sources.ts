// `sources` at its first meeting with references it has not seen (`first-meeting-1.txt`, `-2.txt`), in running text and all written forms.
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'
import { type FirstMeeting, type MeetingHalf, numberedLines } from '../first-meeting.ts'

/** One reference of a case: how it is written, and for some what it must be bound to. */
type Written = { start: number; end: number; words: string; place: string | null }
export type MetReference = { line: number; isTrue: boolean; text: string; written: Written[] }

/** @throws Error where a line is not of the form, or its reference does not stand in its sentence */
export const metReferences = (half: MeetingHalf): MetReference[] =>
  numberedLines(new URL(`./first-meeting-${half}.txt`, import.meta.url)).map(({ line, text: whole }) => {
    const [kind, sentence = '', references = ''] = whole.split(' | ').map(part => part.trim().replaceAll('\\n', '\n'))
    if (kind?.replace(/ \|$/u, '') !== 'true' && kind !== 'invented')
      throw new Error(`line ${line}: neither true nor invented`)
    const text = sentence.replace(/ \|$/u, '')
    const written = references
      .split('; ')
      .filter(Boolean)
      .map(one => {
        const [words = '', place = null] = one.split(' = ')
        const start = text.indexOf(words)
        if (start < 0) throw new Error(`line ${line}: «${words}» is not in the sentence`)
        return { start, end: start + words.length, words, place }
      })
    return { line, isTrue: kind === 'true', text, written }
  })

const ask = (text: string): Reference[] =>
  sources.run(documentFromText(text), {}, learn(sources).knowledge, '2026-11-23').findings as Reference[]
const isFlagged = ({ status }: Reference): boolean => status === 'missing' || status === 'repealed'
const placeOf = ({ params }: Reference): string =>
  `${params.act} ${params.chapter ?? ''}:${params.section ?? ''}`.replaceAll('undefined', '')

type Tally = Record<
  'caught' | 'invented' | 'calledTrue' | 'flagged' | 'true' | 'confirmed' | 'seen' | 'bound' | 'toBind',
  number
>
type Met = { reference: MetReference; found: Reference[]; tally: Tally; note(fault: string): void }

export function meetSources(half: MeetingHalf): FirstMeeting {
  const faults: string[] = []
  const tally: Tally = {
    ...{ caught: 0, invented: 0, calledTrue: 0, flagged: 0, true: 0 },
    ...{ confirmed: 0, seen: 0, bound: 0, toBind: 0 },
  }
  for (const reference of metReferences(half)) {
    const found = ask(reference.text)
    const note = (fault: string) => faults.push(`${fault} line ${reference.line}: ${told(reference.text, found)}`)
    const tell = reference.isTrue ? tellTrue : tellInvented
    tell({ reference, found, tally, note })
  }
  const share = (name: string, hits: keyof Tally, of: keyof Tally) => ({ name, hits: tally[hits], of: tally[of] })
  return {
    set: `sources, first meeting ${half}`,
    shares: [
      share('invented references caught', 'caught', 'invented'),
      share('invented references told to exist', 'calledTrue', 'invented'),
      share('true references wrongly flagged', 'flagged', 'true'),
      share('true references seen', 'seen', 'true'),
      share('true references confirmed', 'confirmed', 'true'),
      share('bound to the right place', 'bound', 'toBind'),
    ],
    counts: [],
    faults,
  }
}

const at = ({ found }: Met, one: Written): Reference[] =>
  found.filter(({ span }) => span.start < one.end && one.start < span.end)

function tellInvented(met: Met): void {
  const { reference, tally, note } = met
  tally.invented++
  if (reference.written.some(one => at(met, one).some(isFlagged))) tally.caught++
  else note('NOT CAUGHT')
  const exists = (one: Written) => at(met, one).length > 0 && at(met, one).every(({ status }) => status === 'exists')
  if (reference.written.every(exists)) tally.calledTrue++
}

function tellTrue(met: Met): void {
  const { reference, found, tally, note } = met
  tally.true += Math.max(1, reference.written.length)
  const isWrong = found.some(isFlagged)
  if (isWrong) {
    tally.flagged++
    note('WRONGLY FLAGGED')
  }
  for (const one of reference.written) {
    const here = at(met, one)
    if (here.length > 0) tally.seen++
    else note(`NOT SEEN ${one.words}`)
    if (here.some(({ status }) => status === 'exists')) tally.confirmed++
    else if (here.length > 0 && !isWrong) note(`NOT CONFIRMED ${one.words}`)
    if (!one.place) continue
    tally.toBind++
    if (here.some(found => placeOf(found) === one.place)) tally.bound++
    else if (here.length > 0) note(`BOUND WRONGLY ${one.words}, should be ${one.place}`)
  }
}

function told(text: string, found: readonly Reference[]): string {
  const each = found.map(
    one => `«${text.slice(one.span.start, one.span.end)}» ${placeOf(one)} ${one.status} ${one.why[0]?.id}`,
  )
  return `${text.replaceAll('\n', '\\n')} (told: ${each.join(', ') || 'nothing'})`
}
