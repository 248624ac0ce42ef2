// `kansli bench mask`: what `mask` finds in the marked sets, by label, by entity and by character, and what it takes that should stay.
// Keeps the results, from which docs/mask.md is made.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type MaskResults, maskPage } from '#app/bench/mask/mask-page.ts'
import { thisMachine } from '#app/bench/results.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { learn } from '#app/knowledge.ts'
import { type MaskKnowledge, MaskSettings, mask } from '#functions/mask/mask.ts'
import { markedDocuments, markedSentences, measureMask } from '#functions/mask/measure-mask.ts'
import { documentFromText } from '#text/document.ts'

const root = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

/** `tuned`: rules were chosen by what it misses, so that its figures flatter. */
const sets = [
  { set: 'sentences/test.jsonl', tuned: false },
  { set: 'held-out.txt', tuned: false },
  { set: 'forms/held-out.txt', tuned: false },
  { set: 'forms/kinds-held-out.txt', tuned: false },
  { set: 'sensitive/held-out.txt', tuned: false },
  { set: 'development.txt', tuned: true },
  { set: 'forms/development.txt', tuned: true },
  { set: 'forms/kinds-development.txt', tuned: true },
] as const

export async function benchMask(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const knowledge = learn(mask).knowledge as MaskKnowledge
  const measured = sets
    .filter(({ set }) => existsSync(root(`evaluation/mask/${set}`)))
    .map(({ set, tuned }) => {
      const source = readFileSync(root(`evaluation/mask/${set}`), 'utf8')
      const documents = set.endsWith('.jsonl') ? markedSentences(source) : markedDocuments(source)
      // Facts are marked in their own sets only: elsewhere a suggested one would count as wrong though it may be right.
      const sensitive = set.startsWith('sensitive/')
      const { missed: _, wrong: __, ...shares } = measureMask(documents, knowledge, { sensitive })
      return { set, tuned, ...shares }
    })
  const results: MaskResults = {
    at: new Date().toISOString(),
    version: mask.version,
    machine: thisMachine(),
    ...speed(knowledge),
    sets: measured,
  }
  if (asked.on.has('json')) await terminal.write(`${JSON.stringify(results, null, 2)}\n`)
  else await terminal.write(`${shown(results, terminal).join('\n')}\n`)
  if (!asked.on.has('quick')) {
    writeFileSync(root('evaluation/mask/results.json'), `${JSON.stringify(results, null, 2)}\n`)
    writeFileSync(root('docs/mask.md'), maskPage(results))
  }
  return 0
}

/**
 * Words and tokens a second of processor time, of a text of some 30,000 words made of the documents of the held-out set. Words are what stands
 * between spaces; tokens are words, numbers and addresses whole, and each other sign, much as corpora count them. The best of six rounds in one
 * process, as a server is that has been up for a while: the first round is a third as fast.
 */
function speed(knowledge: MaskKnowledge): { wordsPerSecond: number; tokensPerSecond: number } {
  const source = readFileSync(root('evaluation/mask/held-out.txt'), 'utf8')
  const text = markedDocuments(source)
    .map(document => document.text)
    .join('\n\n')
    .repeat(25)
  const words = text.match(/\S+/gu)!.length
  const tokens = text.match(/[\p{L}\p{N}]+(?:[-.:@'/+&_][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)!.length
  const settings = MaskSettings.parse({})
  const rounds = Array.from({ length: 6 }, () => {
    const from = process.cpuUsage()
    mask.run(documentFromText(text), settings, knowledge, '2026-01-01')
    return process.cpuUsage(from).user / 1e6
  })
  const seconds = Math.min(...rounds)
  return { wordsPerSecond: Math.round(words / seconds), tokensPerSecond: Math.round(tokens / seconds) }
}

function shown({ sets }: MaskResults, terminal: Terminal): string[] {
  const columns = [
    { title: terminal.say('column-set') },
    { title: terminal.say('column-label') },
    { title: terminal.say('column-value'), right: true },
    { title: terminal.say('column-spread') },
  ]
  const percent = (share: number | null) => (share === null ? '' : (100 * share).toFixed(1))
  const rows = sets.flatMap(({ set, recall }) =>
    Object.entries(recall).map(([label, { hits, of, share, low, high }]) => [
      set,
      label,
      `${hits}/${of} ${percent(share)} %`,
      `${percent(low)}–${percent(high)}`,
    ]),
  )
  return table(columns, rows, terminal.isPerson ? terminal.width : Number.MAX_SAFE_INTEGER)
}
