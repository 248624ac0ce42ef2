// Who stands for an office: "Polismyndigheten (Anna Berg)", "nämnden, genom Anna Berg", those present at a meeting of staff, the lists of
// an invoice's and a letter's references. Knows names and the words around them; decides no mark.
import { type Reason, reason } from '#text/finding.ts'

/** An authority or a part of one. A school or a home is where others are, too. */
const office =
  '(?:\\p{L}+(?:förvaltningen|nämnden|kontoret|myndigheten|enheten|avdelningen|kansliet|verket|kassan)|kommunstyrelsen|räddningstjänsten|socialtjänsten|polisen|länsstyrelsen|lantmäteriet|\\p{Lu}\\p{Ll}+ kommun|[Rr]egion \\p{Lu}\\p{Ll}+)'
/** "Polismyndigheten (": and after the name the bracket closes. */
const inBrackets = new RegExp(`(?<!\\p{L})(${office}),? \\($|\\((${office}), $`, 'iu')
const closes = /^(?:, \p{Ll}[\p{L}-]{2,24})?\)/u
/** "Byggnadsnämnden, genom", "Polisen har yttrat sig utan erinran genom", "Kopia: överförmyndarnämnden,". */
const through = new RegExp(
  `(?<!\\p{L})(${office})(?:,? genom| (?:har )?(?:yttrat sig|svarat|meddelat)[^.;:\\n]{0,24} genom) $|^(?:kopia|för kännedom|sändlista):? [^.\\n]{0,40}(${office}), $`,
  'iu',
)
/** "- Norrhamra kommun:" before those whom it sends. */
const ofMunicipality = /^[ •*–-]{0,4}(\p{Lu}\p{Ll}+ kommun): $/u

/** A meeting that only staff go to, at the head of its notes. */
const ofStaff =
  /(?<!\p{L})(?:EHT|elevhälsoteam\p{L}*|elevhälsateam\p{L}*|APT|arbetsplatsträff|ledningsgrupp\p{L}*|personalmöte|personalgrupp\p{L}*|arbetslagsmöte|arbetslag\p{L}*|teammöte|handläggarmöte|ärendedragning|förvaltningsledning\p{L}*|samverkansgrupp\p{L}*)(?!\p{L})/iu
const present =
  /(?:^|[\s.])(närv(?:arande)?|deltagare|deltog|vid pennan|antecknar|antecknat av|frånv(?:arande)?|anmält förhinder)\.?:? $/iu

/** A firm's paper: its own references are its people, "er referens" is the buyer. */
const ofFirm = /(?<!\p{L})(?:faktura|offert|orderbekräftelse|följesedel)(?!\p{L})/iu
const firm = /(?<!\p{L})(?:AB|HB|KB|F-skatt|enskild firma)(?!\p{L})/u
const headed = 500

/** `before`: up to the name on its line. */
export function officeReason(text: string, before: string, after: string): Reason | null {
  // What each ends with is looked at first: most names stand after neither.
  const bracket = /[(,] ?$/u.test(before) && closes.test(after) ? inBrackets.exec(before) : null
  const found = bracket ?? (/(?:genom|,) $/iu.test(before) ? through.exec(before) : null) ?? ofMunicipality.exec(before)
  if (found) return reason('work-before', { word: found[1] ?? found[2]! })
  const role = present.exec(before)
  if (role && ofStaff.test(text.slice(0, 200))) return reason('role-before', { word: role[1]! })
  const theirs = /(?:^|\s)(er referens):? $/iu.exec(before)
  return theirs && isFirms(text) && /kommun/iu.test(text.slice(0, headed * 2))
    ? reason('role-before', { word: theirs[1]! })
    : null
}

/** "Vår referens" in a firm's invoice is nobody of the municipality's. */
export const isOwnReference = (text: string, role: string): boolean =>
  /^(?:vår referens|vår kontakt|attest)$/iu.test(role) && isFirms(text)

const isFirms = (text: string): boolean => {
  const head = text.slice(0, headed)
  return ofFirm.test(head.slice(0, 200)) && firm.test(head)
}
