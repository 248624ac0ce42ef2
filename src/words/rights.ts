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

/** What the roles are called. */
export const roleWords = wordList({
  sv: {
    caseworker: 'Handläggare',
    registrar: 'Registrator',
    secretary: 'Nämndsekreterare',
    reader: 'Läsare',
    'function-owner': 'Funktionsägare',
    controller: 'Controller',
    auditor: 'Granskare',
    administrator: 'Administratör',
    representative: 'Facklig företrädare',
  },
  en: {
    caseworker: 'Caseworker',
    registrar: 'Registrar',
    secretary: 'Committee secretary',
    reader: 'Reader',
    'function-owner': 'Function owner',
    controller: 'Controller',
    auditor: 'Auditor',
    administrator: 'Administrator',
    representative: 'Union representative',
  },
})

/** What a role may, in one sentence after its name; `nothing` for one that gives no act on documents. */
const mayWords = wordList({
  sv: {
    may: 'får {acts}',
    and: 'och',
    others: 'läsa andras handlingar med ett skriftligt skäl',
    nothing: 'får se funktionerna, deras kort och mått, och inga handlingar',
  },
  en: {
    may: 'may {acts}',
    and: 'and',
    others: 'read others’ documents on a written reason',
    nothing: 'may see the functions, their cards and figures, and no documents',
  },
})

/** The acts as a sentence: "får läsa handlingar, ta emot och besluta om handlingar och lämna ut handlingar". */
export function mayInWords(language: Language, acts: readonly string[]): string {
  const words: Record<string, string> = rightWords[language]
  const { may, and, others, nothing } = mayWords[language]
  const named = acts.map(act => words[act] ?? act)
  if (acts.includes('audit') || acts.includes('administer')) named.push(others)
  if (named.length === 0) return nothing
  const last = named.pop()!
  return may.replace('{acts}', named.length > 0 ? `${named.join(', ')} ${and} ${last}` : last)
}

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
