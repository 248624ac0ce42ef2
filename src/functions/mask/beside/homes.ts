// A house without a street word, told by who is named right before it: "Bernt Älg, 540611-…, Sävbo 214, mobil", "Kerstin Hallonqvist,
// Bergmannen 3". A farm, a village or a quarter, with a number. Knows where persons are named; must not know lists of places.
import { type MaskLabel, reason } from '#text/finding.ts'
import type { Proposal } from '../marks.ts'

const word = '[A-ZÅÄÖ][\\p{Ll}éü-]{2,22}'
/** One to three words that open with a capital (the last may do without), and a number with its letter, stairs or flat. */
const home = `(?<it>(?<name>${word}(?: (?:${word}|gård|herrgård|mellangård|norrgård|sörgård|västergård|östergård)){0,2}) (?<number>[1-9]\\d{0,2}(?: ?[A-Za-z](?![\\p{L}\\p{N}]))?)(?:,? (?:lgh|lägenhet|nb|bv|\\d ?tr)\\.?(?: ?\\d{3,4})?)?)`
/** Between a name and the house: a number of the person's own, what the house is to them, and nothing else. */
const gap =
  '^(?:["”)]{0,2})(?:,? \\(?(?:f\\.? ?|född |pnr\\.?:? ?|personnr:? ?)?(?:\\d{6}|\\d{8}|\\d{4}-\\d\\d-\\d\\d)(?:[-+ ]?[\\dXx*]{4})?\\)?)?(?:, (?:(?:bor|boende|bosatt) (?:på |i |vid )?|adress:? |på |i )?| {2,20}| \\(|,? (?:bor|boende|bosatt|i|på) )'
/** After it the line, the clause or the address goes on. */
const goesOn =
  /^(?:[,;)]|[,;.)]?(?:$|\n| {1,20}(?:tel|tfn|mob|mobil|telefon|[(]?[+0]\d|\d{3} ?\d\d |[–-] ))| (?:och|samt|har|anser|motsätter|vill|är) )/u
const beside = new RegExp(`${gap}${home}(?![\\p{L}\\p{N}:]|[,.]\\d| ?[-–]\\d)`, 'u')
/** What a street is called is known elsewhere, and stays where a firm has it. */
const street = /^\p{L}*(?:gatan|gata|vägen|väg|torget|torg|gränd|gränden|stigen|stig|allén|allé|plan|platsen|backen)$/iu
/** In a table, where a boat or a car may stand as well. */
const village =
  /(?:bo|by|ryd|hult|måla|torp|boda|rud|tuna|vik|sund|näs|arp|gård|gården|berg|lund|ås|holm|hem|sta|ta|sjö|rum|red|löv|åker|säter|böle)$/iu

/** What is numbered so and is nobody's home. */
const numbered =
  /(?:avdelning|rum|klass|grupp|plan|sal|bilaga|punkt|sida|del|nummer|plats|bord|lag|buss|linje|tur|våning|kapitel|paragraf|vecka|omgång|dag|skåp|nivå|steg|fas|zon|område|modul|kurs|årskurs|box|telefon|mobil|lägenhet|anknytning|klockan|artikel|tabell|figur|version|division|distrikt|kvartal|serie|heat|bana|hall|etapp|objekt|lott|post|paket|spår|port|hiss|enhet|fråga|ärende|mål|akt|volym|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|bil|cykel|volvo|saab|audi|skoda|kia|tesla|toyota|windows|office|kronor|timmar|barn|fabian|premium)(?:en|et|n|t|s)?$|^(?:kap|tel|tfn|mob|ankn|lgh|läg|åk|nr|kl|avd|vån|pl|grp|gr|år|ålder|sedan|från|till|dnr|diarienr|ref|antal|ca|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec|team|zon|kv|kvarteret|fastigheten|fastighet|summa|belopp|den|hon|han)(?: |$)/iu
/** Land is what the paper is about: a quarter and its number is then a property. */
const land =
  /detaljplan|sakägare|grannehörande|bygglov|fastighetsägare|samråd|kvarteret|planområde|röstlängd|delägare/iu

const owners: ReadonlySet<MaskLabel> = new Set<MaskLabel>(['PERSON', 'PERSONNUMMER', 'SAMORDNINGSNUMMER', 'BIRTHDATE'])

/** `names`: proposals of names and their numbers in the flow. */
export function findHomes(text: string, names: readonly Proposal[], endsLine: (at: number) => boolean): Proposal[] {
  const isLand = land.test(text)
  return names.flatMap(({ label, stays, span }) => {
    if (stays || !(label && owners.has(label))) return []
    const found = beside.exec(text.slice(span.end, span.end + 110))
    const groups = found?.groups
    if (!found || !groups || numbered.test(groups.name!) || street.test(groups.name!)) return []
    const end = span.end + found[0].length
    if (!goesOn.test(text.slice(end, end + 24)) && !endsLine(end)) return []
    if (/ {2}$/u.test(found[0].slice(0, -groups.it!.length)) && !village.test(groups.name!)) return []
    const it = { start: end - groups.it!.length, end }
    const as: MaskLabel = isLand && /^[\p{L} -]+ \d{1,3}$/u.test(groups.it!) ? 'PROPERTY' : 'ADDRESS'
    const same = `${as}:${groups.it!.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`
    const why = [reason(as === 'PROPERTY' ? 'is-property' : 'is-address'), reason('after-name')]
    return [{ span: it, sure: 0.8, why, label: as, stays: false, same, name: false }]
  })
}
