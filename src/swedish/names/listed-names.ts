// A word with a capital in an enumeration of names is one of them: "Vilja, Hoppe och Sol". Knows how lists are written.
import { reason } from '#text/finding.ts'
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import { givenStrength } from './name-strength.ts'
import type { NameToken } from './name-tokens.ts'

type Tokens = readonly NameToken[]

/** Finds for the members of an enumeration that are no finds yet, where two others are. */
export function listedNames(tokens: Tokens, finds: readonly NameFind[], lists: NameLists): NameFind[] {
  const byStart = new Map(finds.map(find => [find.from, find]))
  const byEnd = new Map(finds.map(find => [find.to, find]))
  const out: NameFind[] = []
  for (let i = 2; i < tokens.length; i++) {
    if (byStart.has(i) || !mayBe(tokens, i, lists)) continue
    const [before, after] = [memberBefore(tokens, byEnd, i), memberAfter(tokens, byStart, i + 1)]
    const further = before && memberBefore(tokens, byEnd, before.from)
    if (before && (after || further))
      out.push({
        from: i,
        to: i + 1,
        given: [tokens[i]!.lower],
        surnames: [],
        sure: 0.55,
        why: [reason('in-list-of-names')],
      })
  }
  return out
}

/** A word by itself that is known as a first name, however rare, and no town. */
function mayBe(tokens: Tokens, i: number, lists: NameLists): boolean {
  const { shape, opens, lower } = tokens[i]!
  const next = tokens[i + 1]
  const isAlone = next?.gap !== ' ' || next.shape === 'lower'
  return shape === 'title' && !opens && isAlone && givenStrength(lower, lists) > 0 && !lists.places.isPlace(lower)
}

const isAnd = (token: NameToken | undefined): boolean => token?.gap === ' ' && /^(?:och|samt|&)$/u.test(token.lower)

function memberBefore(tokens: Tokens, byEnd: Map<number, NameFind>, at: number): NameFind | undefined {
  const found = tokens[at]!.gap === ', ' ? byEnd.get(at) : isAnd(tokens[at - 1]) ? byEnd.get(at - 1) : undefined
  return found && found.sure >= 0.5 ? found : undefined
}
function memberAfter(tokens: Tokens, byStart: Map<number, NameFind>, at: number): NameFind | undefined {
  const found = tokens[at]?.gap === ', ' ? byStart.get(at) : isAnd(tokens[at]) ? byStart.get(at + 1) : undefined
  return found && found.sure >= 0.5 ? found : undefined
}
