// How fast documents are read, masked, proved and checked. Each figure is measured the way a person meets it: the whole command
// where a command is meant, side by side where two things are compared.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, middle } from '#app/bench/figure.ts'
import { samplePages } from '#app/bench/sample-pages.ts'
import { swedishText } from '#app/bench/swedish-text.ts'
import { watch, watchKansli } from '#app/bench/watched.ts'
import { prepared } from '#app/cli/ask.ts'
import { openWorkshop } from '#app/workshop.ts'
import { documentFromText } from '#text/document.ts'

/** A folder of its own for the while; everything in it is removed. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kansli-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reading in a warm child beside poppler on the same file, by turns, so that a busy machine slows both. */
export async function readSpeed(pages: number, runs: number): Promise<Figure[]> {
  const bytes = await samplePages(pages)
  const set = `${pages} generated pages`
  return inFolder(async folder => {
    const file = join(folder, 'a.pdf')
    await writeFile(file, bytes)
    const ours: number[] = []
    const theirs: number[] = []
    const workshop = openWorkshop({ size: 1 })
    try {
      await workshop.read(bytes, 'a.pdf')
      for (let i = 0; i < runs; i++) {
        const started = performance.now()
        await workshop.read(bytes, 'a.pdf')
        ours.push((performance.now() - started) / 1000)
        const other = await watch('pdftotext', ['-layout', file, '-']).catch(() => null)
        if (other?.exit === 0) theirs.push(other.seconds)
      }
    } finally {
      await workshop.close()
    }
    const read: Figure = { figure: 'read-time', set, unit: 's', bar: null, ...middle(ours) }
    if (theirs.length === 0) return [read]
    const ratios = ours.map((seconds, i) => seconds / theirs[i]!)
    return [
      read,
      { figure: 'pdftotext-time', set, unit: 's', bar: null, ...middle(theirs) },
      { figure: 'read-ratio', set, unit: '×', bar: '≤ 4', ...middle(ratios) },
    ]
  })
}

/** `kansli mask FILE --json` from start to end: what it proposes, and nothing written. */
export async function proposalSpeed(pages: number, runs: number): Promise<Figure[]> {
  const set = `${pages} generated pages`
  return inFolder(async folder => {
    const file = join(folder, 'a.pdf')
    await writeFile(file, await samplePages(pages))
    const times: number[] = []
    for (let i = 0; i < runs; i++) {
      const { seconds, exit } = await watchKansli(['mask', file, '--json'])
      if (exit !== 0) throw new Error(`mask --json ended with ${exit} on ${set}`)
      times.push(seconds)
    }
    return [{ figure: 'proposal-time', set, unit: 's', bar: null, ...middle(times) }]
  })
}

/** `kansli mask FILE --out OUT` from start to end. */
export async function releaseSpeed(pages: number, runs: number): Promise<Figure[]> {
  const set = `${pages} generated pages`
  const watched = await inFolder(async folder => {
    const file = join(folder, 'a.pdf')
    await writeFile(file, await samplePages(pages))
    const all = []
    for (let i = 0; i < runs; i++) all.push(await watchKansli(['mask', file, '--out', join(folder, `${i}.pdf`)]))
    return all
  })
  const failed = watched.filter(run => run.exit !== 0)
  if (failed.length > 0) throw new Error(`mask --out ended with ${failed[0]!.exit} on ${set}`)
  const memory = watched.flatMap(run => run.megabytes ?? [])
  return [
    { figure: 'release-time', set, unit: 's', bar: '≤ 25', ...middle(watched.map(run => run.seconds)) },
    ...(memory.length > 0
      ? [{ figure: 'release-memory' as const, set, unit: 'MB', bar: '≤ 800', ...middle(memory) }]
      : []),
  ]
}

/** `kansli mask --jsonl`, start included, in megabytes of text a minute. */
export async function lineSpeed(megabytes: number, runs: number): Promise<Figure[]> {
  const each = 2000
  const lines = Array.from({ length: Math.ceil((megabytes * 1e6) / each) }, (_, id) =>
    JSON.stringify({ id, text: swedishText(each, id + 1) }),
  )
  const size = lines.reduce((sum, line) => sum + Buffer.byteLength(JSON.parse(line).text), 0) / 1e6
  const speeds: number[] = []
  for (let i = 0; i < runs; i++) {
    const { seconds, exit } = await watchKansli(
      ['mask', '--jsonl'],
      lines.map(line => `${line}\n`),
    )
    if (exit !== 0) throw new Error(`mask --jsonl ended with ${exit}`)
    speeds.push((size / seconds) * 60)
  }
  const set = `${lines.length} generated texts, ${size.toFixed(1)} MB`
  return [{ figure: 'mask-lines', set, unit: 'MB/min', bar: '≥ 3', ...middle(speeds) }]
}

/** `check` on one memo after start, in this process. */
export function checkSpeed(memo: string, set: string, runs: number): Figure[] {
  const ask = prepared('check', {})
  ask(documentFromText(memo))
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    ask(documentFromText(memo))
    return performance.now() - started
  })
  return [{ figure: 'check-memo', set, unit: 'ms', bar: '≤ 50', ...middle(times) }]
}
