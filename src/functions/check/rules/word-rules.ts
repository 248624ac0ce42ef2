// Words that stand twice, and one word taken for its neighbour ("juridisk" for "juridik").
import type { BlockKind } from '#functions/check/outline/blocks.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { matches } from '#text/matches.ts'

/** Hits of a pattern in every block of running text. */
export function inProse(
  memo: Memo,
  pattern: RegExp,
  hit: (match: RegExpExecArray, text: string) => Omit<Hit, 'span'> | null,
  kinds: readonly BlockKind[] = ['prose', 'item'],
): Hit[] {
  return memo.blocks
    .filter(block => kinds.includes(block.kind))
    .flatMap(block =>
      matches(block.text, pattern).flatMap((match): Hit[] => {
        const made = hit(match, block.text)
        return made ? [{ span: block.at({ start: match.index, end: match.index + match[0].length }), ...made }] : []
      }),
    )
}

const twice = /(?<![\p{L}\p{N}-])(\p{L}{2,}|i) +\1(?![\p{L}\p{N}-])/giu
// "det som är är", "de som har har", "när vi kommer kommer …": after a clause the verb may stand twice.
const mayDouble = new Set(
  'är var har hade kan får fick ska vill blir blev kommer gör går det den de som så ja nej bra mer vet om'.split(' '),
)
// A subject alone before it is no clause: "De kan kan inte komma".
const clauseBefore =
  /(?<!\p{L})(?:som|vad|när|där|då|om|hur|allt|alla)(?!\p{L})|(?<!^\s?)(?<!\p{L})(?:vi|de|den|det|man)(?!\p{L})/iu
// "det som vi har bett om om våren": a stranded preposition may meet its like, but only in a relative clause.
const particles = new Set('in av för om till på över vid med i'.split(' '))
const relative = /(?<!\p{L})(?:som|vad|vilk\p{L}+)(?!\p{L})/iu

function mayStandTwice(word: string, clause: string): boolean {
  return (mayDouble.has(word) && clauseBefore.test(clause)) || (particles.has(word) && relative.test(clause))
}

// "fick kommunstyrelsen fick": a verb on both sides of its subject.
const verbs = 'fick|får|gav|ger|ska|skall|måste|bör|kommer|blev|blir|hade|vill|beslutade|beslutar|föreslår|bedömer'
const around = new RegExp(
  `(?<![\\p{L}-])(${verbs}) ((?:\\p{L}+(?:nämnden|styrelsen|fullmäktige|förvaltningen|kommunen|staden|kontoret|utskottet|bolaget|regionen|enheten|avdelningen|direktören|rådet))|nämnden|styrelsen|fullmäktige|förvaltningen|kommunen|staden|kontoret|utskottet|bolaget|regionen|enheten|avdelningen|vi|man|hon|han) \\1(?![\\p{L}-])`,
  'giu',
)

const nouns = {
  teknik: 'teknisk',
  juridik: 'juridisk',
  ekonomi: 'ekonomisk',
  politik: 'politisk',
  etik: 'etisk',
  pedagogik: 'pedagogisk',
}
const nounOf = new Map(Object.entries(nouns).map(([noun, adjective]) => [adjective, noun]))
// Two nouns belong side by side; "teknik och juridisk som" cannot be read otherwise. "… och juridisk hjälp" can, and is left.
const mixed = new RegExp(
  `(?<!\\p{L})(${Object.keys(nouns).join('|')}) (?:och|samt|eller) (${Object.values(nouns).join('|')})(?= (?:som|vilket|är|har|kan|ska|påverkar|samt)(?!\\p{L})|[.,;])`,
  'giu',
)

function withNoun(memo: Memo, hit: Hit): Hit {
  const { word, instead } = hit.params
  const span = { start: hit.span.end - String(word).length, end: hit.span.end }
  return memo.text.slice(span.start, span.end) === word ? { ...hit, fix: { span, text: String(instead) } } : hit
}

/** The second word and the space before it go, unless more than a space stands between them in the document (a page's head). */
const withoutSecond =
  (memo: Memo) =>
  (hits: Hit[]): Hit[] =>
    hits.map(hit => {
      const written = memo.text.slice(hit.span.start, hit.span.end)
      const second = /^(\p{L}+)(\s+\p{L}+)$/u.exec(written)
      if (!second) return hit
      return { ...hit, fix: { span: { start: hit.span.start + second[1]!.length, end: hit.span.end }, text: '' } }
    })

export const wordRules: Rule[] = [
  {
    id: 'doubled-word',
    severity: 'warning',
    because: 'a slip of the pen',
    ground: grounds.writingRules,
    of: 'text',
    fixes: true,
    find: memo => [
      ...withoutSecond(memo)(
        inProse(
          memo,
          twice,
          (match, text) => {
            const word = match[1]!.toLowerCase()
            if (/^[IVXLC]+$/u.test(match[1]!)) return null
            // "… till utredningen ⏎ Utredningen …": a heading or a sentence that begins with the word the last one ended in.
            if (/^\p{Ll}.* \p{Lu}/u.test(match[0])) return null
            // A name or title of two like words ("Duran Duran") is capitalised in the middle of a sentence.
            if (/^\p{Lu}/u.test(match[1]!) && /\p{Ll},? $/u.test(text.slice(Math.max(0, match.index - 4), match.index)))
              return null
            const start = Math.max(0, match.index - 60)
            const clause = text.slice(start, match.index).split(/[.;:]/u).at(-1) ?? ''
            if (word === 'om' && /^\p{Lu}/u.test(match[0])) return null
            if (mayStandTwice(word, clause)) return null
            return { sure: mayDouble.has(word) ? 0.75 : 0.95, params: { word } }
          },
          ['prose', 'item', 'heading'],
        ),
      ),
      ...inProse(memo, around, match => ({ sure: 0.9, params: { word: match[1]!.toLowerCase() } })),
    ],
    fires: [
      'Nämnden har beslutat att att avsluta försöket.',
      'I budgeten fick kommunstyrelsen fick i uppdrag att utreda.',
      'Arbetet har skett i\ni samverkan med regionen.',
    ],
    silent: [
      'Det som är är bra. De som kan kan gå.',
      'Rapporter till utredningen\nUtredningen redovisar dem.',
      'Frågan togs upp år för år och dag för dag, mer och mer.',
      'Vad nämnden fick var mindre än vad förvaltningen fick.',
    ],
  },
  {
    id: 'wrong-word',
    severity: 'warning',
    because: 'a slip of the pen',
    ground: grounds.writingRules,
    of: 'text',
    fixes: true,
    find: memo =>
      inProse(memo, mixed, match => {
        const word = match[2]!.toLowerCase()
        return { sure: 0.85, params: { word, instead: nounOf.get(word) ?? word } }
      }).map(hit => withNoun(memo, hit)),
    fires: ['Omvärldens utveckling inom teknik och\njuridisk som påverkar oss har sammanfattats.'],
    silent: ['Förvaltningen behöver teknik och juridisk hjälp.', 'Teknik och juridik som påverkar oss.'],
  },
]
