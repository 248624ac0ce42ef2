// Search in the sample's steering documents at its first meeting with questions it has not seen (`steering-first-meeting-3.txt`): the right
// document first, alone and with the law beside it, and silence where no document answers.
import { answer, type Hit, type Shelf } from '#functions/search/answer.ts'
import type { FirstMeeting, MeetingHalf } from '../first-meeting.ts'
import { type AskedOf, type Half, questionsOf } from './asked-of.ts'
import { measures } from './engines.ts'
import { shelfOfLaw, shelfOfSteering } from './shelves.ts'

/** How many hits a person looks at. */
const looked = 10

const told = (shelves: readonly Shelf[], question: string): Hit[] =>
  answer(shelves, { question, filters: {}, skip: 0, most: looked }, measures).hits
const rankOf = (hits: readonly Hit[], { answers }: AskedOf): number =>
  hits.findIndex(({ paper }) => answers.includes(paper.path)) + 1
const listed = (hits: readonly Hit[]): string =>
  hits
    .slice(0, 4)
    .map(({ paper }) => paper.path)
    .join(', ') || 'nothing'

/** @throws Error where the part has no questions to steering documents */
export async function meetSteering(half: MeetingHalf): Promise<FirstMeeting> {
  if (half !== '3') throw new Error('questions to steering documents are of part 3 alone')
  return meetSteeringSet(`first-meeting-${half}`)
}

export async function meetSteeringSet(set: Half | 'first-meeting-3'): Promise<FirstMeeting> {
  const [law, steering] = [await shelfOfLaw(), await shelfOfSteering()]
  const { answered, foreign } = questionsOf('steering', set)
  const alone = answered.map(one => ({ ...one, hits: told([steering], one.text) }))
  const beside = answered.map(one => ({ ...one, hits: told([law, steering], one.text) }))
  const silent = foreign.map(one => ({ ...one, hits: told([steering], one.text) }))
  const share = (
    name: string,
    all: (AskedOf & { hits: Hit[] })[],
    isRight: (rank: number, hits: Hit[]) => boolean,
  ) => ({
    name,
    hits: all.filter(one => isRight(rankOf(one.hits, one), one.hits)).length,
    of: all.length,
  })
  return {
    set: `search in steering documents, ${set}: ${steering.index.size} passages`,
    shares: [
      share('right document first', alone, rank => rank === 1),
      share('right document among ten', alone, rank => rank > 0),
      share('nothing told though a document answers', alone, (_, hits) => hits.length === 0),
      share('with the law beside: right document first', beside, rank => rank === 1),
      share('with the law beside: among ten', beside, rank => rank > 0),
      share('rightly silent', silent, (_, hits) => hits.length === 0),
    ],
    counts: [],
    faults: [
      ...wrong('ALONE', alone),
      ...wrong('WITH THE LAW', beside),
      ...silent
        .filter(({ hits }) => hits.length > 0)
        .map(({ text, hits }) => `ANSWERED ${text} (told: ${listed(hits)})`),
    ],
  }
}

const wrong = (where: string, all: (AskedOf & { hits: Hit[] })[]): string[] =>
  all
    .map(one => ({ ...one, rank: rankOf(one.hits, one) }))
    .filter(({ rank }) => rank !== 1)
    .map(
      ({ rank, text, answers, hits }) =>
        `${where}, ${rank ? `RANK ${rank}` : 'NOT FOUND'}: ${text} (wanted ${answers.join(', ')}; told: ${listed(hits)})`,
    )
