// Money: sums that do not add up, the same figure told differently, and "no impact" beside costs.
import type { Block } from '#functions/check/outline/blocks.ts'
import type { Line } from '#functions/check/outline/lines.ts'
import { type Memo, sectionsFor } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { type Amount, findAmounts, numberOf } from '#swedish/amounts.ts'
import { sentences } from '#swedish/sentences.ts'

const economy = 'Bedömning ur ekonomisk dimension'

export const moneyRules: Rule[] = [
  {
    id: 'sum-mismatch',
    severity: 'error',
    ground: grounds.objectivity,
    of: 'text',
    find: memo => tables(memo.text, memo.lines).flatMap(wrongSums),
    fires: [
      'Personal 300\nLokaler 200\nSumma 600',
      'Post    2024   2025\nPersonal   1 200   1 300\nLokaler   300   400\nTotalt   1 500   1 800',
    ],
    silent: [
      'Personal 300\nLokaler 200\nSumma 500',
      'Arkitekt: 2 000 tkr\nMark: 900 tkr\nSumma: 2 900 tkr',
      'Post   2024   2025\nPersonal   1 200   1 300\nLokaler   300   400\nTotalt   1 500   1 700',
      'Personal 300 tkr\nLokaler 200 tkr\n\nTotalt har nämnden 900 anställda.',
    ],
  },
  {
    id: 'unit-inconsistency',
    severity: 'warning',
    ground: grounds.house,
    of: 'text',
    find: toldDifferently,
    fires: [
      'Projektet kostar 450 tkr. Av dessa 450 mnkr avser hälften personal.',
      'Projektet kostar 5 000 tkr. Nämnden avsätter 5 mnkr för projektet.',
    ],
    silent: [
      'Projektet kostar 450 tkr. Drift kostar 1 200 tkr.',
      'Potten är 5 000 tkr, en insats kostar 10,5 mnkr.\n\nSedan 3 kr.',
    ],
  },
  {
    id: 'no-impact-but-costs',
    severity: 'warning',
    ground: grounds.objectivity,
    of: 'memo',
    find: noImpactButCosts,
    fires: [
      memoWith({
        [economy]:
          'Cyklarna beräknas kosta drygt 2,5 mnkr under 2025. Det finns en risk att finansieringen inte räcker.\n\nFörvaltningen bedömer att det inte finns någon större påverkan ur den ekonomiska dimensionen.',
      }),
      memoWith({
        [economy]: 'Förslaget har inga ekonomiska konsekvenser.',
        'Beskrivning av ärendet': 'Nya cyklar medför en kostnad om 300 tkr per år.',
      }),
    ],
    silent: [
      memoWith(),
      memoWith({
        [economy]: 'Kostnaden på 300 tkr ryms inom nämndens budget. Förslaget har därför inga ekonomiska konsekvenser.',
      }),
      memoWith({ [economy]: 'Förslaget har inga ekonomiska konsekvenser.' }),
      memoWith({
        [economy]:
          'Uppdraget har kostat 640 tkr. Det har finansierats genom omprioritering och medför inga nya kostnader.',
      }),
    ],
  },
]

type Row = { line: Line; label: string; cells: (number | null)[]; isHead: boolean }

/** Runs of rows that end in numbers, with no more than one empty line between. */
function tables(text: string, lines: readonly Line[]): Row[][] {
  const out: Row[][] = []
  let open: Row[] = []
  for (const line of lines) {
    if (line.role === 'running' || line.role === 'blank') continue
    const row = rowOf(text, line)
    const last = open.at(-1)
    if (row && (!last || line.index - last.line.index <= 2)) open.push(row)
    else {
      if (open.length > 0) out.push(open)
      open = row ? [row] : []
    }
  }
  if (open.length > 0) out.push(open)
  return out
}

const unitTail = /\s?(?:kr|tkr|mnkr|kronor|mkr|st)\.?$/iu
const number = '[-−–]?\\d{1,3}(?: \\d{3})*(?:,\\d+)?|[-−–]?\\d+(?:,\\d+)?'
const gapRow = new RegExp(
  `^(.*?\\p{L}.*?)((?:(?:\\t| {2,}| ?\\| ?)(?:${number}|[-–])(?: ?(?:kr|tkr|mnkr|kronor|%))?)+)(?: ?\\|)?$`,
  'iu',
)
function rowOf(text: string, line: Line): Row | null {
  const raw = text.slice(line.start, line.end).replace(/^\|\s*/u, '')
  if (raw.length > 160) return null
  const wide = gapRow.exec(raw)
  if (wide) {
    const cells = wide[2]!
      .trim()
      .split(/\t| {2,}| ?\| ?/u)
      .filter(Boolean)
    const isHead = cells.every(cell => /^(?:19|20)\d{2}$/u.test(cell))
    return { line, label: wide[1]!, cells: cells.map(cell => numberOf(cell.replace(unitTail, ''))), isHead }
  }
  const narrow = new RegExp(`^(\\p{L}[^\\d]*?[:\\s])\\s?(${number})(?:\\s?(?:kr|tkr|mnkr|kronor))?$`, 'u').exec(raw)
  if (!narrow || /[.;]$/u.test(raw) || raw.split(' ').length > 10) return null
  return { line, label: narrow[1]!, cells: [numberOf(narrow[2]!)], isHead: false }
}

