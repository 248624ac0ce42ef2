// Search in the law at its first meeting with questions it has not seen (`first-meeting-1.txt`, `-2.txt`), asked in a citizen's words: the
// right section first or near, and silence where the law has no answer.
import { answer, type Hit, type Shelf } from '#functions/search/answer.ts'
import { type FirstMeeting, type MeetingHalf, numberedLines } from '../first-meeting.ts'
import { measures } from './engines.ts'
import { shelfOfLaw } from './shelves.ts'

/** `answers`: act and section, each as `2017:900 :44` or `2017:725 5:42`; empty where the law has none. */
export type MetQuestion = { line: number; question: string; answers: string[] }

/** @throws Error where a line is not of the form */
export const metQuestions = (half: MeetingHalf): MetQuestion[] =>
  numberedLines(new URL(`./first-meeting-${half}.txt`, import.meta.url)).map(({ line, text }) => {
    const asked = /^\? (.+) \| (.+)$/u.exec(text)
    if (asked) return { line, question: asked[1]!, answers: asked[2]!.split('; ') }
    if (!text.startsWith('! ')) throw new Error(`line ${line}: neither ? nor !`)
    return { line, question: text.slice(2), answers: [] }
  })

function placeIn(act: string, section: string): string {
  const place = /^(?:(\d+(?: [a-z])?) kap\. )?(\d+(?: [a-z])?) §/u.exec(section)
  return `${act} ${place?.[1] ?? ''}:${place?.[2] ?? section}`
}

/** How many hits a person looks at; and how deep a right section is looked for where silence hides it. */
const looked = 10
const deep = 100

type Tally = { ranks: number[]; hidden: number[]; act: number; silent: number; foreign: number; rightlySilent: number }

export async function meetSearch(half: MeetingHalf): Promise<FirstMeeting> {
  const shelf = await shelfOfLaw()
  const faults: string[] = []
  const tally: Tally = { ranks: [], hidden: [], act: 0, silent: 0, foreign: 0, rightlySilent: 0 }
  for (const one of metQuestions(half)) {
    const { hits } = answer([shelf], { question: one.question, filters: {}, skip: 0, most: looked }, measures)
    if (one.answers.length === 0) tellForeign(one, hits, tally, faults)
    else tellAsked(one, hits, ranked(shelf, one.question), tally, faults)
  }
  const { ranks, hidden } = tally
  const mean = (all: number[]) => ((100 * all.reduce((sum, at) => sum + (at ? 1 / at : 0), 0)) / all.length).toFixed(1)
  const share = (name: string, all: number[], to: number) => ({
    name,
    hits: all.filter(at => at > 0 && at <= to).length,
    of: all.length,
  })
  return {
    set:
      `search in the law, first meeting ${half}: ${shelf.index.size} passages. ` +
      `MRR@10 ${mean(ranks)}; were it never silent ${mean(hidden.map(at => (at > looked ? 0 : at)))}`,
    shares: [
      share('right section first', ranks, 1),
      share('right section among five', ranks, 5),
      share('right section among ten', ranks, looked),
      { name: 'right act first', hits: tally.act, of: ranks.length },
      { name: 'nothing told though the law answers', hits: tally.silent, of: ranks.length },
      share('were it never silent: first', hidden, 1),
      share('were it never silent: among ten', hidden, looked),
      share('were it never silent: among a hundred', hidden, deep),
      { name: 'rightly silent', hits: tally.rightlySilent, of: tally.foreign },
    ],
    counts: [],
    faults,
  }
}

/** Were search never silent. */
function ranked(shelf: Shelf, question: string): string[] {
  const never = { ...measures, silence: { sure: () => 1 } }
  const { hits } = answer([shelf], { question, filters: {}, skip: 0, most: deep }, never)
  return [...new Set(hits.map(({ paper, section }) => placeIn(paper.path, section)))]
}

function tellForeign({ line, question }: MetQuestion, hits: Hit[], tally: Tally, faults: string[]): void {
  tally.foreign++
  const [first] = hits
  if (!first) tally.rightlySilent++
  else
    faults.push(
      `ANSWERED line ${line}: ${question} (told: ${placeIn(first.paper.path, first.section)} «${first.text.slice(0, 120)}»)`,
    )
}

function tellAsked(one: MetQuestion, hits: Hit[], all: string[], tally: Tally, faults: string[]): void {
  const told = hits.map(hit => placeIn(hit.paper.path, hit.section))
  const rank = told.findIndex(place => one.answers.includes(place)) + 1
  const hidden = all.findIndex(place => one.answers.includes(place)) + 1
  tally.ranks.push(rank)
  tally.hidden.push(hidden)
  if (hits.length === 0) tally.silent++
  if (one.answers.some(place => place.split(' ')[0] === hits[0]?.paper.path)) tally.act++
  if (rank === 1) return
  const shown = told.slice(0, 3).join(', ') || 'nothing'
  faults.push(
    `${rank ? `RANK ${rank}` : 'NOT FOUND'} line ${one.line}: ${one.question} (wanted ${one.answers.join(', ')}; ` +
      `told: ${shown}; without silence rank ${hidden || `beyond ${deep}`}, first ${all[0]})`,
  )
}
