// Spaces where none should be and none where one should: split numbers, units, full stops, commas, note digits.
import { blockAt } from '#functions/check/outline/blocks.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { inProse } from '#functions/check/rules/word-rules.ts'
import { findDiarienummer } from '#swedish/diarienummer.ts'

// In the document's own text, where the line break still stands. "2024 ⏎000" cannot be one number; four digits never begin one.
const splitNumber =
  /(?<![\d.,/-])\d{1,3}[ \u00a0]?\n[ \u00a0]*\d{3}(?!\d)(?:[ \u00a0]?\d{3}){0,3}(?=[ \u00a0]?(?:tkr|mnkr|mkr|kr|kronor|procent|personer|invånare|kvadratmeter|elever|timmar)(?!\p{L}))(?:[ \u00a0]?(?:tkr|mnkr|mkr|kr))?/gu
const gluedUnit =
  /(?<![\p{L}\p{N}./-])\d(?: ?\d){0,14}(?:,\d{1,6})?(?:tkr|mnkr|mkr|mdkr|kr|kronor|procent|%)(?![\p{L}\p{N}-])/gu
const doubleStop = /(?<=\p{L})(?:\.\.|,,|\.,(?=\s))(?![.,])/gu
// After it a space, the end, or the next word glued on: "lagd .Den", "klart ,men".
const spaceBefore =
  /(?<=[\p{L})"”%]) +(?:[,.;:!?](?=\s|$)|\.(?=\p{Lu}\p{Ll})|[,;:](?=\p{L}{2}))|(?<=\d) +(?:\.(?= \p{Lu}|$)|;(?=\s|$)|,(?=\s?\p{Ll}|\s\d))/gu
const noSpaceAfter =
  /(?<=\p{Ll}{3})(?:[.,;!?](?=\p{Lu}?\p{Ll}{2,}(?:[ ,.]|$))|,(?=[iå] ))|(?<=\p{Ll}{2})[.!?;](?=\p{Lu}\p{Ll}+[ ,.])/gu
/** "fortare än 50.De flesta", "(SD)lämnar", "kommunen(SKR)". */
const noSpaceBetween =
  /(?<=\p{Ll} \d{1,4})\.(?=\p{Lu}\p{Ll})|(?<= \((?:\p{Lu}[^()]{0,60}|[^()]{5,60}))\)(?=\p{Ll}{2})|(?<=\d \p{Ll}{3})\.(?=\d{1,2} [a-z§])|(?<=\p{Ll}{3})\((?=\p{Lu}{2,}\)| \p{L})/gu
/** "den 4maj", "120medlemmar": a number and the word it counts. */
const gluedWord = /(?<![\p{L}\p{N}./,:_-])\d{1,4}(?=(?:\p{Ll}{4,}|maj|jan|feb|aug|sep|okt)(?![\p{L}\p{N}@_]|\.\p{L}))/gu
/** "( men inte alla )". */
const spaceInside = /(?<= \() (?=[\p{L}\d])|(?<=\p{L}) (?=\)(?:[\s.,]|$))/gu
const gluedNote = /[”"’]\d{1,2}(?=[\s.,;)]|$)/gu
const known = /(?:\.(?:se|com|nu|org|net|eu|pdf|docx?|xlsx?|pptx?|example)(?!\p{L}))/iu

export const spacingRules: Rule[] = [
  {
    id: 'spacing-fault',
    severity: 'warning',
    because: 'a slip of the pen; a note before a per cent sign and at the mark of a footnote',
    ground: grounds.writingRules,
    of: 'text',
    fixes: true,
    find: memo =>
      mergeTouching([...splits(memo), ...glued(memo), ...marks(memo), ...doubled(memo)]).map(hit => mended(memo, hit)),
    fires: [
      'Posten är på 5 \n000tkr för året.',
      'Insatsen kostar 450tkr per år.',
      'Arbetet är klart.. Nämnden har fått det.',
      'Arbetet är klart , men inte slutfört.',
      'Enligt rapporten ”Hållbara städer”1 ökar behovet.',
      'Arbetet är klart.Nämnden har fått det.',
      'Sju fordon körde fortare än 50.De flesta höll sig under.',
      'Arbetet är klart .Nämnden har fått det.',
      'De flesta höll sig under ( men inte alla ) den dagen.',
      'Platserna ska vara belysta( även nattetid) hela året.',
      'Information har lämnats,i förvaltningens grupp.',
      'Biblioteket stänger klockan 17 . Filialen är öppen längre.',
      'Arbetet är klart!Nu återstår uppföljningen.',
      'Mötet hölls den 4maj 2026 i stadshuset.',
      'Vera Påhittsson (SD)lämnar en reservation.',
      'Under våren 2025  hölls tre verkstäder om avfall, en för var och en av de tre nämnderna.',
    ],
    silent: [
      'Ida Exempelsson          Bo Provsson',
      'Barn(en)s rätt och elev(er)nas skola. Kommunen lämnar (se 2.3) kapitel 2. Det räcker.',
      'Insatsen kostar 5 000 tkr per år ... och mer. Se www.tallhamn.example och rapport.pdf.',
      'Av eleverna är 25 % nya, dvs. var fjärde (t.ex. i åk 4).',
      'Stycket slutar med citat: ”så är det.” Nästa börjar.',
      'Försöket började 2024\n250 cyklar köptes in.',
    ],
  },
  {
    id: 'diarienummer-split',
    severity: 'info',
    because: 'often made by the line break of a file, and read rightly by most',
    ground: grounds.house,
    of: 'text',
    fixes: true,
    find: memo =>
      memo.blocks.flatMap(block =>
        findDiarienummer(block.text)
          .map(found => ({ span: block.at(found), params: { number: found.text }, sure: 0.9 }))
          .filter(hit => memo.text.slice(hit.span.start, hit.span.end).includes('\n'))
          .map(hit => {
            const joined = memo.text.slice(hit.span.start, hit.span.end).replace(/[ \u00a0]*\n[ \u00a0]*/gu, '')
            return joined === hit.params.number ? { ...hit, fix: { span: hit.span, text: joined } } : hit
          }),
      ),
    fires: ['Redovisat i kommunstyrelsen (2024-05-29, ärendenummer SLK-2023-\n01038) under våren.'],
    silent: ['Redovisat i kommunstyrelsen (ärendenummer SLK-2023-01038) under våren.', 'Diarienummer\n0186/24'],
  },
  {
    id: 'diarienummer-shape',
    severity: 'warning',
    because: 'a number that nobody can find, unless it has a form that is not known here',
    ground: grounds.register,
    of: 'text',
    find: (memo, _, today) =>
      memo.blocks.flatMap(block =>
        findDiarienummer(block.text).flatMap((found): Hit[] => {
          const late = found.year !== null && found.year > Number(today.slice(0, 4)) + 1
          if (!late && (found.shaped || !found.labelled)) return []
          return [{ span: block.at(found), sure: 0.8, params: { number: found.text } }]
        }),
      ),
    fires: [
      'Redovisat i nämnden, diarienummer 0186-2.',
      'Se diarienummer SLK-20233-01038.',
      'Se ärendenummer O186/2A.',
    ],
    silent: ['Diarienummer 0186/24, dnr KS 2018/14, dnr SN 18/0098, ärendenummer SLK-2023-01038 och dnr Ks 900/2019.'],
  },
]

function splits(memo: Memo): Hit[] {
  return [...memo.text.matchAll(splitNumber)]
    .filter(match => {
      const block = blockAt(memo.blocks, match.index)
      return block && block.kind !== 'table' && match.index + match[0].length <= block.end
    })
    .map(match => ({
      span: { start: match.index, end: match.index + match[0].length },
      sure: 0.9,
      // The break is shown: without it the number would look right.
      params: { excerpt: match[0].replace(/\s*\n\s*/gu, ' ↵ ') },
    }))
}

const glued = (memo: Memo): Hit[] =>
  inProse(memo, gluedUnit, match => ({
    sure: 0.95,
    params: { excerpt: match[0] },
    ...(match[0].endsWith('%') ? { severity: 'info' as const } : {}),
  }))

/** Two spaces between words, where the file itself holds the text: in a PDF they may be the reader's. Once for each line. */
function doubled({ kind, lines, text }: Memo): Hit[] {
  if (kind === 'pdf') return []
  return lines.flatMap((line): Hit[] => {
    if (line.role !== 'text' && line.role !== 'item') return []
    const found = [...text.slice(line.start, line.end).matchAll(/(?<=\p{L}[,.;:)]?|\d) {2}(?=\p{L})/gu)]
    // More of them is a page of columns.
    if (found.length !== 1 || line.text.length < 60) return []
    const [{ index }] = found as [RegExpExecArray]
    const start = line.start + index
    const excerpt = text.slice(Math.max(line.start, start - 12), start + 12).trim()
    return [
      {
        span: { start, end: start + 2 },
        sure: 0.8,
        severity: 'info',
        params: { excerpt },
        fix: { span: { start, end: start + 2 }, text: ' ' },
      },
    ]
  })
}

function marks(memo: Memo): Hit[] {
  const around = (match: RegExpExecArray, text: string) => {
    const end = match.index + match[0].length
    // Whole words: half a word is no help to whoever looks for the place.
    const before = /\S*\s?$/u.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''
    return (before + match[0] + (/^\s?\S*/u.exec(text.slice(end, end + 40))?.[0] ?? '')).trim()
  }
  return [
    ...inProse(memo, doubleStop, (m, text) =>
      isAbbreviated(m, text) ? null : { sure: 0.9, params: { excerpt: around(m, text) } },
    ),
    ...inProse(memo, spaceBefore, (m, text) => ({ sure: 0.85, params: { excerpt: around(m, text) } })),
    ...inProse(memo, noSpaceAfter, (m, text) => {
      const word = /\S+$/u.exec(text.slice(Math.max(0, m.index! - 60), m.index))?.[0] ?? ''
      const whole = word + (/^\S+/u.exec(text.slice(m.index!, m.index! + 60))?.[0] ?? '')
      if (known.test(whole) || /[/@_]/u.test(whole) || !/[.,;!?]\p{Lu}|[,;]\p{Ll}/u.test(whole)) return null
      return { sure: 0.85, params: { excerpt: whole } }
    }),
    ...inProse(memo, gluedWord, (m, text) => ({ sure: 0.85, params: { excerpt: around(m, text) } })),
    ...inProse(memo, spaceInside, (m, text) => ({ sure: 0.8, params: { excerpt: around(m, text) } })),
    ...inProse(memo, noSpaceBetween, (m, text) => ({ sure: 0.85, params: { excerpt: around(m, text) } })),
    ...inProse(memo, gluedNote, (m, text) => ({ sure: 0.7, params: { excerpt: around(m, text) }, severity: 'info' })),
  ]
}

/** "m.fl.," is an abbreviation and a comma, not two marks by mistake. */
const isAbbreviated = (match: RegExpExecArray, text: string): boolean =>
  match[0] === '.,' &&
  /(?:\.\p{L}+|(?<!\p{L})\p{L}{1,4})$/u.test(text.slice(Math.max(0, match.index - 12), match.index))

const amount = /^\d[\d\s]*(?:,\d+)?\s*(?:tkr|mnkr|mkr|mdkr|kronor|kr|procent|%)?$/u
/** Numbers are held together with a hard space; a mark loses the space before it, a doubled one its double, a glued one gets its space. */
function mended(memo: Memo, hit: Hit): Hit {
  const { span } = hit
  const written = memo.text.slice(span.start, span.end)
  const text = amount.test(written)
    ? written.replace(/\s*\n\s*/gu, '\u00a0').replace(/(\d)\s?(?=[a-z%])/u, '$1\u00a0')
    : /^(?:\.\.|,,)$/u.test(written)
      ? written[0]!
      : /^ +[,.;:!?]$/u.test(written)
        ? `${written.trimStart()}${/\p{L}/u.test(memo.text[span.end] ?? '') ? ' ' : ''}`
        : /^[.,;!?]$/u.test(written)
          ? `${written} `
          : null
  return text === null || text === written ? hit : { ...hit, fix: { span, text } }
}

/** A split number that also lacks its space is one fault to mend, not two. */
function mergeTouching(hits: Hit[]): Hit[] {
  const width = ({ span }: Hit) => span.end - span.start
  const out: Hit[] = []
  for (const hit of hits.sort((a, b) => a.span.start - b.span.start)) {
    const last = out.at(-1)
    if (last && hit.span.start <= last.span.end) {
      const span = { start: last.span.start, end: Math.max(last.span.end, hit.span.end) }
      out[out.length - 1] = { ...(width(hit) > width(last) ? hit : last), span }
    } else out.push(hit)
  }
  return out
}
