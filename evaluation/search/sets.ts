// Sets of questions with the passages that answer them: our own, a published one that lies here, and one read from a folder where somebody
// keeps it.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Passage } from '#swedish/index/passage.ts'
import { passagesOf } from '#swedish/index/passages.ts'
import { documentFromText } from '#text/document.ts'

/** `answers`: what holds the answer to `questions` in the same place. `without`: questions that nothing here answers. */
export type SearchSet = {
  name: string
  passages: Passage[]
  questions: { text: string; misspelt: boolean; answers(passage: Passage): boolean }[]
  without: string[]
}

export function ownSet(half: 'development' | 'held-out'): SearchSet {
  const set: SearchSet = { name: half, passages: [], questions: [], without: [] }
  let section = ''
  for (const line of readFileSync(new URL(`./${half}.txt`, import.meta.url), 'utf8').split('\n')) {
    const asked = /^\?(t?) (.*)/.exec(line)
    if (line.startsWith('== ')) section = line.slice(3)
    else if (line.startsWith('! ')) set.without.push(line.slice(2))
    else if (asked) {
      const wanted = section
      set.questions.push({
        text: asked[2]!,
        misspelt: asked[1] === 't',
        answers: passage => passage.section === wanted,
      })
    } else if (line && !line.startsWith('#'))
      set.passages.push({ document: section, section, page: 1, start: 0, end: line.length, text: line })
  }
  return set
}

type Faq = { question: string; answer: string }
type Quad = { question: string; context: string; choices: { start: number; type: string }[] }

/** SweFAQ dev, which lies here, and SweQUAD-MC training and dev as published, where `folder` holds them. */
export function publishedSets(folder?: string): SearchSet[] {
  const faq = new URL('./swefaq.jsonl', import.meta.url)
  const sets = [faqSet(linesOf(fileURLToPath(faq)).map(line => JSON.parse(line) as Faq))]
  const quad = ['training', 'dev'].map(part => `${folder}/swequad-mc/${part}.json`)
  if (quad.every(existsSync))
    sets.push(quadSet(quad.flatMap(file => (JSON.parse(readFileSync(file, 'utf8')) as { data: Quad[] }).data)))
  return sets
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n')

function faqSet(rows: Faq[]): SearchSet {
  const answers = [...new Set(rows.map(row => row.answer))]
  return {
    name: 'SweFAQ dev',
    passages: answers.map(text => ({ document: text, section: '', page: 1, start: 0, end: text.length, text })),
    questions: rows.map(row => ({
      text: row.question,
      misspelt: false,
      answers: passage => passage.text === row.answer,
    })),
    without: [],
  }
}

/** Texts are cut into passages as any document; the right one holds the beginning of the answer. */
function quadSet(rows: Quad[]): SearchSet {
  const text = (row: Quad) => row.context.replaceAll('\r\n', ' \n')
  return {
    name: 'SweQUAD-MC training + dev',
    passages: [...new Set(rows.map(text))].flatMap(source => passagesOf(source, documentFromText(source))),
    questions: rows.map(row => {
      const at = row.choices.find(choice => choice.type === 'Correct answer')!.start
      const source = text(row)
      return {
        text: row.question,
        misspelt: false,
        answers: passage => passage.document === source && passage.start <= at && at < passage.end,
      }
    }),
    without: [],
  }
}
