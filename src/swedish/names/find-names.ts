// Finds names of persons among the words of a text: by lists, by what stands around, and by a trained tagger where there is one.
// Must not know what a name is used for, nor who is an official.
import { reason } from '#text/finding.ts'
import { nameAtCapital } from './capital-names.ts'
import { lowerName } from './lower-names.ts'
import { cueOf, unmakesName } from './name-cues.ts'
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import type { NameToken } from './name-tokens.ts'

/** Room for a trained tagger: the probability of each token being part of a person's name. Rules and tagger are joined, not averaged. */
export type NameTagger = (tokens: readonly NameToken[]) => ArrayLike<number>

/** From what probability a token that only the tagger takes for a name becomes a find. */
const taggerLeast = 0.1

export function findNames(tokens: readonly NameToken[], lists: NameLists, tagger?: NameTagger): NameFind[] {
  const finds: NameFind[] = []
  for (let i = 0; i < tokens.length; ) {
    const find = nameAt(tokens, i, lists)
    if (find) finds.push(find)
    i = find ? find.to : i + 1
  }
  return tagger ? [...finds, ...taggedBeyond(tokens, finds, tagger)] : finds
}

function nameAt(tokens: readonly NameToken[], i: number, lists: NameLists): NameFind | null {
  const token = tokens[i]!
  const previous = tokens[i - 1]
  const cue = previous ? cueOf(previous.lower, token.gap) : null
  const find = token.shape === 'lower' ? lowerName(tokens, i, lists, cue) : nameAtCapital(tokens, i, lists, cue)
  if (!find) return null
  if (cue) {
    find.why.push(reason('after-word', { word: previous!.text }))
    find.sure = Math.min(0.98, Math.round((find.sure + 0.08) * 100) / 100)
  }
  const next = otherName(tokens, find.to)
  if (next) {
    find.sure = Math.max(0, Math.round((find.sure - 0.6) * 100) / 100)
    find.why.push(reason('part-of-other-name', { word: next.text }))
  }
  return find
}

/** The word after a name, or within three capitals more, that makes it a street, a school, a company. */
function otherName(tokens: readonly NameToken[], to: number): NameToken | null {
  for (let on = 0; on < 4; on++) {
    const next = tokens[to + on]
    if (!next || !/^ (?:& )?$/u.test(next.gap)) return null
    if (unmakesName(next.lower) && (on === 0 || /^(?:AB|HB|KB)$/u.test(next.text))) return next
    if (next.shape === 'lower' && next.lower !== 'och') return null
  }
  return null
}

function taggedBeyond(tokens: readonly NameToken[], finds: readonly NameFind[], tagger: NameTagger): NameFind[] {
  const scores = tagger(tokens)
  const covered = new Uint8Array(tokens.length)
  for (const find of finds) covered.fill(1, find.from, find.to)
  const out: NameFind[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (covered[i] || scores[i]! < taggerLeast) continue
    let to = i + 1
    let sure = scores[i]!
    while (to < tokens.length && !covered[to] && scores[to]! >= taggerLeast && tokens[to]!.gap === ' ')
      sure = Math.max(sure, scores[to++]!)
    const words = tokens.slice(i, to).map(token => token.lower)
    out.push({
      from: i,
      to,
      given: words.slice(0, -1),
      surnames: words.slice(-1),
      sure: Math.max(0.5, sure),
      why: [reason('tagger')],
    })
    i = to
  }
  return out
}
