// Words around a name that say it is one, and words after it that say it is not.

/** The word right before: what follows is a person. */
const before = new Set(
  'heter hette kallas kallad namnet herr hr fru fröken frk son sonen sonens dotter dottern dotterns maken maka makan hustrun sambon mannen mamma mamman pappa pappan modern fadern brodern bror brorsonen systern syster grannen barnet pojken flickan eleven klienten brukaren patienten sökanden sökande vårdnadshavare vårdnadshavaren vårdnadshavarna klaganden anmälaren kontaktpersonen anhörig kusinen farmor farfar mormor morfar kompisen vännen tvillingarna barnen advokat ombudet undertecknad hyresgästen kunden deltagaren föräldern styvfar styvmor hyresvärd hyresvärden hyresvärdinnan ägaren föreståndaren gode förvaltaren brodern svärmor svärfar svärson svärdotter barnbarnet sonsonen dottersonen pojkvännen flickvännen exmaken exfrun läraren tränaren fostermamman fosterpappan kontaktfamiljen familjen makarna syskonen bröderna systrarna'.split(
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
  'gata väg plats torg gränd stig allé park backe skola skolan förskola förskolan gymnasiet gymnasium stiftelse stiftelsen fond minne stipendium stipendiet premium premie pris priset medalj legat samling hus gård kyrka församling kommun kommuns stad stads län läns region ab hb kb co förlag bygg bil åkeri vårdcentral sjukhus sjukhem äldreboende friskola bibliotek donationsfond schacksällskap förvaltning nämnd modellen modell metoden metod lagen sjukdom syndrom'.split(
    ' ',
  ),
)

/** The word right before a single name that makes it a room, a house, a unit: "sammanträdesrum Eken". */
const place = new Set(
  'rum rummet sammanträdesrum sammanträdesrummet konferensrum mötesrum grupprum sal salen lokal lokalen förskolan skolan friskolan avdelning avdelningen enheten kvarteret restaurang café hotell boendet gruppboendet äldreboendet fritidsgården servicehuset hemmet'.split(
    ' ',
  ),
)

type Word = { lower: string; gap: string }
const weekday = /^(?:må|ti|on|to|fr|lö|sö|mån|tis|ons|tor|tors|fre|lör|sön)$/u
/** "Lö 25  Bröllop", "Ti 07.10": a day of the week cut short, before a date or a time; "Mån  Tis  Ons": one beside another. */
export const isWeekday = (tokens: readonly Word[], i: number): boolean =>
  weekday.test(tokens[i]!.lower) &&
  (/^\.? {1,3}\d{1,2}(?!\d)/u.test(tokens[i + 1]?.gap ?? '') ||
    [tokens[i - 1], tokens[i + 1]].some(beside => beside !== undefined && weekday.test(beside.lower)))

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
export const isGreeting = (lower: string): boolean => greeting.has(lower)
export const isGreeted = (lower: string): boolean => greeted.has(lower)
export const namesPlace = (lower: string): boolean => place.has(lower)
/** Of places: surnames too when they have a capital ("Jesper Kvarn"), so that only "Karlbergs kvarn" tells. */
export const isLandmark = (text: string): boolean => /^(?:kvarn|bäck|udde|kulle|källa|mosse|stenen|hemmet)$/u.test(text)
export const unmakesName = (lower: string): boolean => after.has(lower) || (lower.length > 6 && business.test(lower))
/** Ends of words right after a name that make it a firm, a hospital, a fund. */
const business =
  /(?:byrå|byrån|sjukhus|sjukhuset|förening|stiftelse|minnesfond|kyrkan|församling|invest|fastigheter|äldreboende|vårdboende|gruppboende|förskola|servicehus)$/u

/** Trades that stand after a name in capitals: "Öquist Arkitektur", "Josefinas Blommor", "Jensen Education". */
export const businessAfter = (lower: string): boolean => trades.has(lower) || (lower.length > 7 && shops.test(lower))
const shops =
  /(?:verkstad|(?:bil|fot|hår|hud|lokal|djur|hund)vård|huggeri|slamsug|inkasso|försäkring|värdering|ateljé|kurser|kontroll|kylteknik|bygdegård|hembygdsgård|sällskap|jaktlag|pizza|falafel|service|handel|byrå|förmedling|måleri|åkeri|konditori|bageri|firma|klubb|vänner|pensionärer|förening|stipendium|stipendiet|priset|minne|konsult|entreprenad|förvaltning|redovisning|inredning|fastigheter|transport|gymnasiet)$/u
const trades = new Set(
  'pizza falafel kredit slamsug inkasso fotvård bilvård ateljé mek bygdegård arkitektur arkitekter arkitektkontor bygg byggnads byggservice bygge el elektriska elservice elinstallation rör vvs vent ventilation måleri plåt plåtslageri åkeri trafik buss bussar taxi transport transporter logistik schakt gräv maskin maskiner mekaniska verkstad verkstäder industri industrier industriteknik entreprenad entreprenader konsult konsulter consulting consult partner partners partnership redovisning revision juridik legal education utbildning group gruppen sverige sweden nordic norden international invest holding capital fastighet fastigheter förvaltning egendom egendomar event events catering café kafé cafe konditori bageri kök krog restaurang pizzeria grill livs blommor blomster trädgård trädgårdar plantskola frisör frisörer salong hudvård städ städservice facility service bemanning omsorg assistans vård hälsa rehab care medical dental tandvård tandläkare optik snickeri snickerier möbler inredning glasmästeri tryck tryckeri media film produktion förlag musik records sport livsmedel slott herrgård säteri gods bruk bil bilar motor däck cykel marin båtar foto design studio ateljé galleri data it system systems software tech teknik säkerhet bevakning alarm golv kakel puts ställningar sanering energi express hotell hotel resor travel stiftelse förening if ik bk fk ff gif idrottsförening ridskola ryttarförening teater akademi institut institute school academy gymnasium'.split(
    ' ',
  ),
)

/** The word right before that makes what follows a business, a law, a house: "Lex Maja", "Segelsällskapet Vega". */
export const opensOtherName = (lower: string): boolean =>
  other.has(lower) || (lower.length > 7 && societies.test(lower))
const other = new Set(
  'folktandvården korpen studieförbundet teatergruppen pub gf ibk kylteknik katten hunden hästen kaninen valpen ponnyn lex café kafé brf stiftelsen restaurang restaurangen hotell hotellet förskolan förskola apoteket villa kvarteret stormen rummet rum sankt sankta s:t pizzeria pizzerian krogen puben biografen teatern salong salongen gym gymmet filmen boken romanen pjäsen serien sagan dikten sången operan skulpturen statyn statyett projektet metoden modellen programmet appen systemet tidningen banken bolaget koncernen företaget firma firman kedjan butiken hyresvärden leverantören entreprenören byggbolaget konsultbolaget fartyget båten färjan skeppet tåget psykiatrin medicinen läkemedlet plåstret insulinet vaccinet orkanen roboten skalan testet utbildningen kursen bibliotek biblioteket e-tjänsten hvb vårdboendet gruppbostaden servicehuset dagverksamheten volvo saab toyota kia ford opel audi bmw mercedes mercedes-benz renault peugeot citroën citroen skoda škoda seat hyundai honda mazda nissan mitsubishi subaru suzuki tesla fiat volkswagen vw polestar chevrolet dacia lexus porsche jeep iveco yamaha husqvarna husvagnen bilen märket modell modellen'.split(
    ' ',
  ),
)
const societies =
  /(?:sällskapet|föreningen|klubben|firman|byrån|kliniken|mottagningen|centralen|skolan|fonden|kyrkan|bokhandeln|biblioteket|fartyget|projektet|programmet|systemet|metoden|jouren|barnhemmet|behandlingshemmet|lvm-hemmet|hvb-hemmet|vårdhemmet|äldreboendet|bolaget|butiken|affären|museet|terminalen|stationen|badet|hallen|arenan|parken|stugan|gården)$/u

/** What a class of things is called, singular or plural: in an enumeration each name in it is one of them. */
export const classBefore = (lower: string): boolean => classes.has(lower) || (lower.length > 8 && plurals.test(lower))
const classes = new Set(
  'avdelningarna avdelning avdelningen förskolorna skolorna metoderna systemen husen rummen grupperna salarna lokalerna områdena stadsdelarna kvarteren projekten programmen bolagen firmorna butikerna restaurangerna hemmen boendena enheterna'.split(
    ' ',
  ),
)
const plurals =
  /(?:skolorna|hemmen|boendena|bolagen|systemen|metoderna|grupperna|avdelningarna|projekten|kyrkorna|kedjorna)$/u

export const particles = new Set(
  'von af de la le al el bin bint ibn van der den da dos del della di du ter ben abu av'.split(' '),
)
