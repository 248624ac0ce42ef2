// Says who acts in service though no title stands beside the name: what they do ("handläggs av"), where they work ("på
// miljöförvaltningen"), the role a heading gives ("Ledare:"), the list they stand in. Knows names and words; decides no mark.
import { isFarewell } from '#swedish/names/name-cues.ts'
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import { type Reason, reason } from '#text/finding.ts'
import { isOwnReference, officeReason } from './of-office.ts'
import { rosterReason, signatureReason } from './signature.ts'
import { ofAssociation, type Titles } from './titles.ts'

type Tokens = readonly NameToken[]

/** What only somebody in service does, up to the name. A citizen may sign, appeal, report and ask, so those are not here. */
const workBefore =
  /(?<!\p{L})(?:besvaras|besvarats|handläggs|handlagts|handlagt|handlagd|(?:handläggare|ansvarig handläggare|beslutsfattare|rektor|enhetschef|socialsekreterare|biståndshandläggare|registrator)(?: (?:hos|på|för|i|vid) \p{L}{3,24}){0,1} är|(?:minnes|dag|mötes)?anteckning(?:ar|arna)?|antecknats?|anteckning (?:gjord|skriven|förd)|mottaget|mottagits|avlyssnat|beslut(?:as|at|ades|ad)|fattat|(?:uttag|utdrag|utskrift|sammanställning|sammanställd|uppdaterad|skapad)(?: \d{4}-\d\d-\d\d){0,1}|fattats|fattades|fattas|föredragning|föredras|föredragits|föredragen|diarieför[dt]s?|attester(?:ad|as|ats)|utreds|justeras|mötet leds)(?: (?:i dag|på delegation|enligt delegation|muntligen)){0,1} (?:av|genom)$|(?<!\p{L})(?:handläggare|ansvarig handläggare|beslutsfattare|rektor|enhetschef|socialsekreterare|biståndshandläggare|registrator)(?: (?:hos|på|för|i|vid) \p{L}{3,24}){0,1} är$|(?<!\p{L})(?:utredning|kontroll|bedömning|uppföljning|hembesök|avvikelse|protokoll|tjänsteskrivelse|utlåtande|inspektion|tillsyn|anteckning)\p{L}{0,3} (?:sker|görs|gjord|gjordes|genomförs|genomförd|utförs|utförd|skriven|skrivs|upprättad|ledd|lett|dokumenterad)(?: \d{4}-\d\d-\d\d| i dag){0,1} av$/iu
const byDelegation = /^,? (?:\p{Ll}[\p{L}-]{2,30}, )?enligt deleg\p{L}+/iu
/** What a heading with a colon calls those in service. */
const roleBefore =
  /(?:^|[\s.])((?:handläggning|ansvarig utgivare|polisens mottagare|(?:ja|nej)-?röst(?:er)?|godkänt för nämnden|jäv|handläggare (?:vecka|v\.?) ?\d{1,2}|ledare|lärare|klasslärare|mentor|klassföreståndare|vid protokollet|attest|revisorer|insatsledare|handledare|kommunens ombud|ansvarig (?:handläggare|tjänsteperson|tjänsteman|chef)|chef|personal|tjänstgörande|beslutsfattare|(?:beslutat|beslutas|handlagt|handläggs|diarieförd|granskad|godkänd|attesterad|föredragen|protokollförd|fattat) av|vår referens|vår kontakt|beslutande|tjänstgörande ersättare|ledamöter|ersättare|justerare|justeras|utses att justera|sekreterare|ordförande|föredragande|(?:närvarande |deltagare )?(?:för|från) (?:arbetsgivaren|arbetstagarsidan|kommunen|förvaltningen|nämnden|enheten|kontoret|staden|skolan|socialtjänsten|hemtjänsten|de fackliga|de fackliga organisationerna|facken)|övriga(?: närvarande| deltagande)?|ej beslutande(?: ersättare)?|närvarande (?:tjänstemän|tjänstepersoner|ersättare)|utdragsbestyrkande|avstår|anmält förhinder|tjänstemän|tjänstepersoner|mötesledare|kursledare|fritidsledare|bibliotekarie|dagens personal|jour|beredskap|(?:ja|nej) röstar))(?: ?:\s{0,3}|(?<=röstar) |[ .]{6,40})$/iu
