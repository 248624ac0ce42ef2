// Registration plates (ABC 123, ABC 12A). A bare shape is doubtful; a word about a vehicle decides.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

const figure = '(?:noll|nolla|ett?|två|tre|fyra|fem|sex|sju|åtta|nio)'

export const vehicle = recogniser({
  id: 'vehicle',
  label: 'VEHICLE',
  says: 'is-vehicle',
  shapes: [
    // As it is said: "skylten R P T, fyra ett noll".
    new RegExp(
      `(?<pre>(?<!\\p{L})(?:[Ss]kylt(?:en)?|[Rr]eg(?:istrerings)?\\.?-?(?:nr|nummer|numret)|[Bb]ilen)(?: är| var)?:? )(?<it>\\p{Lu}(?:[ ,-]{0,2}\\p{Lu}){2}[ ,]{1,2}(?:${figure}|\\d)(?:[ ,]{1,2}(?:${figure}|\\d)){2})(?!\\p{L})`,
      'gu',
    ),
    // A plate that its owner has chosen, one of another country, or a figure short: only right after the word.
    /(?<pre>(?<!\p{L})(?:[Pp]ersonlig(?:a|t)? (?:registrerings)?skylt(?:en)?|[Pp]ersonskylt(?:en)?|[Ee]gen skylt)(?: med texten| är|:)? {0,2}["”'»]?)(?<it>[A-ZÅÄÖ0-9](?:[ -]?[A-ZÅÄÖ0-9]){1,6})(?![\p{L}\p{N}])/gu,
    /(?<pre>(?<!\p{L})(?:[Rr]eg(?:istrerings)?\.? ?-?(?:nr|nummer|skylt)|(?:norsk|dansk|finsk|tysk|polsk|lettisk|litauisk|estnisk|rumänsk|utländsk|utlands)t?-?registrerad[et]? (?:bil|lastbil|buss|husbil|fordon|mc))(?: är|:)?[.:]? {0,2})(?<it>\p{Lu}{3} \d{2} [A-Z](?![\p{L}\p{N}])|[A-Z]{1,3}[ -]?[A-Z0-9]{0,2}\d[A-Z0-9]{1,4})(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}-])[A-HJ-PR-UW-Z]{3}[ .-]?\d{2}[ -]?[0-9A-HJ-PR-UW-Z](?![\p{L}\p{N}:/-])/giu,
    // Another country's, beside a word about a vehicle.
    /(?<![\p{L}\p{N}-])(?<foreign>[A-Z]{2,3} \d{4,5}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}(?: [A-Z])?|[A-Z]{1,3} \d{2,4} [A-Z]{1,3})(?![\p{L}\p{N}:/-])/gu,
    /(?<![\p{L}\p{N}-])(?:[A-Z][80156][A-Z]|[80156][A-Z]{2}|[A-Z]{2}[80156])[ -]?\d{3}(?![\p{L}\p{N}:/-])/gu,
    /(?<![\p{L}\p{N}-])[A-HJ-PR-UW-Z](?: [A-HJ-PR-UW-Z]){2}(?: {1,3}\d){3}(?![\p{L}\p{N}])/gu,
    // As a scanner or a slip of the hand gives it: only a word about a vehicle makes it one.
    /(?<![\p{L}\p{N}-])[A-ZÅÄÖ] ?[A-ZÅÄÖ]{2}[ -]?[0-9lIOSB]{2}[0-9A-Z](?![\p{L}\p{N}:/-])/gu,
  ],
  accept({ text, groups, before }) {
    if (groups.pre) return { sure: 0.85, why: [reason('after-cue', { word: groups.pre.trim() })] }
    if (groups.foreign) return { sure: notPlate.test(text) ? 0 : 0.2, why: [] }
    const lower = text !== text.toUpperCase()
    if ((notPlate.test(text) && !(carBefore.test(before) && text === text.toUpperCase())) || !/\d/u.test(text))
      return { sure: 0, why: [] }
    if (!/^\p{L}{3}[ .-]?\d{2}/u.test(text)) return { sure: 0.2, why: [] }
    return { sure: lower ? 0.2 : /\d{2}[ -]?\p{L}$/u.test(text) ? 0.5 : 0.42, why: [] }
  },
  near: {
    raises:
      /reg(?:istrerings)?\.? ?-?(?:nr|nummer|skylt)|(?<!\p{L})kör(?:de|t|er)?(?!\p{L})|(?<!\p{L})bil(?:en|ar|s)?(?!\p{L})|\p{L}bil(?:en)?(?![\p{L}\p{N}_])|fordon\p{L}*|parker\p{L}*|skylt\p{L}*|motorcykel|(?<![\p{L}\p{N}_])mc(?![\p{L}\p{N}_])|moped|släp\p{L}*|lastbil|husvagn|volvo|saab|toyota|audi|(?<![\p{L}\p{N}_])bmw|tesla|skoda|kia(?![\p{L}\p{N}_])|ford(?![\p{L}\p{N}_])|mercedes|volkswagen|golf(?![\p{L}\p{N}_])|felparkering|traktor\p{L}*|husbil|buss(?:en)?(?![\p{L}\p{N}_])|skoter|p-?böter|körde|p-bot/iu,
    raisesAfter:
      /^[ ,(]{1,2}(?:(?:\p{L}{3,8} )?(?:\p{L}{0,12}bil(?![\p{L}\p{N}_])|moped|mc(?![\p{L}\p{N}_])|volvo|saab|audi|bmw|kia|ford|skoda|toyota|tesla|opel|mazda|nissan|peugeot|renault|husvagn)|\p{L}{0,9}parkera|fordon|stod(?![\p{L}\p{N}_])|står(?![\p{L}\p{N}_])|motorcykel|släp|är felparkerad|ägs av)/iu,
    lowers:
      /(?<![\p{L}\p{N}_])lag|förordning|(?<![\p{L}\p{N}_])dnr|diarie|rum|sal(?![\p{L}\p{N}_])|version|modell|kod(?![\p{L}\p{N}_])|kurs|(?<![\p{L}\p{N}_])typ|artikel|order|kommunens|standard|klass|projekt|serie/iu,
  },
  yes: [
    'bilen med reg.nr [[ABC 123]]',
    'registreringsnummer [[ABC12A]]',
    'Volvo [[abc 123]] stod felparkerad',
    'fordonet [[FGH-345]]',
    'med reg.nr [[RSB 12 A]]. Vid',
    'Hon kör [[LÖV 41A]].',
    'Bilen hade skylten [[R P T, fyra ett noll]].',
    'en röd Golf [[FAX 902]].',
  ],
  no: ['SFS 201', 'LSS 123', 'KS 2018/14', 'kod ABC 123', 'SLK-2023-01038', 'lokal ABC 123'],
})

/** A make or the car right before it: then the letters are a plate's. */
const carBefore =
  /(?:bil(?:en)?|golf|volvo(?: [VSX][CV]?\d\d)?|saab|toyota|audi|bmw|tesla|skoda|kia|ford|mercedes|opel|mazda|skylt(?:en)?|reg\.? ?nr:?) $/iu

/** Abbreviations and words that numbers follow. */
const notPlate =
  /^(?:SFS|SOU|LSS|OSL|PBL|SEK|EUR|USD|NJA|HFD|FSG|LSG|ISO|AFS|KFS|dnr|nr|sid|kap|och|den|med|som|för|ett|tel|fax|rum|box|str|max|min|cirka|kl)[ -]?\d/iu
