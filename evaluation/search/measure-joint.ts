// The law and the house's own steering documents asked at once: whether each has its place, what is outdated stands below, and silence.
import { readFileSync } from 'node:fs'
import { answer, type Hit, type Shelf } from '#functions/search/answer.ts'
import { type Half, questionsOf } from './asked-of.ts'
import { measures } from './engines.ts'

/** `newer` has taken the place of `older`. */
type JointQuestion = {
  kind: 'own' | 'law' | 'both'
  text: string
  documents: string[]
  older: string | null
  acts: string[]
}
export type JointShare = { name: string; hits: number; of: number; faults: string[] }

/** @throws Error where a line is not of the form that the file tells of */
export const jointQuestions = (half: Half): JointQuestion[] =>
  readFileSync(new URL(`./joint-${half}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [asked = '', ...answers] = line.split(' | ')
      const [, kind, text] = /^(own|law|both) (.+)$/.exec(asked) ?? []
      if (!kind || !text || answers.length !== (kind === 'both' ? 2 : 1)) throw new Error(`not a question: ${line}`)
      const [documents = '', older = null] = kind === 'law' ? [] : answers[0]!.split(' < ')
      const acts = kind === 'own' ? [] : answers.at(-1)!.split(', ')
      return {
        kind: kind as JointQuestion['kind'],
        text,
        documents: documents.split(', ').filter(Boolean),
        older,
        acts,
      }
    })

/** Answers on the first page. */
const shown = 10

type Told = { text: string; hits: Hit[] }

function share<T extends Told>(name: string, all: readonly T[], isRight: (one: T) => boolean): JointShare {
  const faults = all.filter(one => !isRight(one)).map(({ text, hits }) => `${text} (told: ${listed(hits)})`)
  return { name, hits: all.length - faults.length, of: all.length, faults }
}

const ranks = (hits: readonly Hit[], names: readonly string[]): number[] =>
  hits.flatMap(({ paper }, at) => (names.includes(paper.path) ? [at + 1] : []))
const among = (hits: readonly Hit[], names: readonly string[]) => ranks(hits, names).length > 0
const isFirst = (hits: readonly Hit[], names: readonly string[]) => ranks(hits, names)[0] === 1

export function measureJoint(shelves: readonly Shelf[], half: Half): JointShare[] {
  const told = <T extends { text: string }>(some: readonly T[]): (T & Told)[] =>
    some.map(one => {
      const asked = { question: one.text, filters: {}, skip: 0, most: shown }
      return { ...one, hits: answer(shelves, asked, measures).hits }
    })
  return [...jointShares(told(jointQuestions(half))), ...setShares(told, half)]
}

function jointShares(asked: readonly (JointQuestion & Told)[]): JointShare[] {
  const [own, law, both] = (['own', 'law', 'both'] as const).map(kind => asked.filter(one => one.kind === kind))
  const replaced = asked.filter(one => one.older)
  const below = ({ hits, documents, older }: JointQuestion & Told) => {
    const newer = ranks(hits, documents)[0]
    return newer !== undefined && newer < (ranks(hits, [older!])[0] ?? shown + 1)
  }
  return [
    share('own answers: own document first', own!, one => isFirst(one.hits, one.documents)),
    share('own or both answer: own document among ten', [...own!, ...both!], one => among(one.hits, one.documents)),
    share('replaced: shown below what took its place', replaced, below),
    share('both answer: both among ten', both!, one => among(one.hits, one.documents) && among(one.hits, one.acts)),
    share('only the law answers: law first', law!, one => one.hits[0]?.collection === 'law'),
    share('only the law answers: act among ten', law!, one => among(one.hits, one.acts)),
  ]
}

function setShares(told: <T extends { text: string }>(some: readonly T[]) => (T & Told)[], half: Half): JointShare[] {
  const [ofLaw, ofSteering] = [questionsOf('law', half), questionsOf('steering', half)]
  const [steering, law] = [told(ofSteering.answered), told(ofLaw.answered)]
  return [
    share('steering set: own document first', steering, one => isFirst(one.hits, one.answers)),
    share('steering set: own document among ten', steering, one => among(one.hits, one.answers)),
    share('law set: act among ten', law, one => among(one.hits, one.answers)),
    share('neither answers: silent', told(ofLaw.foreign), one => one.hits.length === 0),
  ]
}

const listed = (hits: readonly Hit[]): string =>
  hits
    .slice(0, 4)
    .map(({ paper }) => paper.path)
    .join(', ') || 'nothing'
