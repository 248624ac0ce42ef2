// The same figure told differently in the memo and in an annex. It speaks only where both say the same thing in the same words
// about the same year, and neither text holds the other's amount anywhere: a second alternative or a later sum is no fault.

import type { Block } from '#functions/check/outline/blocks.ts'
import { readBlocks } from '#functions/check/outline/blocks.ts'
import { readLines } from '#functions/check/outline/lines.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { type Amount, findAmounts } from '#swedish/amounts.ts'
import { sentences } from '#swedish/sentences.ts'
import { documentFromText } from '#text/document.ts'

const memo = memoWith({ 'Beskrivning av ärendet': 'Nya elcyklar till hemtjänsten kostar 450 tkr under 2025.' })
const annex = (text: string) => ({ text: memo, annexes: [{ name: 'Bilaga 1.pdf', text }] })

export const annexFigureRules: Rule[] = [
  {
    id: 'figure-differs-from-annex',
    severity: 'warning',
    because: 'one of the two is wrong, but which one is for the author to say',
    ground: grounds.objectivity,
    of: 'text',
    find: differing,
    fires: [
      annex('Under 2025 kostar nya elcyklar till hemtjänsten 540 tkr.'),
      annex('Kalkyl\n\nNya elcyklar till hemtjänsten beräknas kosta 0,54 mnkr under 2025.'),
    ],
    silent: [
      memo,
      annex('Nya elcyklar till hemtjänsten kostar 0,45 mnkr under 2025.'),
      annex('Nya elcyklar till hemtjänsten kostar 540 tkr under 2026.'),
      annex('Nya elcyklar till hemtjänsten kostar 540 tkr.'),
      annex('Nya elcyklar till skolan kostar 540 tkr under 2025.'),
      annex('Nya elcyklar till hemtjänsten kostar 540 tkr under 2025. I det andra alternativet är summan 450 tkr.'),
      annex('Nya elcyklar till hemtjänsten kostar 540 tkr per år under 2025.'),
      annex('Nya elcyklar till hemtjänsten kostar cirka 0,5 mnkr under 2025.'),
    ],
  },
]

/** What a sentence says of its only amount. */
type Told = { block: Block; amount: Amount; key: string; words: number; years: string; isRough: boolean }

const costs = /^(?:kost|utgift|investering)/u
const budgets = /^(?:budget|avsätt|avsatt|anslag|anslå)/u
const incomes = /^(?:intäkt|bidrag|ersättning)/u
/** Words that say nothing of what the money is for. */
const general =
  /^(?:beräkna|uppgå|uppskatta|total|summa|samman|under|från|till|samt|inom|enligt|förslag|alternativ|insats|åtgärd|detta|denna|dessa|årlig|bedöm|högst|minst|cirka|ungefär|omkring|drygt|knappt|nästan|kommer|blir|kunna|vara|ligga|ligger|därmed|också|redan|bilaga|framgår|kronor)/u
const rough =
  /(?<!\p{L})(?:cirka|ca|omkring|ungefär|drygt|knappt|nästan|högst|minst|upp till|mellan|närmare|över)(?!\p{L})/iu
const per = /(?<!\p{L})(?:per|varje|om) (?:år|månad|vecka|elev|plats|person|invånare|enhet|styck)|årlig|månad/iu

function toldIn(blocks: readonly Block[]): Told[] {
  return blocks
    .filter(block => block.kind === 'prose' || block.kind === 'item')
    .flatMap(block =>
      sentences(block.text).flatMap((span): Told[] => {
        const text = block.text.slice(span.start, span.end)
        const amounts = findAmounts(text)
        const [amount] = amounts
        const rest = amount ? text.slice(0, amount.start) + text.slice(amount.end) : text
        const words = rest.toLowerCase().match(/\p{L}{4,}/gu) ?? []
        const kind = [costs, budgets, incomes].findIndex(of => words.some(word => of.test(word)))
        if (!amount || amounts.length > 1 || kind === -1 || words.length > 25) return []
        const own = words.filter(word => ![costs, budgets, incomes, general].some(of => of.test(word)))
        const years = [...new Set(rest.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu))].sort().join(' ')
        const key = [kind, per.exec(text)?.[0].toLowerCase() ?? '', ...new Set(own.sort())].join(' ')
        const at = { ...amount, start: span.start + amount.start, end: span.start + amount.end }
        return [{ block, amount: at, key, words: own.length, years, isRough: rough.test(text) }]
      }),
    )
}

function differing(memo: Memo): Hit[] {
  const { files, isOwn } = memo.caseFiles
  const blocks = files ? memo.blocks.filter(isOwn) : []
  const told = toldIn(blocks).filter(one => !one.isRough && (one.words > 1 || (one.words === 1 && one.years !== '')))
  if (told.length === 0) return []
  const ownValues = new Set(blocks.flatMap(block => findAmounts(block.text).map(amount => amount.value)))
  const said = new Set<number>()
  return (files ?? []).flatMap(file => {
    const others = readBlocks(file.text, readLines(documentFromText(file.text)), new Set(), new Set())
    const values = new Set(others.flatMap(block => findAmounts(block.text).map(amount => amount.value)))
    const byKey = new Map<string, Told | null>()
    for (const one of toldIn(others)) {
      const [key, earlier] = [`${one.key} ${one.years}`, byKey.get(`${one.key} ${one.years}`)]
      // Told twice with different amounts in the annex itself: it cannot be known which is meant.
      byKey.set(key, earlier === undefined || earlier?.amount.value === one.amount.value ? (earlier ?? one) : null)
    }
    return told.flatMap((one): Hit[] => {
      const other = byKey.get(`${one.key} ${one.years}`)
      if (!other || other.isRough) return []
      if (values.has(one.amount.value) || ownValues.has(other.amount.value) || said.has(one.amount.start)) return []
      said.add(one.amount.start)
      const written = (t: Told) => t.block.text.slice(t.amount.start, t.amount.end)
      const params = { here: written(one), there: written(other), name: file.name }
      return [{ span: one.block.at(one.amount), sure: 0.75, params }]
    })
  })
}
