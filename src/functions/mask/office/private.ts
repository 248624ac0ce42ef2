// Says whom the text itself tells to be private: the one who applies, a child, somebody's mother, whoever has a personnummer beside
// the name. Such a person is never left standing, whatever titles and authorities are near. Knows words; decides no mark.
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import type { Titles } from './titles.ts'

const kin =
  'son|sonen|dotter|dottern|maka|make|makan|maken|hustrun?|mannen|sambo|sambon|mamma|mamman|pappa|pappan|mor|far|modern|fadern|bror|brodern|syster|systern|mormor|morfar|farmor|farfar|barnbarnet?|barnet?|pojken|flickan|styvson|styvdotter|kusinen?|svärmor|svärfar|exmannen|exfrun|änkan|änklingen'
const part =
  'sökanden?|medsökanden?|klaganden?|anmälaren|vårdnadshavare|vårdnadshavaren|vårdnadshavarna|föräldern?|föräldrarna|målsäganden?|huvudman|huvudmannen|brukaren?|klient|klienten|patient|patienten|elev|eleven|grannen?|hyresgäst|hyresgästen|boende|bosatt|fastighetsägaren?|ägaren?|kunden?|deltagaren?|anhörig|den anhörige|vittnet|motpart|motparten|parten|fru|herr|fröken|den enskilde|personnummer|testator|arrendatorn?|sökandeparten|gäldenär|gäldenären|hyrestagaren?|låntagaren?|vittnet?|säljaren?|köparen?|(?<!vår |er |Vår |Er )referens(?:er)?|referenten?|granne|make|maka|jag,|undertecknad,?|kontrollant|lotteriföreståndare|firmatecknare|väljaren?|gäst|gästen|passageraren?|chauffören|föraren?|hundägaren?|bilägaren?|båtägaren?'
const before = new RegExp(
  `(?<![\\p{L}-])(?:${kin}|${part}|(?:${kin}|granne|gift|förlovad|släkt|förälder|barn) (?:till|med|åt)),?:? {0,3}$`,
  'iu',
)
const beforeTitle = new RegExp(`(?<![\\p{L}-])(?:${kin}|${part})(?: (?:är|var|blev))?:? $`, 'iu')
/** "Fadern, polisassistent Anna Berg, har": in apposition, and no list of those who met. */
const beforeComma = new RegExp(`(?<![\\p{L}-])(?:${kin}|${part}), $`, 'iu')
const closes = /^, (?!och|samt)\p{Ll}/u
const isListed = /^[^.;:\n]{0,80}(?: och | samt |, \p{Lu})/u
const party = '(?: \\((?:S|M|SD|C|V|KD|L|MP|FI|D|-)\\))?'
const after = new RegExp(
  `^${party}(?:,? ?\\(?(?:p-?nr|person-?(?:nr|nummer)|samordningsn(?:umme)?r|född|f\\.|fdd|boende|bosatt|folkbokförd|(?:${kin}|granne|gift|förälder|barn) (?:till|med|åt)|vårdnadshavare|sökande|klagande|hyresgäst|elev|granne|brukare|klient|patient)(?![\\p{L}-])|,? ?\\(?(?:19|20)?\\d{6}(?:[-+– ]{0,3}\\d{4})?(?!\\d)|,? \\(?\\d{1,3} år(?!\\p{L})|,? (?:som )?(?:bor|ansöker|ansökte|överklagar|överklagade|beviljas|beviljades|nekas|nekades|(?:har|hade) (?:ansökt|överklagat|sökt|klagat|beviljats|nekats|flyttat|fyllt))(?!\\p{L})|(?:, | \\()(?:mamma|pappa|mor|far|mormor|morfar|farmor|farfar|make|maka|sambo|fru|hustru|dotter|son|bror|syster|moster|faster|morbror|farbror|kusin|granne|styvfar|styvmor|vän|anhörig|kompis|flickvän|pojkvän)[.,;)\\n]|,? som (?:är (?:granne|sökande|klagande|förälder|fastighetsägare|boende|privatperson|mor|far|kund|vårdnadshavare)|äger|ägde|hyr|köpt|bor|bodde|klagar|har (?:bott|köpt|hyrt))(?!\\p{L})|,? (?:i egenskap av|som|såsom) (?:granne|sökande|privatperson|förälder|fastighetsägare|vårdnadshavare|kund|hyresgäst)(?!\\p{L})|(?:,? [^.;:\\n]{2,40},)? (?:är|var) (?:min|hennes|hans|deras|sökandens|klagandens|barnets|elevens) (?:man|fru|make|maka|hustru|sambo|son|dotter|mamma|pappa|mor|far|bror|syster|granne|vän|kompis|moster|faster|farbror|morbror)(?!\\p{L})|, [^.;:,\\n]{2,30}, (?:ansöker|ansökte|överklagar|överklagade|klagar|bor)(?!\\p{L}))`,
  'iu',
)

/** `text`: the flow that the tokens are of. */
export function isToldPrivate(text: string, tokens: readonly NameToken[], find: NameFind, titles: Titles): boolean {
  const start = tokens[find.from]!.start
  const end = tokens[find.to - 1]!.end
  // A heading on the next line is of another: "Antecknat av Anna Berg ⏎ Klagande: …".
  const next = tokens[find.to]
  const isHeaded =
    next?.newLine === true &&
    next.shape !== 'lower' &&
    (next.gap === ' ' || /^[\p{L} ]{0,30}:/u.test(text.slice(next.start, next.start + 32)))
  if (before.test(text.slice(Math.max(0, start - 48), start))) return true
  if (!isHeaded && after.test(text.slice(end, end + 48))) return true
  // "Sökanden rektor Anna Berg"; but "sökandens handläggare Anna Berg" is in service.
  let at = find.from
  while (at > 0 && tokens[at]!.gap === ' ' && titles.isBefore(tokens[at - 1]!.lower)) at--
  const opens = tokens[at]!.start
  if (at === find.from) return false
  const lead = text.slice(Math.max(0, opens - 40), opens)
  if (beforeTitle.test(lead)) return true
  const rest = text.slice(end, end + 90)
  return beforeComma.test(lead) && closes.test(rest) && !isListed.test(rest)
}
