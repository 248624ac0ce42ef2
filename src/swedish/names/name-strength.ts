// How much a single word looks like a first name or a surname, by the lists and by its form.
import type { NameLists } from './name-lists.ts'

/** 3: surely a name; 2: a name that is rare or also a word; 1: barely; 0: not known as one. */
export type Strength = 0 | 1 | 2 | 3

/** How many times rarer a word must be in running text than its bearers are, before it is free of doubt (powers of two). */
const clear = 6
/** First names need more: "Hans", "Bo", "Per" open sentences as other words. */
const clearGiven = 9

/** The word without genitive s, where the lists know it only so (`Annas` → anna, but `Nils` → nils). */
export function baseOf(lower: string, lists: NameLists): string {
  const bare = /[:’']s$/u.test(lower) ? lower.slice(0, -2) : lower.endsWith('s') ? lower.slice(0, -1) : lower
  if (bare === lower || bare.length < 2) return lower
  const whole = Math.max(lists.given(lower), lists.surname(lower))
  const cut = Math.max(lists.given(bare), lists.surname(bare))
  return cut > whole + 3 ? bare : lower
}

/** Both strengths of each word met. Bounded: a hostile text may not fill the memory with words. */
const most = 8192
const memory = new WeakMap<NameLists, { given: Map<string, Strength>; surname: Map<string, Strength> }>()
function remembered(of: 'given' | 'surname', lower: string, lists: NameLists): Strength {
  const both = memory.get(lists) ?? { given: new Map<string, Strength>(), surname: new Map<string, Strength>() }
  const words = both[of]
  const known = words.get(lower)
  if (known !== undefined) return known
  if (words.size === 0) memory.set(lists, both)
  if (words.size >= most) words.clear()
  const strength = of === 'given' ? givenOf(lower, lists) : surnameOf(lower, lists)
  words.set(lower, strength)
  return strength
}

export const givenStrength = (lower: string, lists: NameLists): Strength => remembered('given', lower, lists)
export const surnameStrength = (lower: string, lists: NameLists): Strength => remembered('surname', lower, lists)

function givenOf(lower: string, lists: NameLists): Strength {
  if (lower.includes('-')) return least(lower, part => givenStrength(part, lists))
  const base = baseOf(lower, lists)
  const given = lists.given(base)
  if (given < 0) return 0
  const common = Math.max(lists.common(base), lists.common(lower))
  if (common >= 0 && given - common < clearGiven) return given >= 9 && given >= common && common < 13 ? 2 : 1
  if (lists.places.isPlace(base) && given < 10) return 1
  // Some first names are far more common as surnames (Berg, Lund): they open no name by themselves.
  if (lists.surname(base) > given + 4) return 1
  return given >= 5 ? 3 : 1
}

const surnameForm =
  /(?:sson|sdotter|ström|qvist|kvist|lund|berg|gren|dahl|holm|lind|stedt|sköld|blad|dal|stam|rup|feldt|gård|ović|ovic|ova|eva|ski|sky|oglu|oğlu|owska|ewska|ińska|yńska|ńska|shvili|idze|chuk|enko|opoulos|zadeh|pour|nejad|nen|yan|ian)$/u

function surnameOf(lower: string, lists: NameLists): Strength {
  if (/^(?:al|el|ad|an|ar|as|ash)-/u.test(lower))
    return Math.max(2, surnameStrength(lower.slice(lower.indexOf('-') + 1), lists)) as Strength
  if (lower.includes('-')) return least(lower, part => surnameStrength(part, lists))
  const base = baseOf(lower, lists)
  const surname = lists.surname(base)
  const common = Math.max(lists.common(base), lists.common(lower))
  if (surname < 0 && /^(?:o['’]|d['’]|mc|mac)\p{L}{3}/u.test(base)) return 2
  if (surname < 0) return common < 0 && surnameForm.test(base) && base.length > 5 ? 2 : 0
  if (common >= 0 && surname - common < clear) return surname >= 8 ? 2 : 1
  if (lists.places.isPlace(base)) return surname >= 8 ? 2 : 1
  return surname >= 7 || (surname >= 5 && surnameForm.test(base)) ? 3 : 2
}

/** Neither a word of the language nor a place: in capitals after a first name it is taken for a surname. */
export const isUnknown = (lower: string, lists: NameLists): boolean =>
  lists.common(lower) < 0 &&
  !lists.places.isPlace(lower) &&
  !(lower.endsWith('s') && lists.common(lower.slice(0, -1)) >= 0) &&
  !/(?:ning|ningen|het|heten|skola|skolan|nämnd|nämnden|förvaltning|förvaltningen|kontor|kontoret|verket|styrelse|styrelsen|lagen|utskott|utskottet|bolag|bolaget|kommun|kommunen|gatan|vägen|hemmet|huset|enheten|avdelningen|sjukhuset|akuten|mottagning|mottagningen)$/u.test(
    lower,
  )

const least = (lower: string, of: (part: string) => Strength): Strength =>
  lower
    .split('-')
    .map(of)
    .reduce((a, b) => Math.min(a, b) as Strength)
