// Measures search beside MiniSearch and PostgreSQL in one run, and its speed. What it prints is kept in evaluation/search/README.md.
// node scripts/measure-search.ts [FOLDER] [--speed PASSAGES | --thin | --joint HALF [--all]]; FOLDER holds swequad-mc/ as published
import { availableParallelism } from 'node:os'
import { kansli, miniSearch, postgres, words } from '../evaluation/search/engines.ts'
import { measureJoint } from '../evaluation/search/measure-joint.ts'
import { answersOf, rankOf } from '../evaluation/search/measure-search.ts'
import { thinnessOf } from '../evaluation/search/measure-thin.ts'
import { ownSet, publishedSets, type SearchSet } from '../evaluation/search/sets.ts'
import { shelfOfLaw, shelfOfSteering } from '../evaluation/search/shelves.ts'
import { SearchIndex } from '../src/swedish/index/search-index.ts'

const [folder] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const speedAt = process.argv.indexOf('--speed')
const sets: SearchSet[] = [ownSet('development'), ownSet('held-out'), ...publishedSets(folder)]

if (speedAt > 0) speed(Number(process.argv[speedAt + 1]))
else if (process.argv.includes('--thin')) await thinness()
else if (process.argv.includes('--joint')) await joint()
else {
  await ranks()
  answers()
}

async function ranks(): Promise<void> {
  const engines = [kansli, miniSearch(false), miniSearch(true), await postgres()]
  for (const set of sets) {
    console.log(`\n${set.name}: ${set.questions.length} questions, ${set.passages.length} passages. MRR@10`)
    for (const engine of engines) {
      const { value, low, high } = await rankOf(engine, set)
      console.log(`  ${engine.name.padEnd(28)} ${value.toFixed(1)}  [${low.toFixed(1)}–${high.toFixed(1)}]`)
    }
  }
  for (const engine of engines) await engine.close()
}

function answers(): void {
  console.log('\nwith the threshold: first answer right, wrong, none; silent where nothing answers')
  for (const set of sets) {
    const { right, wrong, silent, of, rightlySilent } = answersOf(set)
    console.log(
      `  ${set.name.padEnd(28)} ${right}, ${wrong}, ${silent} of ${of}; ${rightlySilent} of ${set.without.length}`,
    )
  }
}

async function thinness(): Promise<void> {
  const [law, steering] = [await shelfOfLaw(), await shelfOfSteering()]
  for (const half of ['development', 'held-out'] as const)
    for (const { set, passages, held, foreign } of thinnessOf(law, steering, half))
      console.log(
        `${half}, ${set}, ${passages} passages: answered ${held.answered} of ${held.of} (a right document among ten ${held.shown}, first ${held.first}); silent where nothing answers ${foreign.silent} of ${foreign.of}`,
      )
}

/** `--all` lists what was not right, and is for the development half alone. */
async function joint(): Promise<void> {
  const half = process.argv.includes('held-out') ? 'held-out' : 'development'
  for (const { name, hits, of, faults } of measureJoint([await shelfOfLaw(), await shelfOfSteering()], half)) {
    console.log(`${half}, ${name.padEnd(44)} ${hits} of ${of}`)
    if (process.argv.includes('--all')) for (const fault of faults) console.log(`    ${fault}`)
  }
}

/** Passages of the sets, each time with a few other words of theirs, until there are enough. */
function speed(count: number): void {
  const own = sets.flatMap(set => set.passages)
  const all = own.flatMap(passage => passage.text.split(' '))
  const passages = Array.from({ length: count }, (_, i) => {
    const passage = own[i % own.length]!
    const other = all
      .slice((i * 37) % all.length)
      .slice(0, 20)
      .join(' ')
    const text = i < own.length ? passage.text : `${passage.text} ${other}`
    return { ...passage, document: String(i), text }
  })
  const index = new SearchIndex(words)
  const began = process.cpuUsage()
  const started = performance.now()
  index.add(passages)
  const seconds = (performance.now() - started) / 1000
  const cpu = process.cpuUsage(began).user / 1e6
  console.log(
    `${count} passages, mean ${Math.round(passages.reduce((sum, { text }) => sum + text.length, 0) / count)} letters`,
  )
  console.log(`index: ${Math.round(count / seconds)} a second, ${Math.round(count / cpu)} a second of processor time`)
  const questions = sets.flatMap(set => set.questions).slice(0, 500)
  for (const { text } of questions.slice(0, 30)) index.search(text)
  const times = questions.map(({ text }) => {
    const before = process.cpuUsage()
    const from = performance.now()
    index.search(text)
    return { clock: performance.now() - from, processor: process.cpuUsage(before).user / 1000 }
  })
  for (const kind of ['clock', 'processor'] as const) {
    const sorted = times.map(time => time[kind]).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * sorted.length)]!.toFixed(1)
    console.log(
      `${times.length} questions, ${kind}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; ${availableParallelism()} processors`,
    )
  }
  const bytes = index.toBytes()
  const from = performance.now()
  SearchIndex.fromBytes(bytes, words)
  console.log(`bytes: ${(bytes.length / 1e6).toFixed(0)} MB, read back in ${Math.round(performance.now() - from)} ms`)
  console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident, both copies held`)
}