/** Where somebody works, right after the name. No school or preschool: a child is "på förskolan" too. */
const placeAfter =
  /^ \(?(?:(?:på|vid) (?:er |din |vår |ditt )?)(\p{L}{0,24}(?:förvaltning(?:en)?|kontoret|registraturen|diariet|familjerätten|elevhälsan|expeditionen|myndigheten|kansliet|kontaktcenter|biblioteket)|miljö|fritid|bygg|gata(?:\/park)?|soc|socialen|it|it-avdelningen|ekonomi|hr|löner?|kommunikation|\p{L}{3,20}enheten)(?!\p{L})/iu
/** Whom one thanks, asks or rings at an office works there; whom somebody meets there may be the one who came. */
const askedOf =
  /(?<!\p{L})(?:hänvisa\p{L}{0,3} till|kollar?(?: jag)? med|svara\p{L}{0,2}(?: en)?|jag (?:har )?(?:prata|tala)\p{L}{1,3}|prata|tala|tack|tackar|ring\p{L}{0,3}|fråga\p{L}{0,3}|kontakta\p{L}{0,3}|kontakt|mejla\p{L}{0,3}|maila\p{L}{0,3}|skriv(?:it)?|besked|hjälp|intervjua|hälsa|svar|lovad\p{L}?|säger|sa|vidare till|mailat|mejlat)(?: \p{L}{2,10}){0,2} $/iu
/** "Löst av: Anna Berg, Servicedesk": her unit, and nothing but it. */
const unitAfter =
  /^, (\p{Lu}\p{L}{2,24}(?:enheten|avdelningen|förvaltningen|kontoret)|Servicedesk|Kundtjänst|Kontaktcenter)(?=[.,;\n]|$| {1,3}\p{Lu})/u
const doneBy = /(?<!\p{L})(?:löst|anmäl[dt]|utför[dt]|åtgärda[dt]|hantera[dt]) av:? $/iu
const staffAfter =
  /^ (?:i|ur|från) (personalen|personalgruppen|arbetslaget|arbetsgruppen)(?!\p{L})|^ \(((?:personal|tjänstgörande|handläggare|jour|vik(?:arie)?)(?!\p{L})[^)]{0,20})\)/iu
/** Where nobody is but those who work there: "Lena på ekonomi", "Gullan på expeditionen"; whom somebody meets there is not told. */
const officeAfter =
  /^ (?:på|vid) (it|it-avdelningen|ekonomi|hr|löner?|kommunikation|familjerätten|registraturen|diariet|expeditionen|elevhälsan|servicedesk)(?!\p{L})/iu
const met =
  /(?:träffa\p{L}*|mött?e?|möter|sett|såg|ser|var|är|sitter|satt|väntar|väntade|kom|kommer|mamma|pappa|bad|lämnade|till) $/iu

/** What only a member of a board does: one who appeals asks for things as well, and takes an application back. */
const boardAfter =
  /^ (yrkar (?:bifall|avslag) (?:till|på) (?:förslaget|motionen|\p{L}+ens förslag|arbetsutskottets|förvaltningens|nämndens|styrelsens|(?:eget|sitt|\p{L}+s) (?:förslag|yrkande))|yrkade (?:bifall|avslag|återremiss)|reserverade sig(?! rätten)|(?:anmälde|anmält) jäv|yrkar(?: på)? (?:återremiss|bordläggning)|begär (?:ordet|votering)|reserverar sig(?! rätten)|deltar inte i (?:beslutet|handläggningen)|anmäler jäv|biträder (?:förslaget|yrkandet)|lägger (?:fram ett|ett) (?:tilläggs|ändrings|motions)?(?:yrkande|förslag)|instämmer i (?:yrkandet|förslaget))(?!\p{L})/iu

/** "Hälsningar Tommy, Gata och park", "/Anette, boendestödjare": what one signs as, right after a greeting or a stroke. */
const signedAs =
  /^, ((?:gata|gatu|trafik|park|skolskjuts|bygglov|färdtjänst|förskola|barnomsorg|hemtjänst|kundtjänst|kontaktcenter|servicecenter|registrator|\p{L}{2,24}(?:kommun|förvaltningen|förvaltning|kontoret|enheten|avdelningen|försörjningen|biblioteket|kansliet))(?: och \p{L}{3,16}){0,1}|\p{L}{3,24})(?=$|[\n.,!]| {1,3}(?:tel|\d|\p{Lu})|\s*[<|])/iu
