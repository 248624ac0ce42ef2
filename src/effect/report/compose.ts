// Puts a report together: templates with places, and the material that stands in them. A place for what does not exist is refused, so that
// no report is ever made with a hole in it. Pure; the same material and templates give the same report.
import { Refusal } from '#base/refusal.ts'
import type { Figure } from '#effect/report/figure.ts'
import type { Item, Material } from '#effect/report/material/material.ts'
import type { ReportBlock, ReportDocument, Said } from '#effect/report/model.ts'
import type { ReportTemplate, TemplateBlock } from '#effect/report/report-template.ts'
import type { Template } from '#functions/check/check.ts'

type At = { material: Material; item: Item | null; file: string }

/** The header's fields by their shape or name, as the municipality's template asks for them. */
export type Header = { title: string; values: Record<string, string> }

/** @throws Refusal knowledge-invalid with what has no value */
export function compose(
  template: ReportTemplate,
  material: Material,
  memo: Template,
  header: Header,
): ReportDocument[] {
  const at: At = { material, item: null, file: `reports/${template.name}.json` }
  const foot = plain(template.foot.replace('{page}', '\u0001'), at).replace('\u0001', '{page}')
  const whole = (part: 'annex' | 'page', given: { title: string; blocks: TemplateBlock[] }): ReportDocument => ({
    part,
    title: plain(given.title, at),
    before: [],
    blocks: given.blocks.flatMap(block => blocksOf(block, at)),
    foot,
  })
  return [
    ...(template.memo ? [memoOf(template.memo, memo, header, at, foot)] : []),
    ...(template.annex ? [whole('annex', template.annex)] : []),
    ...(template.page ? [whole('page', template.page)] : []),
  ]
}

/** In the order and under the headings of the municipality's template. What it asks for is there, also when we have nothing to say of it. */
function memoOf(
  { title, sections }: NonNullable<ReportTemplate['memo']>,
  memo: Template,
  header: Header,
  at: At,
  foot: string,
): ReportDocument {
  const said = new Set<string>()
  const blocks = memo.sections.flatMap(({ heading, role, mandatory }): ReportBlock[] => {
    const own = said.has(role) ? [] : (sections[role] ?? []).flatMap(block => blocksOf(block, at))
    if (own.length === 0 && mandatory)
      throw new Refusal('knowledge-invalid', { file: at.file, line: 1, why: `memo.sections.${role}: ${heading}` })
    if (own.length === 0) return []
    said.add(role)
    return [{ kind: 'heading', level: 1, text: heading }, ...own]
  })
  return { part: 'memo', title: plain(title, at), before: headOf(memo, header), blocks, foot }
}

function headOf(memo: Template, { title, values }: Header): ReportBlock[] {
  const rows = memo.header.flatMap(({ name, shape }) => {
    const value = values[shape]
    return value ? [{ name, said: [value] }] : []
  })
  return [
    { kind: 'text', text: [memo.documentTitles[0] ?? title] },
    { kind: 'facts', rows },
  ]
}

function isSo(name: string | undefined, { material, item }: At): boolean {
  if (name === undefined) return true
  const isNot = name.startsWith('!')
  const bare = isNot ? name.slice(1) : name
  const held = bare.startsWith('.') ? item?.flags.includes(bare.slice(1)) : material.flags.includes(bare)
  return (held ?? false) !== isNot
}

function itemsOf(each: string, only: string | undefined, at: At): At[] {
  const list = each.startsWith('.') ? at.item?.lists?.[each.slice(1)] : at.material.lists[each]
  if (!list) throw missing(`each ${each}`, at)
  return list.map(item => ({ ...at, item })).filter(one => isSo(only, one))
}

function blocksOf(block: TemplateBlock, at: At): ReportBlock[] {
  if (!isSo(block.when, at)) return []
  if (block.kind === 'heading') return [{ kind: 'heading', level: block.level, text: plain(block.text, at) }]
  if (block.kind === 'text') return [{ kind: 'text', text: fill(block.text, at) }]
  if (block.kind === 'sources') return [{ kind: 'sources', columns: block.columns }]
  if (block.kind === 'group') {
    const turns = block.each === undefined ? [at] : itemsOf(block.each, block.only, at)
    return turns.flatMap(turn => block.blocks.flatMap(one => blocksOf(one, turn)))
  }
  const turns = itemsOf(block.each, block.only, at)
  if (turns.length === 0) return []
  if (block.kind === 'list') return [{ kind: 'list', items: turns.map(turn => fill(block.text, turn)) }]
  if (block.kind === 'table') {
    const rows = turns.map(turn => block.cells.map(cell => fill(cell, turn)))
    return [{ kind: 'table', columns: block.columns.map(column => plain(column, at)), rows }]
  }
  return chartOf(block, turns, at)
}

/** Those without a value are left out of the chart; the text and the tables say that they have none. */
function chartOf(block: Extract<TemplateBlock, { kind: 'chart' }>, turns: readonly At[], at: At): ReportBlock[] {
  const { shape, title, alt } = block
  const rows = turns.flatMap(turn => {
    const { value, per } = figureAt(block.value, turn)
    if (value === null) return []
    const end = (id: string | undefined): number =>
      (id === undefined ? value : (figureAt(id, turn).value ?? value)) / per
    const drawn = { low: end(block.low), value: value / per, high: end(block.high) }
    const named = fill(block.name, turn)
    const own = named.some(piece => typeof piece !== 'string') ? { named } : {}
    return [{ name: plain(block.name, turn), ...own, ...drawn, said: fill(block.said, turn) }]
  })
  return rows.length === 0 ? [] : [{ kind: 'chart', shape, title: plain(title, at), alt: plain(alt, at), rows }]
}

const missing = (what: string, { file, item }: At): Refusal =>
  new Refusal('knowledge-invalid', { file, line: 1, why: item ? `{${what}} (${item.id})` : `{${what}}` })

function figureAt(id: string, at: At): Figure {
  const whole = id.startsWith('.') ? `${at.item?.id}${id}` : id
  const figure = at.material.figures.get(whole)
  if (!figure) throw missing(`figure ${id}`, at)
  return figure
}

function factAt(id: string, at: At): string {
  const fact = id.startsWith('.') ? at.item?.facts[id.slice(1)] : at.material.facts[id]
  if (fact === undefined) throw missing(`fact ${id}`, at)
  return fact
}

const place = /\{([^{}]*)\}/g

/** A sentence with what stands in its places. @throws Refusal for a place that is neither a figure nor a fact that exists */
function fill(text: string, at: At): Said {
  const said: Said = []
  let from = 0
  for (const found of text.matchAll(place)) {
    if (found.index > from) said.push(text.slice(from, found.index))
    const [kind = '', id = ''] = found[1]!.split(' ')
    if (kind === 'figure') {
      const figure = figureAt(id, at)
      said.push({ figure: figure.id, said: figure.said })
    } else if (kind === 'fact') said.push(factAt(id, at))
    else if (kind === 'plural') said.push(pluralAt(found[1]!.slice(kind.length + 1), at))
    else throw missing(found[1]!, at)
    from = found.index + found[0].length
  }
  if (from < text.length) said.push(text.slice(from))
  return said
}

/** `functions|funktion|funktioner`: the word that goes with the figure. */
function pluralAt(text: string, at: At): string {
  const [id = '', one, many] = text.split('|')
  if (one === undefined || many === undefined) throw missing(`plural ${text}`, at)
  return figureAt(id, at).value === 1 ? one : many
}

const plain = (text: string, at: At): string =>
  fill(text, at)
    .map(piece => (typeof piece === 'string' ? piece : piece.said))
    .join('')
