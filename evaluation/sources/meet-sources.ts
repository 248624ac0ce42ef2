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

export function meetSources(half: MeetingHalf): FirstMeeting {
  const faults: string[] = []
  const count = {
    caught: 0,
    invented: 0,
    calledTrue: 0,
    flagged: 0,
    true: 0,
    confirmed: 0,
    seen: 0,
    bound: 0,
    toBind: 0,
  }
  for (const { line, isTrue, text, written } of metReferences(half)) {
    const found = ask(text)
    const told = found
      .map(one => `«${text.slice(one.span.start, one.span.end)}» ${placeOf(one)} ${one.status} ${one.why[0]?.id}`)
      .join(', ')
    const note = (fault: string) =>
      faults.push(`${fault} line ${line}: ${text.replaceAll('\n', '\\n')} (told: ${told || 'nothing'})`)
    const at = (one: Written) => found.filter(({ span }) => span.start < one.end && one.start < span.end)
    if (!isTrue) {
      count.invented++
      if (written.some(one => at(one).some(isFlagged))) count.caught++
      else note('NOT CAUGHT')
      if (written.every(one => at(one).length > 0 && at(one).every(({ status }) => status === 'exists')))
        count.calledTrue++
      continue
    }
    count.true += Math.max(1, written.length)
    const isWrong = found.some(isFlagged)
    if (isWrong) {
      count.flagged++
      note('WRONGLY FLAGGED')
    }
    for (const one of written) {
      const here = at(one)
      if (here.length > 0) count.seen++
      else note(`NOT SEEN ${one.words}`)
      if (here.some(({ status }) => status === 'exists')) count.confirmed++
      else if (here.length > 0 && !isWrong) note(`NOT CONFIRMED ${one.words}`)
      if (!one.place) continue
      count.toBind++
      if (here.some(reference => placeOf(reference) === one.place)) count.bound++
      else if (here.length > 0) note(`BOUND WRONGLY ${one.words}, should be ${one.place}`)
    }
  }
  return {
    set: `sources, first meeting ${half}`,
    shares: [
      { name: 'invented references caught', hits: count.caught, of: count.invented },
      { name: 'invented references told to exist', hits: count.calledTrue, of: count.invented },
      { name: 'true references wrongly flagged', hits: count.flagged, of: count.true },
      { name: 'true references seen', hits: count.seen, of: count.true },
      { name: 'true references confirmed', hits: count.confirmed, of: count.true },
      { name: 'bound to the right place', hits: count.bound, of: count.toBind },
    ],
    counts: [],
    faults,
  }
}
