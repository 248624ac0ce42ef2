// Every sentence a person reads, by language. Swedish is the source of the keys; English must be complete by type.
// Each area has a file of its own: { sv, en }. Stands on base only.
import type { Params } from '#base/refusal.ts'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** One area's words in both languages; `en` must have exactly the keys of `sv`. */
export const wordList = <const K extends string>(lists: Record<Language, Record<K, string>>) => lists

/**
 * Puts parameters into a sentence: `{count} sidor`, or `{count|sida|sidor}` where one is said in another form than many.
 * A parameter that is missing stays visible as its name in braces.
 */
export const fill = (sentence: string, params: Params = {}): string =>
  sentence.replace(/\{([a-zA-Z]+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (!(name in params)) return whole
    const value = String(params[name])
    return one === undefined ? value : `${value} ${value === '1' ? one : many}`
  })
