// Puts the answers of the law and those of the house's own documents in one order, so that neither crowds the other out; and documents that
// no longer hold below those that do. Must not know how the answers were found.
import type { Validity } from '#functions/search/paper.ts'
import { isOutdated } from '#functions/search/validity.ts'

/** `sure`: how far above its bar the evidence is, so that collections of different size can be held against each other. */
type Weighed = { paper: { id: string }; validity: Validity; score: number; sure: number }

/** What a document that no longer holds keeps of its score. */
const outdatedKeeps = 0.8
/** How much surer the law must be to stand before the house's own documents. */
const ownFirst = 0.15
/** Answers of those that lead, and then of the others, before the rest. */
const block = 5

/** Best first; what has been replaced below what took its place, where that answers too. */
export function byHolding<T extends Weighed>(hits: readonly T[]): T[] {
  const weight = ({ score, validity }: T) => (isOutdated(validity) ? outdatedKeeps * score : score)
  const out = [...hits].sort((a, b) => weight(b) - weight(a))
  const raised = new Set<string>() // else two that name each other would change places for ever
  for (let i = 0; i < out.length; ) {
    const by = out[i]!.validity.by?.id
    const below = by && !raised.has(by) ? out.filter((one, at) => at > i && one.paper.id === by) : []
    if (!by || below.length === 0) i++
    else {
      raised.add(by)
      const others = out.slice(i).filter(one => !below.includes(one))
      out.splice(i, out.length, ...below, ...others) // looked at next: it may have a successor in its turn
    }
  }
  return out
}

/** Both are in their own order, best first. */
export function joined<T extends Weighed>(own: readonly T[], law: readonly T[]): T[] {
  const surest = (some: readonly T[]) => some.reduce((most, { sure }) => Math.max(most, sure), 0)
  const [first, second] = surest(own) + ownFirst >= surest(law) ? [own, law] : [law, own]
  return [...first.slice(0, block), ...second.slice(0, block), ...first.slice(block), ...second.slice(block)]
}
