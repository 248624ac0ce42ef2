// Search in the law at its first meeting with questions it has not seen (`first-meeting-1.txt`, `-2.txt`), asked in a citizen's words: the
// right section first or near, and silence where the law has no answer.
import { setImmediate as breath } from 'node:timers/promises'
import { lawPaper, paperOfAct } from '#app/search/law-papers.ts'
import { openLaw } from '#app/search/open-law.ts'
import { answer, type Hit, type Shelf } from '#functions/search/answer.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { type FirstMeeting, type MeetingHalf, numberedLines } from '../first-meeting.ts'
import { words } from './engines.ts'

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

async function shelfOfLaw(): Promise<Shelf> {
  const law = openLaw()
  const index = new SearchIndex(words)
  const acts = law.acts()
  for (const act of acts) {
    index.add(lawPaper(law, act).passages)
    await breath()
  }
  const papers = new Map(acts.map(act => [act.id, paperOfAct(act, act.id, law.asOf)]))
  return { id: 'law', name: 'law', index, papers, validity: new Map() }
}

function placeOf({ paper, section }: Hit): string {
  const place = /^(?:(\d+(?: [a-z])?) kap\. )?(\d+(?: [a-z])?) §/u.exec(section)
  return `${paper.path} ${place?.[1] ?? ''}:${place?.[2] ?? section}`
}

/** How many hits a person looks at. */
const looked = 10

export async function meetSearch(half: MeetingHalf): Promise<FirstMeeting> {
  const shelf = await shelfOfLaw()
  const faults: string[] = []
  const count = { asked: 0, first: 0, firstAct: 0, five: 0, ten: 0, silent: 0, foreign: 0, rightlySilent: 0, rank: 0 }
  for (const { line, question, answers } of metQuestions(half)) {
    const { hits } = answer([shelf], { question, filters: {}, skip: 0, most: looked }, words)
    const told = hits.map(placeOf)
    const shown = told.slice(0, 3).join(', ') || 'nothing'
    if (answers.length === 0) {
      count.foreign++
      if (hits.length === 0) count.rightlySilent++
      else faults.push(`ANSWERED line ${line}: ${question} (told: ${shown}; «${hits[0]!.text.slice(0, 120)}»)`)
      continue
    }
    const at = told.findIndex(place => answers.includes(place))
    count.asked++
    if (hits.length === 0) count.silent++
    if (at === 0) count.first++
    if (answers.some(place => place.split(' ')[0] === hits[0]?.paper.path)) count.firstAct++
    if (at >= 0 && at < 5) count.five++
    if (at >= 0) count.ten++
    if (at >= 0) count.rank += 1 / (at + 1)
    if (at !== 0)
      faults.push(
        `${at < 0 ? 'NOT FOUND' : `RANK ${at + 1}`} line ${line}: ${question} (wanted ${answers.join(', ')}; told: ${shown})`,
      )
  }
  const share = (name: string, hits: number) => ({ name, hits, of: count.asked })
  return {
    set: `search in the law, first meeting ${half}; ${shelf.index.size} passages; MRR@10 ${((100 * count.rank) / count.asked).toFixed(1)}`,
    shares: [
      share('right section first', count.first),
      share('right section among five', count.five),
      share('right section among ten', count.ten),
      share('right act first', count.firstAct),
      share('nothing told though the law answers', count.silent),
      { name: 'rightly silent', hits: count.rightlySilent, of: count.foreign },
    ],
    counts: [],
    faults,
  }
}
