// Postnummer with postort. The town is known from the list of postal towns; without a known town it is doubtful.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

const town = '[A-ZÅÄÖ][\\p{L}0-]{1,24}(?: [A-ZÅÄÖ][\\p{L}-]{1,24}){0,2}'

/** "518 98 SJÖTORPA ⏎ Koordinater …", "541 90 Rönneryd ⏎ Sökande: …": the next line's first word is no part of the town. */
const isNextHeading = (words: readonly string[], after: string): boolean =>
  /^ ?:/u.test(after) || (/^\p{Lu}{3}/u.test(words[0]!) && /^\p{Lu}\p{Ll}/u.test(words.at(-1)!))

export const postal = recogniser({
  id: 'postal',
  label: 'POSTAL',
  says: 'is-postal',
  shapes: [
    new RegExp(
      `(?<![\\p{L}\\p{N},.:/-]|\\d{4} [\\dOlI]{2} )(?:SE?-? ?)?[1-9lI][0-9OlI]{2}[ -]?[0-9OlI]{2},? {1,3}${town}`,
      'gu',
    ),
    new RegExp(`(?<=\\p{L} \\d{1,3} ?\\p{L}?,? )[1-9]\\d \\d{3} ${town}`, 'gu'),
    /(?<pre>(?<![\p{L}\p{N}])(?:[Pp]ostnr|[Pp]ostnummer|[Pp]ostadress|zip(?:code)?|postal_?code|POSTNR|POSTNUMMER|POSTADRESS)(?:\/ort| och ort)?["']?(?: är| ?[:=])? {0,2}["']?)(?<it>[1-9lI][\dOlIS]{2} ?[\dOlIS]{2}(?: {1,2}[\p{L}0-]{2,24})?)(?![\p{L}\p{N}])/gu,
    /(?<pre>ADR[^\n]{1,100};)(?<it>(?:SE?-?)?[1-9]\d{2} ?\d{2})(?=;|$|\n)/gu,
    /(?<![\p{L}\p{N},.:/-]|\d{4} [\dOlI]{2} )[1-9]\d{2} ?\d{2} [\p{L}-]{2,24}(?![\p{L}\p{N}])/gu,
  ],
  accept({ text, groups, places, before, after }) {
    if (groups.pre) return { sure: 0.9, why: [reason('after-cue', { word: groups.pre.trim() })] }
    const number = /^(?:SE?-? ?)?(?:[0-9OlI]{3}[ -]?[0-9OlI]{2}|\d{2} \d{3}),? */u.exec(text)?.[0]
    if (!number || number.replace(/\D/g, '').length < 3) return { sure: 0, why: [] }
    const words = text.slice(number.length).split(' ')
    for (let n = words.length; n > 0; n--) {
      const town = words.slice(0, n).join(' ')
      if (!places.isLocality(town)) continue
      const sure = ofAuthority.test(before) ? 0.1 : /^\p{Lu}/u.test(town) ? 0.93 : 0.7
      return { sure, why: [reason('town-known', { word: town })], keeps: number.length + town.length }
    }
    if (ofAuthority.test(before)) return { sure: 0.1, why: [reason('town-unknown')] }
    const afterAddress =
      /(?:\d ?\p{L}?|\d ?(?:tr|trappor|vån|nb|bv)\.?|(?<!\p{L})(?:nb|bv|uh)|vån(?:ing)? \d)\)?,? $/u.test(before)
    // After "skidvägen 15, " a town may do without its capital.
    const afterStreet = /(?:gatan|vägen|väg|gränd|stigen|backen|torget|allén) \d{1,3} ?\p{L}?(?:,| i) $/u.test(before)
    const last = words.length > 1 && isNextHeading(words, after) ? words.at(-1)!.length + 1 : 0
    const looksRight =
      (/^(?:SE?-? ?)?\d{3} \d{2} |^[\dOlI]{3} [\dOlI]{2} [\p{Lu}0]{4}/u.test(text) || afterAddress) &&
      (afterStreet || /^\p{Lu}/u.test(words[0]!))
    // A town alone, and no sentence that goes on: "980 41 Rödsele."
    const alone = words.length > 1 || !/^ \p{Ll}/u.test(after)
    return {
      sure: looksRight ? (afterAddress ? 0.6 : alone ? 0.52 : 0.4) : 0,
      why: [reason('town-unknown')],
      keeps: number.length + (looksRight && alone ? text.length - last - number.length : words[0]!.length),
    }
  },
  near: {
    raises:
      /adress|(?<![\p{L}\p{N}_])bor(?![\p{L}\p{N}_])|boende|gata\p{L}*|väg\p{L}*|postnr|postadress|(?<![\p{L}\p{N}_])lgh(?![\p{L}\p{N}_])|c\/o/iu,
    lowers: /faktura|kronor|belopp|(?<![\p{L}\p{N}_])kr(?![\p{L}\p{N}_])|antal/iu,
  },
  yes: [
    'Postadress: [[648 3O N0RRHEDE]]',
    'Storgatan 5, [[411 01 Göteborg]]',
    '[[SE-211 20 Malmö]]',
    '[[75320 UPPSALA]]',
    'postnr [[411 01]]',
    'bor i [[411 01 göteborg]]',
    '"postnr": "[[68790]]"',
    'ADR:;;Herrgårdsvägen 22;Åsmyra;;[[687 92]];',
    'Skolg. 14 A, 2tr, [[68790 Åsmyra]]',
    'skidvägen 15, [[68790 åsmyra]]',
    'lillgatan 3 b i [[872 40 sundsbro]].',
    'Skepparg 5 B, 1 tr th [[684 O0 N0RRHAMRA]]',
    'Tallmovägen 8, [[541 90 Rönneryd]]\nSökande: en granne',
  ],
  no: [
    'Miljönämnden, 461 80 Granvik',
    'Skatteverket, Box 2820, 403 20 Göteborg',
    'Leveransadress: Rådhusgatan 1, 411 01 Göteborg',
    'konto 1645 3O 12345 Kostnad',
    '10 500 Göteborgare',
    '123 45 kronor',
    'år 2024 Göteborg',
    'antal 12345 Barn',
  ],
})

/** What stands before is an authority's or a firm's: its name, its box, or where it wants goods. */
const ofAuthority =
  /(?:nämnden?|kommun|förvaltningen?|kontoret|verket|myndigheten|domstolen|tingsrätten|(?<!\p{L})(?:AB|HB|KB))(?:, Box \d{1,5})?, ?$|(?:leverans|besöks|faktura)adress:? [^,\n]{3,40}, $/iu
