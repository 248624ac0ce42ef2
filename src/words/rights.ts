// What rights are called: acts, roles, and where they hold. Stands on base only.
import type { Params } from '#base/refusal.ts'
import { type Language, wordList } from '#words/words.ts'

/** After "Du har inte rätt att …". */
export const rightWords = wordList({
  sv: {
    read: 'läsa handlingar',
    decide: 'ta emot och besluta om handlingar',
    release: 'lämna ut handlingar',
    own: 'ansvara för funktioner',
    audit: 'granska loggen',
    administer: 'administrera personer och rättigheter',
  },
  en: {
    read: 'read documents',
    decide: 'receive and decide on documents',
    release: 'release documents',
    own: 'answer for functions',
    audit: 'audit the log',
    administer: 'administer people and rights',
  },
})

const placeWords = wordList({
  sv: {
    house: 'i hela kommunen',
    somewhere: 'i någon enhet',
    none: 'som inte hör till någon enhet',
    unit: 'i {unit}',
    nobody: 'den som administrerar Kansli',
  },
  en: {
    house: 'in the whole municipality',
    somewhere: 'in any unit',
    none: 'that belong to no unit',
    unit: 'in {unit}',
    nobody: 'whoever administers Kansli',
  },
})

/** The parameters of a missing right as words: the act, where, and who can give it. */
export function rightInWords(language: Language, { act, unit, who }: Params): Params {
  const places = placeWords[language]
  const named = String(unit ?? '')
  const where =
    named === 'house' || named === 'somewhere' || named === ''
      ? places[named === '' ? 'none' : named]
      : places.unit.replace('{unit}', named)
  const acts: Record<string, string> = rightWords[language]
  return { act: acts[String(act)] ?? '–', unit: where, who: String(who || places.nobody) }
}
