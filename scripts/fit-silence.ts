// Fits when the law answers and when search is silent, on the development sets of evaluation/search, and writes the weights.
// node scripts/fit-silence.ts [--write]; the law is asked with its subject index and without it, since a question may be of what no index tells
import { writeFileSync } from 'node:fs'
import { questionsOf } from '../evaluation/search/asked-of.ts'
import { words } from '../evaluation/search/engines.ts'
import { metQuestions } from '../evaluation/search/meet-search.ts'
import { shelfOfLaw } from '../evaluation/search/shelves.ts'
import type { Shelf } from '../src/functions/search/answer.ts'
import { type Signs, signNames } from '../src/functions/search/silence.ts'
import { sectionOf, standings } from '../src/functions/search/standing.ts'
import { ask } from '../src/swedish/index/search-index.ts'

/** Sections looked at of each question, and the share of foreign questions that must be met with silence. */
const looked = 20
const mostSilent = 0.98
const file = new URL('../knowledge/search/silence.json', import.meta.url)

type Asked = { text: string; isAnswered: boolean }
type Case = { sections: number[][]; isAnswered: boolean }

const law = questionsOf('law', 'development')
const asked: Asked[] = [
  ...(['1', '2'] as const)
    .flatMap(half => metQuestions(half))
    .map(one => ({ text: one.question, isAnswered: one.answers.length > 0 })),
  ...law.answered.map(({ text }) => ({ text, isAnswered: true })),
  ...law.foreign.map(({ text }) => ({ text, isAnswered: false })),
]

function casesOf(shelf: Shelf): Case[] {
  return asked.map(({ text, isAnswered }) => {
    let standing: ReturnType<typeof standings> = () => null
    const { question, pools } = ask([shelf.index], text, words, { everything: true }, 100, taken => {
      standing = standings([shelf], taken)
      return (index, document) => standing(index, document)?.rank ?? 0
    })
    const sections = pools[0]!
      .map(one => sectionOf(one, standing(one.index, one.document)!, question))
      .sort((a, b) => b.score - a.score)
      .slice(0, looked)
    return { isAnswered, sections: sections.map(({ signs }) => row(signs)) }
  })
}

const row = (signs: Signs): number[] => [1, ...signNames.map(name => signs[name])]
const sum = (weights: readonly number[], signs: readonly number[]): number =>
  weights.reduce((all, weight, i) => all + weight * signs[i]!, 0)
const surest = (weights: readonly number[], { sections }: Case): number[] =>
  sections.reduce((best, one) => (sum(weights, one) > sum(weights, best) ? one : best), sections[0] ?? row(none))
const none: Signs = { share: 0, subject: 0, title: 0, central: 0, few: 1 }

/** Logistic, both kinds of question weighing alike; a question is told by its surest section, chosen anew as the weights change. */
function fitted(cases: readonly Case[]): number[] {
  let weights = [-6, 8, ...signNames.slice(1).map(() => 0)]
  const answered = cases.filter(one => one.isAnswered).length
  for (let round = 0; round < 6; round++) {
    const rows = cases.map(one => ({ signs: surest(weights, one), isAnswered: one.isAnswered }))
    for (let step = 0; step < 20_000; step++) {
      const slope = weights.map((weight, i) => (i === 0 ? 0 : 0.5 * weight))
      for (const { signs, isAnswered } of rows) {
        const off = 1 / (1 + Math.exp(-sum(weights, signs))) - Number(isAnswered)
        const by = (off * cases.length) / (2 * (isAnswered ? answered : cases.length - answered))
        for (const [i, sign] of signs.entries()) slope[i]! += by * sign
      }
      weights = weights.map((weight, i) => weight - 0.02 * slope[i]!)
    }
  }
  return weights
}

const shelves = [await shelfOfLaw(), await shelfOfLaw({ about: () => '', of: () => '' })]
const cases = shelves.map(casesOf)
const weights = fitted(cases.flat())
const foreign = cases
  .flat()
  .filter(one => !one.isAnswered)
  .map(one => sum(weights, surest(weights, one)))
  .sort((a, b) => a - b)
weights[0]! -= Math.max(0, foreign[Math.floor(mostSilent * foreign.length)]!)
for (const [i, name] of ['with', 'without'].entries()) {
  const isRight = (one: Case) => sum(weights, surest(weights, one)) >= 0 === one.isAnswered
  for (const isAnswered of [true, false]) {
    const some = cases[i]!.filter(one => one.isAnswered === isAnswered)
    console.log(
      `${name} the subject index, ${isAnswered ? 'answered' : 'silent'}: ${some.filter(isRight).length} of ${some.length}`,
    )
  }
}
const named = Object.fromEntries(['base', ...signNames].map((name, i) => [name, Math.round(weights[i]! * 100) / 100]))
console.log(named)
if (process.argv.includes('--write'))
  writeFileSync(file, `${JSON.stringify({ source: 'Kansli', law: named }, null, 2)}\n`)
