// `mask` at its first meeting with texts it has not seen (`first-meeting-1.txt` to `-7.txt`): persons, identifiers, and what must stay.
import { readFileSync } from 'node:fs'
import { learn } from '#app/knowledge.ts'
import { type MaskKnowledge, mask } from '#functions/mask/mask.ts'
import { type MarkedDocument, markedDocuments, measureMask } from '#functions/mask/measure-mask.ts'
import type { FirstMeeting, MeetingHalf } from '../first-meeting.ts'

export const metTexts = (half: MeetingHalf): MarkedDocument[] =>
  markedDocuments(readFileSync(new URL(`./first-meeting-${half}.txt`, import.meta.url), 'utf8'))

type Count = { hits: number; of: number }

/** What is told beside persons: SENSITIVE is a judgement of its own and not in the sets. */
const identifiers = (counts: Record<string, Count>): [string, Count][] =>
  Object.entries(counts).filter(([label]) => !['PERSON', 'SENSITIVE', 'all'].includes(label))
const sum = (counts: [string, Count][]): Count => ({
  hits: counts.reduce((all, [, { hits }]) => all + hits, 0),
  of: counts.reduce((all, [, { of }]) => all + of, 0),
})
const none: Count = { hits: 0, of: 0 }

export function meetMask(half: MeetingHalf): FirstMeeting {
  const measure = measureMask(metTexts(half), learn(mask).knowledge as MaskKnowledge)
  const { recall, precision, overMasked, officialsFound, missed, wrong } = measure
  const row = (name: string, { hits, of }: Count) => ({ name, hits, of })
  return {
    set: `mask, first meeting ${half}, standard level: ${measure.documents} texts`,
    shares: [
      row('persons wholly masked', recall.PERSON ?? none),
      row('words of persons masked', measure.personWords),
      row('person marks that touch something to mask', precision.PERSON ?? none),
      row('identifiers wholly masked', sum(identifiers(recall))),
      row('identifier marks that touch something to mask', sum(identifiers(precision))),
      ...identifiers(recall).map(([label, count]) => row(`  ${label}`, count)),
      row('look-alikes masked', overMasked.STAYS),
      row('officials masked', overMasked.OFFICIAL),
      row('officials found and left', officialsFound),
      row('innocent words masked, of all', measure.innocentWords),
      row('  as persons', measure.innocentAsPersons),
    ],
    counts: [],
    faults: [...missed.map(one => `MISSED ${one}`), ...wrong.map(one => `WRONGLY MASKED ${one}`)],
  }
}
