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
      ...tables(memo.text, memo.lines).flatMap(rows => [...wrongSums(rows), ...wrongRow(rows), ...wrongBalance(rows)]),
      ...partsOverWhole(memo),
    ],
    fires: [
      'Personal 300\nLokaler 200\nSumma 600',
      'Intäkter 700\nKostnader 400\nNetto 400',
      'Arrangemanget kostar 500 tkr: 300 tkr för lokaler och 250 tkr för personal.',
      'Post    2024   2025\nPersonal   1 200   1 300\nLokaler   300   400\nTotalt   1 500   1 800',
      'År       Påbörjade   Slutförde\n2024           286        201\n2025           348        271\nTotalt         634        482',
      'Individ- och familjeomsorg 61 200     66 900    −5 700\nFunktionsstöd   72 300     72 060      240\nSumma  133 500    139 960   −5 460',
      'Anbud   Pris   Miljö   Summa\nAlfa     31     25      56\nBeta     20     10      33\nGamma    12     10      22\nDelta    11     10      21',
      'Instrumenten kostade 812 000 kronor, varav 630 000 kronor för underhåll och 282 000 kronor för inköp.',
    ],
    silent: [
      'Personal 300\nLokaler 200\nSumma 500',
      'Intäkter 700\nKostnader 400\nNetto 300',
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
const balance = /^(?:netto|över-?skott|under-?skott|resultat|differens|skillnad|återstår|kvarstår)/iu
const isCost = /kostnad|utgift|avgår|drift|hyra|personal|lokal|ränta|avskrivning/iu
/** "Intäkter 700, Kostnader 400, Netto 400": what is left of the first row after the others, or of all by their signs. */
function wrongBalance(rows: readonly Row[]): Hit[] {
  const at = rows.findIndex(row => balance.test(row.label.trim()))
  const row = rows[at]
  const parts = rows.slice(0, Math.max(0, at)).filter(part => !part.isHead)
  if (!row || parts.length < 2 || parts.length > 8 || parts.some(isTotal)) return []
  if (parts.some(part => part.cells.length !== row.cells.length || part.cells.includes(null))) return []
  const column = row.cells.findIndex((stated, i) => {
    if (stated === null) return false
    const [first = 0, ...rest] = parts.map(part => part.cells[i]!)
    const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
    const costs = sum(parts.filter(part => isCost.test(part.label)).map(part => Math.abs(part.cells[i]!)))
    const incomes = sum(parts.filter(part => !isCost.test(part.label)).map(part => Math.abs(part.cells[i]!)))
    const left = [first - sum(rest), sum([first, ...rest]), incomes - costs]
    return left.every(value => Math.abs(Math.abs(value) - Math.abs(stated)) > 1)
  })
  if (column === -1) return []
  const [first = 0, ...rest] = parts.map(part => part.cells[column]!)
  const params = {
    label: row.label.trim(),
    stated: shown(row.cells[column]!),
    sum: shown(first - rest.reduce((all, value) => all + Math.abs(value), 0)),
  }
  return [{ span: { start: row.line.start, end: row.line.end }, sure: 0.7, params }]
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

// "varav", "därav", and a colon after the whole: "kostar 500 tkr: 300 tkr för …".
const divides = /(?<!\p{L})(?:varav|därav|fördelat på|fördelade på)(?!\p{L})|(?<=(?:tkr|kronor|kr|mnkr|mkr)):(?=\s)/iu
/** "812 000 kronor, varav 630 000 … och 282 000 …": parts that are more than the whole. Less may be: they need not be all. */
function partsOverWhole(memo: Memo): Hit[] {
  return memo.blocks.flatMap(block =>
    divides.test(block.text)
      ? sentences(block.text).flatMap((span): Hit[] => {
          const text = block.text.slice(span.start, span.end)
          const [before = '', after, more] = text.split(divides)
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

// What would be told of the economy, and all the ways to say that there is none of it.
const economic =
  '(?:ekonomisk(?:a|t|)? (?:konsekvens|effekt|påverkan|betydelse|följd|aspekt|inverkan|verkning)\\p{L}*|(?:mer|drifts?|tilläggs|extra)?kostnad(?:er)?(?:na)?|utgifter)'
const means =
  '(?:medför(?:a|t)?|innebär(?:a)?|få[rt]?|har?|ger?|finns|finnas|uppstår|uppstå|väntas|föranleder|bedöms (?:medföra|få|innebära)|funnit)'
const budget =
  '(?:\\p{L}+ ){0,2}(?:\\p{L}*ekonomi(?:n|sk)?|budget(?:en)?|\\p{L}*kostnad(?:er)?(?:na)?|ram(?:en)?|resultat(?:et)?)'
/** That it costs nothing, said anywhere: only of the economy in so many words. */
const noCost = new RegExp(
  [
    `(?<!\\p{L})(?:inga|ingen|utan|saknar|(?:inte|ej|knappast) (?:${means} )?(?:någo[nt]|några)) (?:\\p{L}+ ){0,2}${economic}`,
    `någ(?:ra|on) ${economic}(?: \\p{L}+){0,4} (?:inte|ej)(?!\\p{L})`,
    `(?:påverka[rs]?|belasta[rs]?) (?:inte|ej) ${budget}(?!\\p{L})`,
    '(?:ekonomin|budgeten|(?:kommun|nämnd|stad|förvaltning|verksamhet)\\p{L}*s (?:\\p{L}*ekonomi|\\p{L}*budget|\\p{L}*kostnader)) påverkas (?:inte|ej)',
    '(?:kostnads|budget)neutral\\p{L}*',
  ].join('|'),
  'iu',
)
const noImpact = new RegExp(
  `${noCost.source}|(?:(?:inte|ej) (?:${means} )?någ(?:on|ot|ra)|inga|ingen|utan)(?: \\p{L}+){0,2} (?:påverkan|konsekvenser|konsekvens|kostnader|effekter|aspekter)`,
  'iu',
)
/** "inga ytterligare kostnader", "inga kostnader utöver", "därför": a claim that says how it is meant. */
const qualified =
  /(?<!\p{L})(?:nya|ny|ytterligare|tillkommande|ökade|övriga|andra|extra|utöver|i övrigt|därför|därmed|således|alltså|som (?:inte|ej))(?!\p{L})/iu
const costs =
  /kost(?:nad|ar|ade|a)|investering|finansiering|beräkna|kräver|behöv|uppgå|avsätt|utgift|medför|köp|hyra|avgift|öka[rs]?|höjs|stiger|dyrare|upphandl|betala|vite|intäkt|inkomst|bidrag/iu
const costsElsewhere =
  /kostnad|kostar|kosta(?!\p{L})|investering|intäkt(?:en|er|erna)? |inkomst\p{L}* (?:beräknas )?(?:öka|minska)|utgift/iu
const isPast =
  /(?<!\p{L})(?:kostade|har kostat|uppgick|var|gav|under (?:19|20)\d{2}|förra året|i fjol|tidigare|årligen i dag)(?!\p{L})/iu
const covered =
  /(?:ryms|inryms|hanteras|finansieras|täcks|bekostas|tas)[^.]{0,40}(?:inom|av|genom|ur|med|i)(?!\p{L})|inom (?:befintlig|beslutad|given|nämndens|förvaltningens|ordinarie) (?:budget|ram)|har (?:redan )?finansierats/iu

const partly = /(?<!\p{L})(?:merparten|delvis|till en del|hälften|större delen)(?!\p{L})/iu

/** What is claimed against what the memo tells: first where it stands, then elsewhere; a cost that is covered makes it a note. */
function noImpactButCosts(memo: Memo): Hit[] {
  const economies = sectionsFor(memo, 'economy')
  const isEconomy = (block: Block) =>
    economies.some(section => section.start <= block.start && block.start < section.end)
  const others = memo.blocks.filter(block => block.kind === 'prose' || block.kind === 'item')
  const first = economies.flatMap(section => claimed(section.blocks, noImpact, section.blocks, others))[0]
  if (first) return [first]
  const elsewhere = others.filter(block => !isEconomy(block) && memo.sections.some(s => s.start <= block.start))
  const inEconomy = economies.length > 0 ? others.filter(isEconomy) : others
  return elsewhere.flatMap(block => claimed([block], noCost, [block], inEconomy)).slice(0, 1)
}

/** The first block that claims it beside a cost: in the blocks that are `near`, or in `far` ones, where only a plain cost to come counts. */
function claimed(blocks: readonly Block[], claim: RegExp, near: readonly Block[], far: readonly Block[]): Hit[] {
  for (const block of blocks) {
    const match = claim.exec(block.text)
    // "inga kostnader som inte är kända" is no such claim.
    if (!match || /^ som(?!\p{L})/u.test(block.text.slice(match.index + match[0].length))) continue
    const sentence = sentences(block.text).find(span => span.start <= match.index && match.index < span.end)
    const text = sentence ? block.text.slice(sentence.start, sentence.end) : block.text
    const isQualified = qualified.test(text)
    const open = cost(near, costs, false) ?? (isQualified ? null : cost(far, costsElsewhere, false))
    // Covered first and then "no consequences" is a conclusion; claimed first, it is for the author to explain.
    const after = block.text.slice(match.index)
    const told = isQualified
      ? null
      : cost(
          near.map(b => (b === block ? { ...b, text: after } : b)),
          costs,
          true,
        )
    const amount = open ?? told ?? (isQualified || near.length > 1 ? null : cost(far, costsElsewhere, true))
    if (!amount) continue
    const span = block.at({ start: match.index, end: match.index + match[0].length })
    const hit = { span, sure: 0.8, params: { claim: match[0], amount } }
    return [open ? hit : { ...hit, severity: 'info' }]
  }
  return []
}

/** The first amount in a sentence that speaks of a cost; one that says how it is covered only where that is asked for. */
function cost(blocks: readonly Pick<Block, 'text'>[], words: RegExp, mayBeCovered: boolean): string | null {
  for (const { text: whole } of blocks) {
    const spans = sentences(whole)
    for (const [i, span] of spans.entries()) {
      const text = whole.slice(span.start, span.end)
      const [amount] = findAmounts(text)
      if (!amount || !words.test(text) || (words === costsElsewhere && isPast.test(text))) continue
      // "Uppdraget kostade 640 tkr. Det har finansierats genom …": the next sentence says how.
      const next = spans[i + 1]
      const both = next ? `${text} ${whole.slice(next.start, next.end)}` : text
      if (!mayBeCovered && covered.test(both) && !partly.test(both)) continue
      return text.slice(amount.start, amount.end)
    }
  }
  return null
}
