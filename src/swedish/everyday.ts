// How people ask, beside how the law and the municipality's papers speak: an everyday word with the words that stand for it there, and
// words that ask but name no subject. Must not know where the list lies.
import { z } from 'zod'
import { stem } from '#swedish/stem.ts'

/** `say`: one word, or two or three that stand together. `law`: words, each of which may stand there instead. */
const Pair = z.strictObject({
  say: z.array(z.string().min(2)).min(1),
  law: z.array(z.string().regex(/^[\p{Ll}-]{2,}$/u)).min(1),
})
const List = z.strictObject({
  source: z.string().min(1),
  asking: z.array(z.string().regex(/^\p{Ll}+$/u)),
  words: z.array(Pair),
})

export type Everyday = {
  /** A word that asks and names no subject, whatever its form. */
  asks(word: string): boolean
  /** For each word of a question, in order: the words that may stand for it. */
  others(words: readonly string[]): readonly (readonly string[])[]
}

const longestPhrase = 3
const none: readonly string[] = []

/** Of nothing that is listed. */
export const plain: Everyday = { asks: () => false, others: words => words.map(() => none) }

/** `text` as `knowledge/search/everyday.json`. @throws Error where it breaks its schema */
export function everydayFrom(text: string): Everyday {
  const list = List.parse(JSON.parse(text))
  const asking = new Set(list.asking.map(stem))
  const others = new Map<string, string[]>()
  for (const { say, law } of list.words)
    for (const said of say) {
      const key = said.split(' ').map(stem).join(' ')
      others.set(key, [...new Set([...(others.get(key) ?? []), ...law])])
    }
  return {
    asks: word => asking.has(stem(word)),
    others: words => {
      const stems = words.map(stem)
      return words.map((_, i) => {
        const found: string[] = []
        for (let size = 1; size <= longestPhrase && i + size <= words.length; size++)
          found.push(...(others.get(stems.slice(i, i + size).join(' ')) ?? none))
        return found
      })
    },
  }
}
