// Says whom the text itself tells to be private: the one who applies, a child, somebody's mother, whoever has a personnummer beside
// the name. Such a person is never left standing, whatever titles and authorities are near. Knows words; decides no mark.
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import type { Titles } from './titles.ts'

const kin =
  'son|sonen|dotter|dottern|maka|make|makan|maken|hustrun?|mannen|sambo|sambon|mamma|mamman|pappa|pappan|mor|far|modern|fadern|bror|brodern|syster|systern|mormor|morfar|farmor|farfar|barnbarnet?|barnet?|pojken|flickan|styvson|styvdotter|kusinen?|svärmor|svärfar|exmannen|exfrun|änkan|änklingen'
const part =
  'sökanden?|medsökanden?|klaganden?|anmälaren|vårdnadshavare|vårdnadshavaren|vårdnadshavarna|föräldern?|föräldrarna|målsäganden?|huvudman|huvudmannen|brukaren?|klienten?|patienten?|elev|eleven|grannen?|hyresgästen?|boende|bosatt|fastighetsägaren?|ägaren?|kunden?|deltagaren?|anhörig|den anhörige|vittnet|motpart|motparten|parten|fru|herr|fröken|den enskilde|personnummer|testator|arrendatorn?|sökandeparten|gäldenären?|hyrestagaren?|låntagaren?'
const before = new RegExp(
  `(?<![\\p{L}-])(?:${kin}|${part}|(?:${kin}|granne|gift|förlovad|släkt|förälder|barn) (?:till|med|åt)),?:? {0,3}$`,
  'iu',
)
const beforeTitle = new RegExp(`(?<![\\p{L}-])(?:${kin}|${part}) $`, 'iu')
const after = new RegExp(
  `^(?:,? ?\\(?(?:p-?nr|person-?(?:nr|nummer)|samordningsn(?:umme)?r|född|f\\.|fdd|boende|bosatt|folkbokförd|(?:${kin}|granne|gift|förälder|barn) (?:till|med|åt)|vårdnadshavare|sökande|klagande|hyresgäst|elev|granne|brukare|klient|patient)(?![\\p{L}-])|,? ?\\(?(?:19|20)?\\d{6}(?:[-+– ]{0,3}\\d{4})?(?!\\d)|,? \\(?\\d{1,3} år(?!\\p{L})|,? (?:som )?(?:bor|ansöker|ansökte|överklagar|överklagade|beviljas|beviljades|nekas|nekades|(?:har|hade) (?:ansökt|överklagat|sökt|klagat|beviljats|nekats|flyttat|fyllt))(?!\\p{L}))`,
  'iu',
)

/** `text`: the flow that the tokens are of. */
export function isToldPrivate(text: string, tokens: readonly NameToken[], find: NameFind, titles: Titles): boolean {
  const start = tokens[find.from]!.start
  const end = tokens[find.to - 1]!.end
  if (before.test(text.slice(Math.max(0, start - 48), start)) || after.test(text.slice(end, end + 48))) return true
  // "Sökanden rektor Anna Berg"; but "sökandens handläggare Anna Berg" is in service.
  let at = find.from
  while (at > 0 && tokens[at]!.gap === ' ' && titles.isBefore(tokens[at - 1]!.lower)) at--
  const opens = tokens[at]!.start
  return at < find.from && beforeTitle.test(text.slice(Math.max(0, opens - 40), opens))
}
