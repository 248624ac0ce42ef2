// Keeps account of what was searched, where and by whom, and what was found. Readers hand in places; the ledger does the searching
// and knows how often a string may stand because a person left it standing.
import { decodedIn } from '#files/proof/decoded.ts'
import type { Needle } from '#files/proof/needles.ts'
import { countHits, countOutside, find, type Hit, type Noise, type Search } from '#files/proof/search.ts'
import { BREAK } from '#files/proof/squeeze.ts'
import type { Remain, SearchedPlace } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

/** A stretch of the output as one reader reads it. */
export type Place = {
  place: string
  reader: string
  page: number | null
  text: string
  noise: Noise
  /** The text a person sees and decided on: what was left standing may stand here, and nowhere else. */
  seen: boolean
}

type Account = { place: string; reader: string; characters: number; found: number }

export class Ledger {
  readonly readers = new Set<string>()
  private readonly search: Search
  private readonly allowed: Map<Needle, number>
  /** What stands in the place of a removed text, the longest first. */
  readonly labels: readonly string[]
  private readonly accounts = new Map<string, Account>()
  private readonly troubles: Remain[] = []
  /** What each reader met in seen text, over all its places: what may stand may stand once, not once in every place. */
  private readonly met = new Map<string, Map<Needle, Remain[]>>()

  /** `removed` are sorted and do not overlap. `labels` are what stands in the place of a removed text. */
  constructor(search: Search, document: Pick<Document, 'text'>, removed: readonly Span[], labels: readonly string[]) {
    this.search = search
    this.allowed = countOutside(search, document.text, removed)
    this.labels = [...new Set(labels.filter(Boolean))].sort((a, b) => b.length - a.length)
  }

  /** Says that a kind of place is searched, even when nothing stands there. */
  open(place: string, reader: string): Account {
    this.readers.add(reader)
    const key = `${place}\n${reader}`
    let account = this.accounts.get(key)
    if (!account) {
      account = { place, reader, characters: 0, found: 0 }
      this.accounts.set(key, account)
    }
    return account
  }

  look({ place, reader, page, text, noise, seen }: Place): void {
    const account = this.open(place, reader)
    account.characters += text.length
    for (const { needle } of find(this.search, seen ? this.withoutLabels(text) : text, noise)) {
      const remain = { place, page, text: needle.shown, reader }
      if (!seen) this.remains(account, remain)
      else if (!needle.hidden) this.meet(needle, remain)
    }
    if (noise === 'text') this.lookBack(account, { place, page, reader }, text)
  }

  /** What stands in code: only whole strings count, since nobody has decided on it and parts of names turn up by chance. */
  private lookBack(account: Account, at: Omit<Remain, 'text'>, text: string): void {
    const { coded, back } = decodedIn(text)
    const before = countHits(find(this.search, coded, 'bytes'))
    for (const told of back)
      for (const [needle, count] of countHits(find(this.search, told, 'bytes')))
        if (count > (before.get(needle) ?? 0)) this.remains(account, { ...at, text: needle.shown })
  }

  /** Something that makes the proof fail without being a found string: an unreadable stream, a lost word. */
  trouble(remain: Remain): void {
    const account = this.open(remain.place, remain.reader)
    account.found++
    this.troubles.push(remain)
  }

  close(): { places: SearchedPlace[]; remains: Remain[] } {
    for (const met of this.met.values())
      for (const [needle, found] of met) {
        const tooMany = found.length - (this.allowed.get(needle) ?? 0)
        for (const remain of tooMany > 0 ? found.slice(-tooMany) : [])
          this.remains(this.open(remain.place, remain.reader), remain)
      }
    const places = [...this.accounts.values()].map(({ place, reader, characters, found }) => ({
      place,
      reader,
      characters,
      found,
    }))
    return { places, remains: this.troubles }
  }

  private meet(needle: Needle, remain: Remain): void {
    const met = this.met.get(remain.reader) ?? new Map<Needle, Remain[]>()
    this.met.set(remain.reader, met)
    const known = met.get(needle)
    if (known) known.push(remain)
    else met.set(needle, [remain])
  }

  private remains(account: Account, remain: Remain): void {
    account.found++
    if (this.troubles.length < 500) this.troubles.push(remain)
  }

  /** A text with what stands in the place of removed text taken out. */
  withoutLabels(text: string): string {
    let out = text
    for (const label of this.labels) if (out.includes(label)) out = out.split(label).join(BREAK)
    return out
  }
}

/** How many masked strings stand outside what was removed, each stretch of text counted once. */
export function leftStanding(search: Search, text: string, removed: readonly Span[]): number {
  let kept = ''
  let at = 0
  for (const span of removed) {
    kept += text.slice(at, span.start) + BREAK.repeat(span.end - span.start)
    at = span.end
  }
  const hits = find(search, kept + text.slice(at))
    .filter(({ needle }) => !needle.hidden)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return hits.filter((hit: Hit) => {
    if (hit.start < end) return false
    end = hit.end
    return true
  }).length
}
