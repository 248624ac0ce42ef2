// Plain language: very long sentences, officialese, abbreviations that are not written out.
import type { CheckKnowledge } from '#functions/check/knowledge.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import { findPlain } from '#functions/check/plain.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { inProse } from '#functions/check/rules/word-rules.ts'
import { sentences, wordsIn } from '#swedish/sentences.ts'

const many = Array.from({ length: 15 }, () => 'och staden vill ha flera')

export const languageRules: Rule[] = [
  {
    id: 'long-sentence',
    severity: 'info',
    because: 'advice on style',
    ground: grounds.language,
    of: 'text',
    find: (memo, { longSentenceWords }) =>
      memo.blocks
        .filter(block => block.kind === 'prose' && !/^\d{1,2} /u.test(block.text))
        .flatMap(block =>
          sentences(block.text).flatMap((span): Hit[] => {
            const words = wordsIn(block.text.slice(span.start, span.end)).length
            if (words <= longSentenceWords) return []
            return [{ span: block.at(span), sure: 0.9, params: { words, limit: longSentenceWords } }]
          }),
        ),
    fires: [`Förvaltningen anser ${many.join(' ')} cyklar.`],
    silent: [
      'Förvaltningen anser att staden vill ha flera cyklar. Det är bra.',
      Array.from({ length: 15 }, () => 'Kontroll av hänvisningar').join('\t'),
    ],
  },
  {
    id: 'officialese',
    severity: 'info',
    because: 'advice on style',
    ground: `${grounds.language}; Svarta listan (Statsrådsberedningen)`,
    of: 'text',
    find: officialese,
    fires: [
      'Nämnden ska erhålla en rapport.',
      'Beslutet erfordrar medel.',
      'Uppgifterna återfinnes i bilagan.',
      'Ansökningar mottages av den nämnd som äger besluta jämlikt skollagen.',
      'Enligt vad ovan sagts, ävensom beträffande resor, gäller detta.',
    ],
    silent: ['Nämnden ska få en rapport. Hinder finns inte i frågan.', 'Ej aktuellt. Mötet ägde rum i maj.'],
  },
  {
    id: 'abbreviation-unexplained',
    severity: 'info',
    because: 'advice on style',
    ground: `${grounds.language}; ${grounds.writingRules}`,
    of: 'text',
    find: unexplained,
    fires: [
      'Arbetet sker enligt PDCA och följs upp i KVUF under våren.',
      'En trädexpert har enligt RVB-S borrat i stammen.',
      'Elever i en SFI-KUB har fått berätta.',
      'Boendeparkering prövas i en BOP-zon.',
    ],
    silent: [
      'LSS-boenden, PDF-filer och VA-taxan påverkas inte.',
      'AI och IT används i EU. Kostnaden är 5 kr enligt SKR och GDPR.',
      'Kommunens vård- och utvecklingsforum (KVUF) möts i maj. KVUF beslutar.',
      'Ärende SLK-2023-01038. RAPPORT OM STADENS MILJÖ',
      'TALLHAMNS KOMMUN Förvaltningen för service Tjänsteskrivelse om lånecyklar',
      'KVUF (kommunens vård- och utvecklingsforum) möts i maj.',
    ],
  },
]

function officialese(memo: Memo, { plain }: CheckKnowledge): Hit[] {
  const seen = new Set<string>()
  const hits: Hit[] = []
  for (const block of memo.blocks) {
    if (block.kind !== 'prose' && block.kind !== 'item') continue
    for (const { entry, start, end } of findPlain(block.text, plain)) {
      // Once for each word: whoever mends the first finds the rest by searching.
      if (seen.has(entry.avoid) || isQuoted(block.text, start)) continue
      seen.add(entry.avoid)
      const params = { word: block.text.slice(start, end), prefer: entry.prefer.join(', ') }
      hits.push({ span: block.at({ start, end }), sure: 0.8, params })
    }
  }
  return hits
}

/** Within quotation marks it is somebody else's wording. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (before.match(/["”“]/gu) ?? []).length % 2 === 1
}

// Capitals, with or without a small letter among them ("FoU"); not part of a name with digits (SLK-2023) or a file name.
// What a hyphen joins to it belongs to it: "RVB-S" is one abbreviation, "KBV-gruppen" one with a word that may explain little.
const capitals =
  /(?<![\p{L}\p{N}_./:&-])(\p{Lu}{2,6}|\p{Lu}\p{Ll}\p{Lu}{1,3})(-\p{Lu}{1,4}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}_/&]|-(?!\p{Ll}{2}))(?! (?:\d+[/:.-]\d|nr|§))/gu
const roman = /^[IVXLC]+$/u

function unexplained(memo: Memo, knowledge: CheckKnowledge): Hit[] {
  const { knownAbbreviations, explain } = knowledge
  const own = new Set(memo.template?.knownAbbreviations)
  const isKnown = (word: string) => own.has(word) || knownAbbreviations.has(word) || roman.test(word)
  const whole = memo.blocks.map(block => block.text).join('\n')
  // Each word is looked up once, explained or not.
  const seen = new Set<string>()
  return inProse(memo, capitals, (match, text) => {
    const [, core = '', tail = ''] = match
    const word = core + tail
    if (seen.has(word) || seen.size > 500 || isKnown(word)) return null
    // "HVB-KVS" needs both its parts to be known.
    if (tail && isKnown(core) && isKnown(tail.slice(1))) return null
    if (isShouted(text, match.index, word.length)) return null
    seen.add(word)
    if (isExplained(whole, word)) return null
    return { sure: explain.has(word) ? 0.85 : 0.65, params: { word, meaning: explain.get(word) ?? '…' } }
  })
}

/** In a line of capitals no word is an abbreviation. */
function isShouted(text: string, at: number, length: number): boolean {
  // "UPPLANDS-BRO KOMMUN": a long word of capitals beside another is a name in a letterhead.
  const beside = /\p{Lu}{4,} $/u.test(text.slice(0, at)) || /^ \p{Lu}{4,}(?!\p{L})/u.test(text.slice(at + length))
  if (length > 4 && (beside || /\p{Lu}-\p{Lu}{2,} $/u.test(text.slice(0, at)))) return true
  const near = `${text.slice(Math.max(0, at - 30), at)} ${text.slice(at + length, at + length + 30)}`
  const words = near.match(/\p{L}{3,}/gu) ?? []
  return words.length === 0 || words.filter(word => word === word.toUpperCase()).length > words.length / 2
}

/** "Förvaltningens samverkansgrupp (FSG)", "FSG (förvaltningens …)", "FSG, förvaltningens …," or "FSG står för": somewhere. */
function isExplained(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 20), at)
    const after = text.slice(at + word.length, at + word.length + 40)
    if (/\p{L}{3,} ?\(\s?(?:förkortat |kallat |nedan )?["”]?$/u.test(before) && /^["”]?\)/u.test(after)) return true
    if (/förkorta[dst]\p{L}* $/u.test(before)) return true
    if (/\p{L}{4,}, $/u.test(before) && /^(?:,|\.(?:\s|$))/u.test(after)) return true
    if (/^ ?\(\p{L}[^)]{5,}|^ (?:står för|betyder|är en förkortning)/u.test(after)) return true
  }
  return false
}
