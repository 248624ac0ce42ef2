// Words around a name that say it is one, and words after it that say it is not.

/** The word right before: what follows is a person. */
const before = new Set(
  'heter hette kallas kallad namnet herr hr fru fröken frk sonen sonens dottern dotterns maken maka makan hustrun sambon mannen mamma mamman pappa pappan modern fadern brodern bror brorsonen systern syster grannen barnet pojken flickan eleven klienten brukaren patienten sökanden sökande vårdnadshavare vårdnadshavaren vårdnadshavarna klaganden anmälaren kontaktpersonen anhörig kusinen farmor farfar mormor morfar kompisen vännen tvillingarna barnen advokat ombudet undertecknad hyresgästen kunden deltagaren föräldern styvfar styvmor hyresvärd hyresvärden hyresvärdinnan ägaren föreståndaren gode förvaltaren brodern svärmor svärfar svärson svärdotter barnbarnet sonsonen dottersonen pojkvännen flickvännen exmaken exfrun läraren tränaren fostermamman fosterpappan kontaktfamiljen familjen makarna syskonen bröderna systrarna'.split(
    ' ',
  ),
)
/** The word right before, with a colon after it: a field that holds a name. */
const field = new Set(
  'namn förnamn efternamn sökande sökanden vårdnadshavare barn barnets elev elevens kund avsändare från till klagande anmälare kontaktperson anhörig patient brukare klient medsökande ombud föräldrar förälder part parter fullmaktsgivare hyresgäst ägare fastighetsägare deltagare mottagare underskrift namnteckning namnförtydligande kopia cc'.split(
    ' ',
  ),
)
const farewell = new Set(
  'hälsningar hälsning hälsn mvh vh bh hälsar tack kram kramar vänligen vördsamt högaktningsfullt regards'.split(' '),
)
const greeting = new Set('hej hejsan hallå tjena tjenare bästa käre kära god'.split(' '))
/** Words that follow a greeting without being a name. */
const greeted = new Set(
  'alla igen du ni och jag kommunen på hej allihop kollegor kollega dagen morgon kväll från vi det där socialtjänsten handläggare mitt vän vänner läsare medborgare skolan tack så ett en den min er ordförande'.split(
    ' ',
  ),
)
/** Words right after a name that make it a place, a school, a company. */
const after = new Set(
  'gata väg plats torg gränd stig allé park backe skola skolan förskola förskolan gymnasiet gymnasium stiftelse stiftelsen fond minne hus gård kyrka församling kommun kommuns stad stads län läns region ab hb kb co förlag bygg bil åkeri vårdcentral sjukhus förvaltning nämnd modellen modell metoden metod lagen sjukdom syndrom'.split(
    ' ',
  ),
)

/** The word right before a single name that makes it a room, a house, a unit: "sammanträdesrum Eken". */
const place = new Set(
  'rum rummet sammanträdesrum sammanträdesrummet konferensrum mötesrum grupprum sal salen lokal lokalen förskolan skolan friskolan avdelning avdelningen enheten kvarteret restaurang café hotell boendet gruppboendet äldreboendet fritidsgården servicehuset hemmet'.split(
    ' ',
  ),
)

export type Cue = 'person-word' | 'field' | 'farewell' | 'greeting'

/** What the word before says, given what stands between it and the name. */
export function cueOf(lower: string, gap: string): Cue | null {
  if (farewell.has(lower) && (lower === 'tack' ? /^\s*[,/-]?\s*$/u : /^[\s,!.:/-]*$/u).test(gap)) return 'farewell'
  if (greeting.has(lower) && /^[\s,!]*$/u.test(gap)) return 'greeting'
  if (field.has(lower) && /^\s*[:=|]\s*$/u.test(gap)) return 'field'
  return before.has(lower) && /^[\s,:("”']*$/u.test(gap) ? 'person-word' : null
}
/** A word that says a person follows is no name itself, capital or not: "Grannen Björn". */
export const isPersonWord = (lower: string): boolean => before.has(lower) || field.has(lower)
export const isFarewell = (lower: string): boolean => farewell.has(lower)
export const isGreeted = (lower: string): boolean => greeted.has(lower)
export const namesPlace = (lower: string): boolean => place.has(lower)
export const unmakesName = (lower: string): boolean => after.has(lower) || (lower.length > 6 && business.test(lower))
/** Ends of words right after a name that make it a firm, a hospital, a fund. */
const business = /(?:byrå|byrån|sjukhus|sjukhuset|förening|stiftelse|minnesfond|kyrkan|församling|invest|fastigheter)$/u

/** The word right before that makes what follows a business, a law, a house: "Lex Maja", "Segelsällskapet Vega". */
export const opensOtherName = (lower: string): boolean =>
  other.has(lower) || (lower.length > 7 && societies.test(lower))
const other = new Set(
  'lex café kafé brf stiftelsen restaurang restaurangen hotell hotellet förskolan apoteket villa kvarteret stormen rummet rum sankt sankta s:t'.split(
    ' ',
  ),
)
const societies =
  /(?:sällskapet|föreningen|klubben|firman|kliniken|skolan|fonden|kyrkan|bokhandeln|biblioteket|fartyget)$/u

export const particles = new Set(
  'von af de la le al el bin bint ibn van der den da dos del della di du ter ben abu av'.split(' '),
)
