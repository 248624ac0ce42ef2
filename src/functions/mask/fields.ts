// What a heading says of what stands under it or beside it: "Född", "Kontonr", "Elevens personnummer". In a table or a form the value
// has no other word near. Knows headings and the loosest form of a value; where they stand, columns.ts and lines.ts find.

import { isOfPerson } from '#swedish/register-words.ts'
import { type MaskLabel, reason } from '#text/finding.ts'
import type { Span } from '#text/span.ts'
import type { Proposal } from './marks.ts'

/** `label` null: numbers of things and of matters. They keep their place and stay. */
export type Field = { label: MaskLabel | null; says: string; heading: { test(words: string): boolean }; value: RegExp }

const figure = '[0-9OoIlSB]'

/** `heading` is tried on the last word or words of a heading, small, without stops and brackets. */
const fields: readonly Field[] = [
  {
    label: null,
    says: 'is-diarienummer',
    heading:
      /^(?:(?:artikel|art|order|faktura|diarie|ärende|mätar|serie|inventarie|kvitto|kontrakts|avtals|anmärknings|verifikations|ver)[- ]?n(?:umme)?r|d ?nr|diarie|ocr|ean|gtin|anläggning(?:s-?id)?|mätare|artikel|verifikat)$/u,
    value: /^(?=(?:\D{0,3}\d){4})\p{Lu}{0,5}[- ]?\d[\d /:.-]{3,22}(?:-?\p{Lu})?$/u,
  },
  {
    // Where one is reached at work.
    label: null,
    says: 'work-address',
    heading:
      /^(?:direkt(?:nummer|nr|telefon)?|ankn|anknytning|tjänstetelefon|tjänstemobil|tel arb(?:ete)?t? kommunen)$/u,
    value: /^[+(0][\d ()/.–-]{6,18}$/u,
  },
  {
    label: 'BIRTHDATE',
    says: 'is-birthdate',
    heading:
      /^(?:född|fodd|fodelsedatum|fodelsetid|fdd|f|föd|födelse(?:datum|dag|tid|år|data|d)?|dob|date of birth|birth ?date)$/u,
    value:
      /^(?:\d{4}|-\d{2}(?:-\d{2}){0,2}|\p{L}{3,9}\.? \d{4}|[\dOolI]{6}|[\dOolI]{8}|[\dOolI]{2,4}[-/. ][\dOolI]{1,2}[-/. ][\dOolI]{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|(?:den )?\d{1,2}(?::[ea])? \p{L}{3,9}\.? -?\d{2,4}|\d{1,2}\/\d{1,2}(?:[ -]{1,2}(?:\d{4}|\d{2}))?)$/u,
  },
  {
    label: 'PERSONNUMMER',
    says: 'is-personnummer',
    heading:
      /^(?:pnr|p-nr|person-?n(?:umme)?r|pers ?nr|personbeteckning|födelsenummer|personnummer ?\/ ?samordningsnummer|id-?nummer)$/u,
    value: /^(?=(?:\D{0,3}\d){5})[0-9OIl][0-9OoIlSBZGQ .+–—·/:_-]{6,15}[0-9A-Za-z]$/u,
  },
  {
    // A firm's number has 20 or more where a person's has the month.
    label: 'ORGNR_PERSON',
    says: 'is-orgnr-person',
    heading:
      /^(?:org\.? ?-?n(?:umme)?r ?\/ ?p(?:erson)?n(?:umme)?r|p(?:erson)?n(?:umme)?r ?\/ ?org\.? ?-?n(?:umme)?r)$/u,
    value: /^(?:SE ?)?(?:19|20)?\d{2}[01OIl][\dOIl][0-3OIl][\dOIl] {0,2}[-–/+ ]? {0,2}[\dOIl]{4}(?: ?01)?$/u,
  },
  {
    label: 'SAMORDNINGSNUMMER',
    says: 'is-samordningsnummer',
    heading: /^(?:samordningsn(?:umme)?r|sam ?nr)$/u,
    value: /^(?=(?:\D{0,3}\d){5})[0-9OIl][0-9OoIlSBZ .+–—·/:_-]{6,15}[0-9A-Za-z]$/u,
  },
  {
    label: 'BANK',
    says: 'is-bank',
    heading:
      /^(?:(?:bank|löne|privat|spar|person|mottagar)?(?:konto|kto)(?:n(?:umme)?r)?|iban|swish(?:n(?:umme)?r)?|clearing ?(?:och|\+|\/) ?konto(?:n(?:umme)?r)?|bankuppgifter|utbetalas till)$/u,
    value: /^(?=(?:.{0,3}[\dO]){6})[\p{L}\d][\p{L}\d .,-]{6,40}$/u,
  },
  {
    label: 'BANK',
    says: 'is-bank',
    heading: /^(?:clearing(?:n(?:umme)?r)?|cl ?nr)$/u,
    value: /^[1-9]\d{3}(?:-\d)?$/u,
  },
  {
    label: 'PHONE',
    says: 'is-phone',
    heading:
      /^(?:(?:hem|mobil|arbets|privat)?tel|(?:hem|mobil|privat)?telefon(?:n(?:umme)?r)?|tfn|mob|mobil(?:n(?:umme)?r)?|tel ?n?r|tel\/mobil|telefon dagtid|telefon kvällstid|phone)$/u,
    value: new RegExp(`^[+(0-9Oo](?=(?:[^0-9]{0,3}[0-9]){5})(?:[ ()/.\\u2010-\\u2015-]{0,3}${figure}){6,14}\\)?$`, 'u'),
  },
  {
    // What a person is in a register of the authority or a firm.
    label: 'PERSONNUMMER',
    says: 'is-register-number',
    heading: { test: isRegister },
    value:
      /^(?=(?:\D{0,6}\d){3})(?!(?:19|20)\d{2}-\d{2}-\d{2}$|0\d{1,3}[-/ ]\d{2,3} )\p{Lu}{0,4}[- ]?\d[\dO /.-]{1,20}(?:-?\p{Lu})?$/u,
  },
  {
    label: 'EMAIL',
    says: 'is-email',
    heading: /^(?:e-?post(?:adress)?|e-?mail|mail(?:adress)?|mejl(?:adress)?)$/u,
    value: /^[\p{L}\d][\p{L}\d._+-]{0,60} ?(?:@|\(at\)|\[at\]|snabel-?a|©) ?[\p{L}\d][\p{L}\d. -]{2,60}$/u,
  },
  {
    label: 'ADDRESS',
    says: 'is-address',
    heading:
      /^(?:(?:gatu|hem|bostads|folkbokförings|utdelnings|privat|sommar|vistelse)?adress|gata|gatuadress|folkbokförd|bostad)$/u,
    value: /^(?=\S*\p{L}{2})\p{L}[\p{L}\d .:/'-]{1,38}(?<![\d.]) ?\d[\p{L}\d .,:/-]{0,24}$/u,
  },
  {
    label: 'POSTAL',
    says: 'is-postal',
    heading:
      /^(?:postn(?:umme)?r|postadress|postnummer ?(?:och|\/|\+) ?(?:post)?ort|postnr ?(?:och|\/) ?(?:post)?ort)$/u,
    value: /^(?:SE?-? ?)?[1-9][\dOl]{2}[ -]?[\dOl]{2}(?:,? {1,2}\p{L}[\p{L} -]{1,30})?$/u,
  },
  {
    label: 'USERNAME',
    says: 'is-username',
    heading:
      /^(?:användarnamn|användar-?id|anv(?:id|namn|hed)?|login|inloggning|username|user|signatur-id|alias|datorkonto|ad-konto|kontonamn)$/u,
    value: /^@?[\p{L}\d._@#-]{3,30}$/u,
  },
  {
    label: 'VEHICLE',
    says: 'is-vehicle',
    heading: /^(?:reg ?-?n(?:umme)?r|reg|registreringsn(?:umme)?r|regnummer|fordon|bil|registreringsskylt)$/u,
    value: /^(?:[\p{L}0158]{3}[ .-]?[\dOlISB]{2}[ -]?[\p{L}\d]|\p{L}{1,3}[ -]\d{4,5})$/u,
  },
  {
    label: 'PROPERTY',
    says: 'is-property',
    heading: /^(?:fastighet(?:en)?|fastighetsbeteckning|fastighetsbet|fast ?bet|tomt|beteckning på fastigheten)$/u,
    value:
      /^\p{Lu}[\p{L} -]{1,34} (?:\d{1,4}|s|S|ga|GA|fs|FS) ?[:;] ?[\dlI]{1,4}(?:[>,]\d{1,3})?$|^\p{Lu}[\p{L}-]{2,24} \d{1,3}$/u,
  },
  {
    label: 'IP',
    says: 'is-ip',
    heading: /^(?:ip|ip-?adress|ip-?nummer|källa-ip|klient-ip|src|client)$/u,
    value: /^[\dOl]{1,3}(?:[.,][\dOl]{1,3}){3}(?::\d{1,5}|\/\d{1,2})?$|^[0-9a-fA-F:]{6,39}$/u,
  },
]

const bare =
  /^(?:kund|klient|brukare|elev|deltagare|patient|hyresgäst|sökande|lma|imei|pass|leg|legitimation|p-tillstånd|parkeringstillstånd|(?:passer|nyckel)?bricka|passertagg|[\p{L}-]{2,16}kort)$/u
const matter = /(?:visit|vy|val|röst|betal|present|ärende|pris|ritnings|karto?)kort$/u
/** "lånekortsnr", "anställnings-id", and the bearers that need no more: "lma-kort", "klient". */
function isRegister(words: string): boolean {
  const first = /^(.{2,28}?)[- ]?(?:n(?:umme)?r|no|id)$/u.exec(words)?.[1]
  return first ? isOfPerson(first) : bare.test(words) && !matter.test(words)
}

/** Whose the value is: not a person's. */
const notTheirs =
  /(?:kommun|nämnd|förvaltning|företag|bolag|faktura|besöks|leverans|webb|inbetal|organisation|antal|växel|vår|våra|handläggar|myndighet)/u

/** The field that a heading names, also with words before: "Elevens personnummer (12 siffror)"; undefined where it names none. */
export function fieldOf(heading: string): Field | undefined {
  if (heading.length > 48) return undefined
  const words = heading
    .toLowerCase()
    .replace(/\([^)]{0,40}\)/gu, ' ')
    .replace(/0(?=\p{L})|(?<=\p{L})0/gu, 'o')
    .replace(/[.:*_]/gu, ' ')
    .trim()
    .split(/\s+/u)
  if (words.length > 5 || notTheirs.test(words.join(' '))) return undefined
  // "mobil vårdnadshavare": whose it is stands after.
  const whose = /^(?:v[åa]rdnadshavare|barn|elev|mamma|pappa|s[öo]kande|kund|hem|privat|\d)$/u
  while (words.length > 1 && whose.test(words.at(-1)!)) words.pop()
  for (let from = Math.max(0, words.length - 3); from < words.length; from++) {
    const last = words.slice(from).join(' ')
    const field = fields.find(one => one.heading.test(last))
    // A single letter is a heading only by itself.
    if (field && (last.length > 2 || words.length === 1)) return field
  }
  return undefined
}

export function inField({ label, says }: Field, text: string, span: Span, why: string): Proposal {
  const same = `${label}:${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`
  return {
    span,
    sure: label === null ? 0.995 : 0.9,
    why: [reason(says), reason(why)],
    label,
    stays: false,
    same,
    name: false,
  }
}
