// Annexes: listed, mentioned and numbered alike.
import { findMentions } from '#functions/check/outline/annexes.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import type { Span } from '#text/span.ts'

export const annexRules: Rule[] = [
  {
    id: 'annex-mentioned-not-listed',
    severity: 'error',
    because: 'the members are pointed to an annex that they will not get',
    ground: grounds.template,
    of: 'memo',
    find: memo => {
      const listed = new Set(memo.annexes?.listed.map(annex => annex.number))
      const mentions = mentioned(memo)
      const numbers = [...new Set(mentions.flatMap(m => m.numbers))].filter(number => !listed.has(number))
      return numbers.map(number => {
        const own = mentions.filter(m => m.numbers.includes(number))
        return { span: own[0]!.span, sure: 0.9, params: { number, times: own.length } }
      })
    },
    fires: [
      memoWith({ Sammanfattning: 'Resultatet framgår av bilaga 1 och\nbilaga 2.' }),
      memoWith({ Bilagor: 'Uppföljning av lånecyklar' }),
    ],
    silent: [
      memoWith(),
      memoWith({ Bilagor: '1. Uppföljning\n2. Karta', Sammanfattning: 'Se bilagorna 1 och 2.' }),
      memoWith({ Bilagor: 'Bilaga 1. Uppföljning\nBilaga 2. Karta', Sammanfattning: 'Se bilaga 1 och bilaga 2.' }),
    ],
  },
  {
    id: 'annex-listed-not-mentioned',
    severity: 'warning',
    because: 'the annex goes along all the same',
    ground: grounds.house,
    of: 'memo',
    find: unmentioned,
    fires: [memoWith({ Bilagor: '1. Uppföljning av lånecyklar 2024\n2. Karta över stationer' })],
    silent: [
      memoWith(),
      memoWith({
        Bilagor: 'Uppföljning av lånecyklar',
        Sammanfattning: 'Resultatet framgår av den bifogade rapporten.',
      }),
    ],
  },
  {
    id: 'annex-numbering-gap',
    severity: 'warning',
    because: 'a number left out makes the reader look for an annex, but none is lost',
    ground: grounds.house,
    of: 'memo',
    find: numberingGaps,
    fires: [
      memoWith({ Bilagor: '1. Uppföljning\n3. Karta', Sammanfattning: 'Se bilaga 1 och bilaga 3.' }),
      memoWith({ Bilagor: '1. Uppföljning\n1. Karta' }),
      memoWith({ Bilagor: '1. Tjänsteutlåtande\n2. Bilaga 1, Uppföljning\n3. Bilaga 3, Karta' }),
    ],
    silent: [
      memoWith(),
      memoWith({ Bilagor: '1. Uppföljning\n2. Karta', Sammanfattning: 'Se bilagorna 1 och 2.' }),
      memoWith({ Bilagor: 'Bilaga 1a Uppföljning\nBilaga 1b Karta', Sammanfattning: 'Se bilaga 1a och 1b.' }),
      memoWith({ Bilagor: 'Uppföljning (bilaga 1)\nKarta (bilaga 2)', Sammanfattning: 'Se bilaga 1 och 2.' }),
    ],
  },
]

/** Mentions outside the list itself. */
function mentioned(memo: Memo): { numbers: number[]; span: Span }[] {
  return memo.blocks
    .filter(block => !isInList(memo, block))
    .flatMap(block => findMentions(block.text).map(m => ({ numbers: m.numbers, span: block.at(m) })))
}

/** The list ends with its last annex, though the section may go on to the next heading that the template knows. */
const isInList = ({ annexes }: Memo, block: Span): boolean =>
  annexes !== null &&
  block.start >= annexes.section.start &&
  block.start <= (annexes.listed.at(-1)?.end ?? annexes.section.headingSpan.end)

const small = new Set('från till över samt under efter enligt inom utan hos mellan'.split(' '))
const words = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(word => !small.has(word))

function unmentioned(memo: Memo): Hit[] {
  const { annexes } = memo
  if (!annexes) return []
  const numbers = new Set(mentioned(memo).flatMap(m => m.numbers))
  // A list of what the decision rests on: two of them are spoken of as annexes, so a third may be one that was forgotten.
  if (annexes.loose && annexes.listed.filter(({ number }) => number !== null && numbers.has(number)).length < 2)
    return []
  const outside = memo.blocks.filter(block => !isInList(memo, block))
  const text = outside
    .map(block => block.text)
    .join('\n')
    .toLowerCase()
  const hasOne =
    annexes.listed.length === 1 &&
    /(?<!\p{L})(?:bilaga|bilagan|bilagd|bilagt|bilagda|bifoga[dst]|bifogade)(?!\p{L})/u.test(text)
  return annexes.listed
    .filter(annex => !(annex.number !== null && numbers.has(annex.number)) && !hasOne && !isNamed(annex.title, text))
    .filter(annex => !annexes.loose || !/tjänste|protokoll|beslut|yttrande|remiss|reglemente/iu.test(annex.title))
    .map((annex, i) => ({
      span: { start: annex.start, end: annex.end },
      sure: annex.number === null ? 0.7 : 0.85,
      ...(annexes.loose && { severity: 'info' as const }),
      params: { annex: annex.number ?? i + 1, title: annex.title },
    }))
}

/** Most of the title's words stand close together somewhere in the text. */
function isNamed(title: string, text: string): boolean {
  const own = words(title)
  if (own.length === 0) return true
  if (text.includes(title.toLowerCase())) return true
  if (own.length < 2) return false
  return text
    .split(/[.\n]/u)
    .some(part => own.filter(word => part.includes(word)).length >= Math.ceil(own.length * 0.8))
}

function numberingGaps(memo: Memo): Hit[] {
  const listed = memo.annexes?.listed.filter(annex => annex.number !== null) ?? []
  const hits: Hit[] = []
  let expected = 1
  for (const annex of listed) {
    const isPart = annex.letter !== '' && annex.number === expected - 1
    if (annex.number !== expected && !isPart) {
      hits.push({
        span: { start: annex.start, end: annex.end },
        sure: 0.9,
        params: { number: annex.number!, expected },
      })
    }
    expected = annex.number! + 1
  }
  return hits
}