function signed(tokens: Tokens, find: NameFind, after: string, titles: Titles): Reason | null {
  const previous = tokens[find.from - 1]
  const isSigned = /\/$/u.test(tokens[find.from]!.gap) || (previous !== undefined && isFarewell(previous.lower))
  const as = isSigned ? signedAs.exec(after)?.[1] : undefined
  if (!as) return null
  const isUnit =
    /^(?:gata|gatu|trafik|park|skolskjuts|bygglov|färdtjänst|förskola|barnomsorg|hemtjänst|kundtjänst|kontaktcenter|servicecenter|registrator)(?!\p{L})|(?:kommun|förvaltningen|förvaltning|kontoret|enheten|avdelningen|försörjningen|biblioteket|kansliet)$/iu.test(
      as,
    )
  return isUnit || titles.isBefore(as.toLowerCase()) ? reason('title-after', { word: as }) : null
}
/** "Bengt Rask i nämnden": where one holds a trust. */
const inBoard = /^ i ((?:\p{L}{0,24}nämnden|kommunstyrelsen|kommunfullmäktige|(?:arbets)?utskottet))(?!\p{L})/iu

export function serviceReason(text: string, tokens: Tokens, find: NameFind, titles: Titles): Reason | null {
  const start = tokens[find.from]!.start
  const end = tokens[find.to - 1]!.end
  const before = text.slice(Math.max(0, start - 90), start)
  const after = text.slice(end, end + 90)
  if (ofAssociation.test(after)) return null
  const role = roleBefore.exec(before.slice(before.lastIndexOf('\n') + 1))
  const isWhole = find.surnames.length > 0 || find.given.length > 1
  const stands = officeReason(text, before.slice(before.lastIndexOf('\n') + 1), after)
  if (stands) return stands
  if (role && isOwnReference(text, role[1]!.trim())) return null
  if (role && (isWhole || /^(?:dagens )?personal$|^tjänstgörande$|^jour$|^ledare$/iu.test(role[1]!.trim())))
    return reason('role-before', { word: role[1]!.trim() })
  const work = workBefore.exec(before.trimEnd()) ?? byDelegation.exec(after)
  if (work) return reason('work-before', { word: work[0].trim() })
  const place = placeAfter.exec(after) ?? staffAfter.exec(after)
  const told = staffAfter.test(after) || askedOf.test(before)
  if (place && told && !isSpokenOf(tokens, find)) return reason('employer-after', { word: place[1] ?? place[2] ?? '' })
  const unit = isWhole && doneBy.test(before) ? unitAfter.exec(after) : null
  if (unit) return reason('employer-after', { word: unit[1]! })
  const office = isSpokenOf(tokens, find) || met.test(before) ? null : officeAfter.exec(after)
  if (office) return reason('employer-after', { word: office[1]! })
  const holds = isWhole && !isSpokenOf(tokens, find) ? inBoard.exec(after) : null
  if (holds) return reason('employer-after', { word: holds[1]! })
  const board = boardAfter.exec(after)
  if (board && isWhole) return reason('work-before', { word: board[1]! })
  return (
    signed(tokens, find, after, titles) ?? signatureReason(tokens, find, titles) ?? rosterReason(tokens, find, titles)
  )
}

/** "Beslutet om Anna på kontoret": whom a matter is about. */
const isSpokenOf = (tokens: Tokens, { from }: NameFind): boolean =>
  /^(?:om|för|åt|gällande|angående|rörande|mot)$/u.test(tokens[from - 1]?.lower ?? '')

/** Between two names of one list stand only commas, "och", parties, titles and numbers. */
export const goesOnInList = (between: string, isTitle: (word: string) => boolean): boolean =>
  between.length < 90 && goesOn(between.replace(remark, ' '), isTitle)

/** "Jonas Ek (länk), Malin Ask (polisen, åker med)": what is said of each in brackets. */
const remark = / \((?![^()]{0,30}(?:mamma|pappa|mor|far|förälder|son|dotter|elev|anhörig))[^()]{1,30}\)/gu
const goesOn = (between: string, isTitle: (word: string) => boolean): boolean =>
  /,|[/&]|(?<![\p{L}\p{N}_])och(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])samt(?![\p{L}\p{N}_])/iu.test(between) &&
  !/[\n:.!?]\s|\n/u.test(between) &&
  (between.match(/[\p{L}-]+/gu) ?? []).every(
    word => /^(?:och|samt|s|m|sd|c|v|kd|l|mp|fi|ankn|tel|åk)$/iu.test(word) || isTitle(word.toLowerCase()),
  )
