// How central each act is among all: by how many other acts refer to it, by number or by name. Newer before older.
// Must not know how the text of law is kept.

/** What refers to what, gathered act by act. */
export class LawWeight {
  /** By a name that says which act it is, as "förvaltningslagen". */
  readonly #named = new Map<string, string | null>()
  readonly #referring = new Map<string, Set<string>>()

  constructor(acts: readonly { id: string; title: string }[]) {
    for (const { id, title } of acts) {
      const name = shortName(title)
      if (name) this.#named.set(name, this.#named.has(name) ? null : id)
    }
  }

  /** `id` is the act whose text it is. */
  read(id: string, text: string): void {
    for (const [, number] of text.matchAll(/\((\d{4}:\d{1,4}(?: s\.\d+)?)\)/g)) this.#refers(id, number!)
    for (const [word] of text.matchAll(/[\p{L}-]+(?:lagen|balken|formen|förordningen)(?![\p{L}\p{N}_])/giu)) {
      const named = this.#named.get(word.toLowerCase())
      if (named) this.#refers(id, named)
    }
  }

  #refers(from: string, to: string): void {
    if (from === to) return
    const known = this.#referring.get(to)
    if (known) known.add(from)
    else this.#referring.set(to, new Set([from]))
  }

  /** 0–1: how central the act is. */
  of(id: string): number {
    const referring = Math.log2(1 + (this.#referring.get(id)?.size ?? 0)) / mostReferring
    const age = Math.min(1, Math.max(0, (Number(id.slice(0, 4)) - 1945) / 80))
    return Math.min(1, byReferring * referring + (1 - byReferring) * age)
  }
}

/** log2 of the number of acts that makes an act as central as can be. */
const mostReferring = 9
const byReferring = 0.75

/** "Förvaltningslag (2017:900)" is called "förvaltningslagen". Null where the title is longer than a word. */
function shortName(title: string): string | null {
  const word = /^([\p{L}-]+(?:lag|balk|form|förordning))\s*\(/iu.exec(title.trim())?.[1]
  return word ? `${word.toLowerCase()}en` : null
}