const total = /^(?:del)?summa\b|^(?:totalt?|totalsumma|sammanlagt|s:a)\b/iu
function wrongSums(rows: Row[]): Hit[] {
  const hits: Hit[] = []
  let from = 0
  for (const [i, row] of rows.entries()) {
    if (!total.test(row.label.trim())) continue
    // A head of years over the columns is no row of the sum.
    const parts = rows.slice(from, i).filter(part => !part.isHead)
    from = i + 1
    // A grand total over subtotals is left alone: which rows it sums cannot be told.
    if (parts.length < 2 || hits.length > 0) continue
    const same = parts.filter(part => part.cells.length === row.cells.length)
    if (same.length !== parts.length) continue
    for (const [column, stated] of row.cells.entries()) {
      const values = parts.map(part => part.cells[column] ?? null)
      if (stated === null || values.some(value => value === null)) continue
      const sum = Math.round(values.reduce<number>((a, b) => a + b!, 0) * 1000) / 1000
      // Rounded rows may miss by half a last digit each.
      const decimals = Math.max(...[stated, ...values].map(v => (String(v).split('.')[1] ?? '').length))
      const slack = decimals > 0 ? (0.5 * parts.length) / 10 ** decimals : parts.length > 2 ? 1 : 0
      if (Math.abs(sum - stated) <= slack) continue
      const params = { label: row.label.trim().replace(/:$/u, ''), stated: shown(stated), sum: shown(sum) }
      hits.push({ span: { start: row.line.start, end: row.line.end }, sure: 0.85, params })
      break
    }
  }
  return hits
}
const shown = (value: number): string =>
  String(value)
    .replace('.', ',')
    .replace(/\B(?=(?:\d{3})+(?!\d))(?<!,\d*)/gu, ' ')

/** The same digits with another unit, or the same sum in another unit: a reader must stop and count. */
function toldDifferently(memo: Memo): Hit[] {
  const first = new Map<string, { text: string; amount: Amount }[]>()
  const said = new Set<string>()
  const hits: Hit[] = []
  for (const block of memo.blocks)
    for (const amount of findAmounts(block.text)) {
      const text = block.text.slice(amount.start, amount.end)
      const keys = [`value ${amount.value}`, `digits ${amount.digits}`]
      const other = keys.flatMap(key => first.get(key) ?? []).find(earlier => isOdd(earlier.amount, amount))
      // Of each key one amount a unit is kept, so that the list stays short however often it is told.
      for (const key of keys) {
        const kept = first.get(key) ?? []
        if (!kept.some(earlier => earlier.amount.unit === amount.unit)) first.set(key, [...kept, { text, amount }])
      }
      if (!other || said.has(`${other.text}|${text}`)) continue
      said.add(`${other.text}|${text}`)
      const sure = amount.value === other.amount.value ? 0.8 : 0.7
      hits.push({ span: block.at(amount), sure, params: { first: other.text, second: text } })
    }
  return hits
}
const isOdd = (a: Amount, b: Amount): boolean => {
  if (a.unit === b.unit) return false
  if (a.value === b.value) return true
  // One- and two-digit figures meet by chance: "3 kr" per meal and "3 mnkr" in all.
  return a.digits === b.digits && a.digits.replace(/\D/gu, '').length >= 3
}

const noImpact =
  /(?:(?:inte|ej) (?:finns |har |medför |får |innebär )?någo[nt](?:ra)?|inga|ingen)(?: \p{L}+){0,2} (?:påverkan|konsekvenser|konsekvens|kostnader|effekter)/iu
const costs = /(?:kost(?:nad|ar|ade|a)|investering|finansiering|beräkna|uppgå|avsätt|merkostnad|utgift|medför)/iu
const covered =
  /(?:ryms|inryms|hanteras|finansieras|täcks|bekostas)[^.]{0,40}(?:inom|av|genom|ur|med)|inom (?:befintlig|beslutad|given|nämndens|förvaltningens|ordinarie) (?:budget|ram)|har (?:redan )?finansierats/iu

function noImpactButCosts(memo: Memo): Hit[] {
  return sectionsFor(memo, 'economy').flatMap((section): Hit[] => {
    for (const block of section.blocks) {
      const claim = sentences(block.text).find(s => noImpact.test(block.text.slice(s.start, s.end)))
      if (!claim) continue
      const match = noImpact.exec(block.text.slice(claim.start, claim.end))!
      const start = claim.start + match.index
      const cost =
        uncovered(section.blocks, true) ??
        uncovered(
          memo.blocks.filter(b => b.kind !== 'footnote' && (b.start < section.start || b.start > section.end)),
          false,
        )
      if (!cost) continue
      const params = { claim: match[0], amount: cost }
      return [{ span: block.at({ start, end: start + match[0].length }), sure: 0.8, params }]
    }
    return []
  })
}

/** The first amount in a sentence that speaks of a cost and does not say how it is covered. */
function uncovered(blocks: readonly Block[], near: boolean): string | null {
  for (const block of blocks)
    for (const [i, span] of sentences(block.text).entries()) {
      const text = block.text.slice(span.start, span.end)
      const [amount] = findAmounts(text)
      // "Uppdraget kostade 640 tkr. Det har finansierats genom …": the next sentence says how.
      const next = sentences(block.text)[i + 1]
      const both = next ? `${text} ${block.text.slice(next.start, next.end)}` : text
      if (!amount || covered.test(both) || !(near ? costs : /kostnad|kostar|kosta|merkostnad|investering/iu).test(text))
        continue
      return text.slice(amount.start, amount.end)
    }
  return null
}
