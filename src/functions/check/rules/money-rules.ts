// Money: sums that do not add up, and "no impact" beside costs.
import type { Block } from '#functions/check/outline/blocks.ts'
import { type Memo, sectionsFor } from '#functions/check/outline/memo.ts'
import { isTotal, likeTotal, type Row, tables } from '#functions/check/outline/tables.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { shown } from '#functions/check/rules/shown.ts'
import { findAmounts } from '#swedish/amounts.ts'
import { sentences } from '#swedish/sentences.ts'

const economy = 'Bedömning ur ekonomisk dimension'

export const moneyRules: Rule[] = [
  {
    id: 'sum-mismatch',
    severity: 'error',
    because: 'the committee would decide on a sum that does not add up',
    ground: grounds.objectivity,
    of: 'text',
    find: memo => [
      ...tables(memo.text, memo.lines).flatMap(rows => [...wrongSums(rows), ...wrongRow(rows)]),
      ...partsOverWhole(memo),
    ],
    fires: [
      'Personal 300\nLokaler 200\nSumma 600',
      'Post    2024   2025\nPersonal   1 200   1 300\nLokaler   300   400\nTotalt   1 500   1 800',
      'År       Påbörjade   Slutförde\n2024           286        201\n2025           348        271\nTotalt         634        482',
      'Individ- och familjeomsorg 61 200     66 900    −5 700\nFunktionsstöd   72 300     72 060      240\nSumma  133 500    139 960   −5 460',
      'Anbud   Pris   Miljö   Summa\nAlfa     31     25      56\nBeta     20     10      33\nGamma    12     10      22\nDelta    11     10      21',
      'Instrumenten kostade 812 000 kronor, varav 630 000 kronor för underhåll och 282 000 kronor för inköp.',
    ],
    silent: [
      'Personal 300\nLokaler 200\nSumma 500',
      'Anbud   Pris   Miljö   Plats\nAlfa     31     25      56\nBeta     20     10      33\nGamma    12     10      23\nDelta    11     10      21',
      'Instrumenten kostade 812 000 kronor, varav 530 000 kronor för underhåll och 282 000 kronor för inköp.',
      'Instrumenten kostade 812 tkr, varav hälften underhåll. Av dem är 700 tkr till piano, 300 tkr till flöjter.',
      'Arkitekt: 2 000 tkr\nMark: 900 tkr\nSumma: 2 900 tkr',
      'Post   2024   2025\nPersonal   1 200   1 300\nLokaler   300   400\nTotalt   1 500   1 700',
      'Personal 300 tkr\nLokaler 200 tkr\n\nTotalt har nämnden 900 anställda.',
    ],
  },
  {
    id: 'no-impact-but-costs',
    severity: 'warning',
    because: "whether a cost is an impact is the author's judgement to explain",
    ground: grounds.objectivity,
    of: 'memo',
    find: noImpactButCosts,
    fires: [
      memoWith({
        [economy]:
          'Cyklarna beräknas kosta drygt 2,5 mnkr under 2025. Det finns en risk att finansieringen inte räcker.\n\nFörvaltningen bedömer att det inte finns någon större påverkan ur den ekonomiska dimensionen.',
      }),
      memoWith({
        [economy]: 'Ärendet bedöms inte medföra några ekonomiska konsekvenser.',
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

function wrongSums(rows: Row[]): Hit[] {
  const hits: Hit[] = []
  let from = 0
  for (const [i, row] of rows.entries()) {
    if (!isTotal(row)) continue
    // A head of years over the columns is no row of the sum.
    const parts = rows.slice(from, i).filter(part => !part.isHead)
    from = i + 1
    // A grand total over subtotals is left alone: which rows it sums cannot be told.
    if (parts.length < 2 || hits.length > 0) continue
    const same = likeTotal(parts, row.cells.length).filter(part => part.cells.length === row.cells.length)
    if (same.length !== parts.length) continue
    for (const [column, stated] of row.cells.entries()) {
      const values = same.map(part => part.cells[column] ?? null)
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
/** Where the last column is the sum of the others in every row but one, that row does not add up. */
function wrongRow(rows: readonly Row[]): Hit[] {
  const whole = rows.filter(row => !row.isHead && row.cells.length >= 3 && row.cells.every(cell => cell !== null))
  if (whole.length < 4) return []
  const odd = whole.filter(row => {
    const last = row.cells.at(-1)!
    return Math.abs(row.cells.slice(0, -1).reduce<number>((sum, cell) => sum + cell!, 0) - last) > 0.001
  })
  const [row] = odd
  if (odd.length !== 1 || !row) return []
  const sum = row.cells.slice(0, -1).reduce<number>((all, cell) => all + cell!, 0)
  const params = { label: row.label.trim(), stated: shown(row.cells.at(-1)!), sum: shown(sum) }
  return [{ span: { start: row.line.start, end: row.line.end }, sure: 0.85, params }]
}

/** "812 000 kronor, varav 630 000 … och 282 000 …": parts that are more than the whole. Less may be: they need not be all. */
function partsOverWhole(memo: Memo): Hit[] {
  return memo.blocks.flatMap(block =>
    block.text.includes('varav')
      ? sentences(block.text).flatMap((span): Hit[] => {
          const text = block.text.slice(span.start, span.end)
          const [before = '', after, more] = text.split(/(?<!\p{L})varav(?!\p{L})/u)
          const whole = findAmounts(before).at(-1)
          const parts = after && more === undefined ? findAmounts(after) : []
          if (!whole || parts.length < 2 || before.length - whole.end > 40) return []
          const sum = parts.reduce((all, part) => all + part.value, 0)
          if (sum <= whole.value) return []
          const stated = text.slice(whole.start, whole.end)
          return [
            { span: block.at(span), sure: 0.8, params: { label: stated, stated: shown(whole.value), sum: shown(sum) } },
          ]
        })
      : [],
  )
}

/** That it costs nothing, said anywhere: only of the economy in so many words. */
const noCost =
  /(?:inga|ingen|inte (?:medför(?:a)? |innebär(?:a)? |få?r? |ha?r? )?några?|utan) (?:\p{L}+ ){0,2}(?:ekonomisk(?:a|) (?:konsekvens(?:er)?|effekt(?:er)?|påverkan)|kostnader|merkostnader)|påverkar inte (?:\p{L}+ ){0,2}(?:ekonomi(?:n)?|budget(?:en)?)(?!\p{L})/iu
const noImpact =
  /(?:(?:inte|ej) (?:finns |har |ha |medför |medföra |får |få |innebär |innebära |funnit )?någ(?:on|ot|ra)|inga|ingen|utan)(?: \p{L}+){0,2} (?:påverkan|konsekvenser|konsekvens|kostnader|effekter|aspekter)/iu
const costs = /(?:kost(?:nad|ar|ade|a)|investering|finansiering|beräkna|kräver|uppgå|avsätt|merkostnad|utgift|medför)/iu
const covered =
  /(?:ryms|inryms|hanteras|finansieras|täcks|bekostas)[^.]{0,40}(?:inom|av|genom|ur|med)|inom (?:befintlig|beslutad|given|nämndens|förvaltningens|ordinarie) (?:budget|ram)|har (?:redan )?finansierats/iu

const partly = /(?<!\p{L})(?:merparten|delvis|till en del|hälften|större delen)(?!\p{L})/iu

function noImpactButCosts(memo: Memo): Hit[] {
  const economies = sectionsFor(memo, 'economy')
  const [first] = economies.flatMap((section): Hit[] =>
    claimed(section.blocks, noImpact, () => {
      const elsewhere = memo.blocks.filter(
        b => b.kind !== 'footnote' && (b.start < section.start || b.start > section.end),
      )
      return uncovered(section.blocks, true) ?? uncovered(elsewhere, false)
    }),
  )
  if (first) return [first]
  // Outside the section of its own: the cost must stand in the same paragraph.
  const others = memo.blocks.filter(
    b => b.kind === 'prose' && !economies.some(s => s.start <= b.start && b.start < s.end),
  )
  return others.flatMap(block => claimed([block], noCost, () => uncovered([block], true))).slice(0, 1)
}

/** The first block that claims it, with the cost that `cost` finds beside it. */
function claimed(blocks: readonly Block[], claim: RegExp, cost: () => string | null): Hit[] {
  for (const block of blocks) {
    const match = claim.exec(block.text)
    if (!match) continue
    const amount = cost()
    if (!amount) continue
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ span: block.at(span), sure: 0.8, params: { claim: match[0], amount } }]
  }
  return []
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
      if (
        !amount ||
        (covered.test(both) && !partly.test(both)) ||
        !(near ? costs : /kostnad|kostar|kosta|merkostnad|investering/iu).test(text)
      )
        continue
      return text.slice(amount.start, amount.end)
    }
  return null
}
