// A report's document as the writers take it: figures become words, each stretch followed by the numbers of its figures, charts by their table.
import {
  figuresSaid,
  type ReportBlock,
  type ReportContent,
  type ReportDocument,
  type Said,
} from '#effect/report/report.ts'
import type { Block, Written } from '#files/written/written.ts'
import { reportWords } from '#words/effect/report.ts'

const words = reportWords.sv // a report is a Swedish document, whatever language its maker reads screens in

/** A number for each figure the report says, in the order they first stand. */
export const numbersOf = ({ documents }: ReportContent): ReadonlyMap<string, number> =>
  new Map(figuresSaid(documents).map((id, i) => [id, i + 1]))

/** `at`: what stands as the day it was made, so that the same report is the same bytes. */
export function toWritten(content: ReportContent, document: ReportDocument, author: string, at: Date): Written {
  const told: Told = { content, numbers: numbersOf(content) }
  const blocks = (of: readonly ReportBlock[]) => of.flatMap(block => blocksOf(block, told))
  return {
    title: document.title,
    language: 'sv',
    author,
    at,
    foot: document.foot,
    ...(document.before.length > 0 ? { before: blocks(document.before) } : {}),
    blocks: blocks(document.blocks),
  }
}

type Told = { content: ReportContent; numbers: ReadonlyMap<string, number> }

function blocksOf(block: ReportBlock, told: Told): Block[] {
  if (block.kind === 'heading') return [block]
  if (block.kind === 'text') return [{ kind: 'text', text: cited(block.text, told) }]
  if (block.kind === 'list') return [{ kind: 'list', items: block.items.map(item => cited(item, told)) }]
  if (block.kind === 'facts') return [{ kind: 'facts', rows: block.rows.map(({ name, said }) => [name, plain(said)]) }]
  if (block.kind === 'sources') return sources(block.columns, told)
  if (block.kind === 'chart') return chart(block, told)
  return [table(block.columns, block.rows, told)]
}

const plain = (said: Said): string => said.map(piece => (typeof piece === 'string' ? piece : piece.said)).join('')
const ids = (said: Said): string[] => said.flatMap(piece => (typeof piece === 'string' ? [] : piece.figure))

function cited(said: Said, told: Told): string {
  const of = citation(ids(said), told)
  return of ? `${plain(said)} [${of}]` : plain(said)
}

/** The rows' figures are told in a column of their own. */
function table(columns: readonly string[], rows: readonly Said[][], told: Told): Block {
  const cells = rows.map(row => ({ plain: row.map(plain), of: citation(row.flatMap(ids), told) }))
  const isCited = cells.some(row => row.of !== '')
  return {
    kind: 'table',
    columns: isCited ? [...columns, words.source] : columns,
    rows: cells.map(row => (isCited ? [...row.plain, row.of] : row.plain)),
    heads: true,
  }
}

function chart({ shape, title, alt, rows }: Extract<ReportBlock, { kind: 'chart' }>, told: Told): Block[] {
  const drawn = rows.map(({ said, named: _, ...row }) => ({ ...row, said: plain(said) }))
  const beside = rows.map(row => [row.named ?? [row.name], row.said])
  return [{ kind: 'chart', shape, title, alt, rows: drawn }, table([words.name, title], beside, told)]
}

/** Every figure by its number; and once for each kind, how it is reckoned and rounded. */
function sources(columns: readonly string[], { content, numbers }: Told): Block[] {
  const said = content.figures
    .flatMap(figure => {
      const number = numbers.get(figure.id)
      return number === undefined ? [] : [{ figure, number }]
    })
    .sort((a, b) => a.number - b.number)
  const rows = said.map(({ figure, number }) => [
    `${words.mark}${number}`,
    figure.label,
    figure.id,
    figure.said,
    String(figure.rows.length),
  ])
  const kinds = Map.groupBy(said, ({ figure }) => figure.id.split('.').at(-1)!)
  const reckoned = [...kinds].map(([kind, all]) => {
    const { how, rounded, from } = all[0]!.figure
    return [kind, how, rounded, from.filter(one => !one.includes('.') || one.includes('/')).join(', ') || words.sums]
  })
  return [
    { kind: 'table', columns, rows, heads: true },
    { kind: 'heading', level: 2, text: words.reckoned },
    {
      kind: 'table',
      columns: [words.colKind, words.colHow, words.colRounded, words.colFrom],
      rows: reckoned,
      heads: true,
    },
  ]
}

/** `K1, K3–K5` */
function citation(of: readonly string[], { numbers }: Told): string {
  const sorted = [...new Set(of.map(id => numbers.get(id) ?? 0))].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(
      ([from, to]) => `${words.mark}${from}${to === from ? '' : `${to === from + 1 ? ', ' : '–'}${words.mark}${to}`}`,
    )
    .join(', ')
}
