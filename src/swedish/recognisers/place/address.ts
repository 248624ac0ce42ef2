// Addresses: a street word (gata, väg, stig …), a cue ("bor på"), or a postcode after it, then a number with letter, stairs and flat.
import { reason } from '#text/finding.ts'
import {
  abroad,
  falseStreet,
  falseStreetAnywhere,
  flat,
  lead,
  houseNumber as number,
  scanned,
  shortened,
  strong,
  strongEnd,
  weak,
} from '../../streets.ts'
import { nearMark, recogniser } from '../recogniser.ts'

const named = '(?:[A-ZÅÄÖ][\\p{L}:.]{1,20} ){1,3}'
const start = '(?<![\\p{L}\\p{N}-])'
/** "Åkervägen nitton", as it is said. */
const inWords =
  '(?:(?:ett|två)?hundra ?)?(?:(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|hundra)(?: [A-Fa-f](?![\\p{L}]))?'
const end = '(?![\\p{L}\\p{N}:]|\\.\\d|,\\d{1,4}(?!\\d))'
const adress = '(?:\\p{L}{1,14}|[Nn]y |[Gg]ammal )?[Aa]dress(?:en)?(?: är|:)?|ADRESS:?'
const cue = `[Bb]or (?:(?:nu|numera|idag|i dag|fortfarande|tillfälligt) )?(?:på|i|vid)|[Bb]oende (?:på|i|vid)|[Bb]odde på|[Bb]osatt (?:på|i)|[Bb]ostad(?:en)? på|[Hh]emma (?:på|i)|[Ff]lytta(?:de|t|r)? (?:till|från|in på)|[Ff]olkbokförd(?: på| i|:)?|[Ss]kriven (?:på|i)|[Mm]antalsskriven (?:på|i)|[Hh]ämtas (?:på|vid|i|från)|[Ll]ämnas (?:på|vid|i)|[Ss]kjuts(?:as)? (?:från|till)|(?:[Jj]ämna|[Uu]dda|[Vv]arannan) vecka?(?:or)?(?: på| i)?|[Hh]em till|[Hh]emma hos [\\p{L} ]{2,30},?(?: på| i)?|[Vv]istas (?:på|i)|[Bb]esökt[es]? på|${adress}|c\\/o [\\p{L} ]{2,30},?`
/** Two or three words with a number, and a postcode after: nothing else is written so. */
const postcodeAfter = '(?=(?:,? {1,2}|, ?)(?:SE?-? ?)?\\d{3} ?\\d{2},? {1,2}[A-ZÅÄÖ])'

const streetEnd = new RegExp(strongEnd, 'giu')
const weakEnd = new RegExp(`${weak} (?=nr|[1-9lI])`, 'gu')
const namedEnd = /(?:gata|väg|gränd|stig|allé|torg|plats|backe) (?=nr|[1-9lI])/gu

export const address = recogniser({
  id: 'address',
  label: 'ADDRESS',
  says: 'is-address',
  shapes: [
    nearMark(
      streetEnd,
      [40, 160],
      new RegExp(
        `${start}(?<street>${lead}(?:${strong}|${scanned})) (?<number>${number}(?: (?:och|samt) [1-9]\\d{0,2}[A-Z]?(?=[,.;)]| (?:anser|har|vill|som|är|ägs|bor|motsätter)(?!\\p{L})))?)${end}`,
        'gu',
      ),
    ),
    nearMark(
      weakEnd,
      [110, 160],
      new RegExp(
        `${start}(?<street>(?:${lead}|${named})[A-ZÅÄÖ][\\p{L}:]{1,30}${weak}) (?<number>${number})${end}`,
        'gu',
      ),
    ),
    nearMark(
      namedEnd,
      [130, 160],
      new RegExp(
        `${start}(?<street>${named}(?:(?:von|af|de) [A-ZÅÄÖ]\\p{Ll}{1,20} )?\\p{Ll}{0,16}(?:gata|väg|gränd|stig|allé|torg|plats|backe)) (?<number>${number})${end}`,
        'gu',
      ),
    ),
    new RegExp(
      `(?<pre>${start}(?:${cue}) {1,2})(?<it>[A-ZÅÄÖ][\\p{L}:]{1,24}(?: [A-ZÅÄÖ][\\p{L}]{1,24}| gård| gata| väg| \\p{Ll}{2,14}(?:gård|gata|väg|gränd|stig)){0,2} ${number})${end}`,
      'gu',
    ),
    new RegExp(
      `(?<pre>${start}(?:[Bb]or|[Bb]oende|[Bb]odde|[Hh]emma) (?:på|i|vid) )(?<it>${lead}[\\p{L}:]{0,30}(?:[Gg]atan|[Vv]ägen|[Gg]ränd|[Gg]ränden|[Ss]tigen|[Aa]llén|gata|väg))${end}`,
      'gu',
    ),
    new RegExp(
      `${start}(?<farm>[A-ZÅÄÖ][\\p{L}-]{1,24}(?: [A-ZÅÄÖ]?[\\p{L}-]{2,24}){0,2} ${number})${postcodeAfter}`,
      'gu',
    ),
    new RegExp(`${start}(?<farm>[A-ZÅÄÖ][\\p{L}]{1,24} gård \\d{1,4}[A-Za-z]?)(?![-/]\\d)${end}`, 'gu'),
    // A village with a number is a farm's address where somebody is at home.
    new RegExp(
      `${start}(?<village>[A-ZÅÄÖ]\\p{Ll}{1,16}(?:bo|by|ryd|hult|måla|torp|boda|rud|tuna|vik|sund|näs|arp) ${number})${end}`,
      'gu',
    ),
    // Shortened: "Björkv. 12", "Storg 5".
    new RegExp(`${start}(?<street>${lead}${shortened}) (?<number>${number})${end}`, 'gu'),
    // "Andra Långg 5": after a word that opens names of streets, an ending cut to its first letter is enough.
    new RegExp(
      `${start}(?<street>(?:Första|Andra|Tredje|Fjärde|Stora|Lilla|Östra|Västra|Norra|Södra|Övre|Nedre|Gamla|Nya|Sankt|S:t|[1-4]:[ae]) [A-ZÅÄÖ]\\p{Ll}{3,20}[gv]\\.?) (?<number>${number})${end}`,
      'gu',
    ),
    nearMark(
      streetEnd,
      [40, 160],
      new RegExp(
        `${start}(?<street>${lead}${strong}) (?<number>(?:nummer )?${inWords})(?=[.,;?!)"”]|$|\\n| i | och |<)`,
        'gu',
      ),
    ),
    new RegExp(`${start}(?<abroad>${abroad})(?![\\p{L}\\p{N}])`, 'gu'),
    // A farm with its village, and no number.
    new RegExp(
      `(?<pre>${start}(?:(?:[Pp]ost|[Hh]em)?[Aa]dress(?:en)?(?: är|:)|[Bb]or (?:på|i)) {1,2})(?<it>[A-ZÅÄÖ]\\p{L}{2,24}(?:gården|gård|torp|torpet|hult|bo|stugan|äng|backen|kullen|lund|boda|vik|näs|holm|by|ryd|säter|åsen|sätra)(?:, [A-ZÅÄÖ]\\p{L}{2,24})?)(?=[,.]? (?:\\d{3} ?\\d{2} )\\p{Lu}|, \\d{3} ?\\d{2})`,
      'gu',
    ),
    // A manor or a farm that somebody is fetched at, or lives at.
    new RegExp(
      `(?<pre>${start}(?:[Hh]ämtas|[Ll]ämnas|[Bb]or|[Bb]oende|[Bb]osatt|[Ss]kriven|[Vv]istas|[Hh]emma) (?:på|vid|i) )(?<it>[A-ZÅÄÖ]\\p{L}{2,24}(?: [A-ZÅÄÖ]\\p{L}{2,24})? (?:herr|norr|sör|öster|väster|mellan|ny|gammel|över|under|präst)?gård)(?![\\p{L}\\p{N}]| \\d)`,
      'gu',
    ),
    // Where on the map: of a home, or of what a telephone was at.
    /(?<![\p{L}\p{N}.,])(?<map>(?:[Nn] ?)?5\d[.,]\d{4,8}°?(?: ?[Nn])?[,;]? {0,2}(?:[EeÖö] ?)?[12]\d[.,]\d{4,8}|(?<=(?:SWEREF|Sweref|sweref|RT ?90)[^\d\n]{0,12}(?:99 ?)?(?:TM:? ?)?(?:N ?)?)[67]\d{6}(?:,| |, ?E ?)\s?[2-9]\d{5}|(?<=lat(?:itud(?:e)?)?["']? ?[:=] ?)5\d\.\d{3,8}|(?<=(?:lon|lng|long)(?:gitude?)?["']? ?[:=] ?)[12]\d\.\d{3,8})(?![\p{L}\p{N}])/gu,
    // A house with a name of its own.
    new RegExp(
      `(?<pre>${start}(?:[Bb]or|[Bb]osatt|[Bb]oende|[Aa]dress(?:en)?:?) (?:(?:nu|numera) )?(?:på |i |vid )?)(?<it>(?:Villa|Torpet|Stugan|Gården|Lägenheten) [A-ZÅÄÖ]\\p{Ll}{2,20})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    new RegExp(
      `${start}(?:c\\/o|C\\/O|c\\/O|℅) ?[A-ZÅÄÖ][\\p{L}.-]{0,24}(?: [A-ZÅÄÖ][\\p{L}.-]{0,24}){0,2}${end}`,
      'gu',
    ),
    new RegExp(`${start}[Pp]l\\.? \\d{3,5}${end}`, 'gu'),
    new RegExp(`${start}${flat.replace('(?:,? ?', '(?:')}${end}`, 'giu'),
    /(?<![\p{L}\p{N}])(?:[Bb]ox|BOX|[Pp]ostlåda|[Bb]revlåda|[Pp]ostfack) \d{1,5}(?![\p{L}\p{N}])/gu,
  ],
  accept({ text, groups, before, after }) {
    if (groups.pre) {
      const isPublic = publicCue.test(groups.pre) || isFirms(before, after)
      return {
        sure: isPublic ? 0.1 : /\d/u.test(text) ? 0.85 : 0.65,
        why: [reason('after-cue', { word: groups.pre.trim() })],
      }
    }
    if (groups.map) return { sure: 0.6, why: [] }
    if (groups.abroad) return { sure: 0.8, why: [reason('street-word', { word: text })] }
    if (/^(?:box|post|brev)/iu.test(text)) return box(before, after)
    if (/^(?:c\/o|℅)/iu.test(text)) return { sure: 0.8, why: [] }
    if (/^pl/iu.test(text)) return { sure: 0.55, why: [] }
    if (groups.farm) return { sure: notFarm.test(text) ? 0 : 0.8, why: [reason('postcode-near')] }
    if (groups.village)
      return {
        sure: /(?<!\p{L})(?:mamma|pappa|mor|far|hos|hemma|bor|son|dotter)\p{L}{0,3}(?:,| i| på| vid|:)? $/iu.test(
          before,
        )
          ? 0.6
          : 0.2,
        why: [],
      }
    if (!groups.street) return { sure: 0.6, why: [reason('flat-number')] }
    // "Hagen 1:7" is land, where no street word is certain.
    if (/:\d/u.test(groups.number ?? '') && !certain.test(groups.street)) return { sure: 0, why: [] }
    const isProper = /^\p{Lu}/u.test(groups.street)
    if ((isProper ? falseStreet : falseStreetAnywhere).test(groups.street)) return { sure: 0, why: [] }
    const isNot =
      isPublicPlace(before) || isFirms(before, after) || /(?:hållplats|linje|station)(?:en)? $/iu.test(before)
    // The word "adress" near by says no more of a restaurant's than of a person's.
    const sure = isNot ? (/adress/iu.test(before) ? 0.1 : 0.3) : /^\p{Lu}/u.test(groups.street) ? 0.92 : 0.7
    return { sure, why: [reason('street-word', { word: groups.street.trim() })] }
  },
  near: {
    raises:
      /(?<![\p{L}\p{N}_])bor(?![\p{L}\p{N}_])|(?<!besöks)adress|boende|hemma|(?<![\p{L}\p{N}_])lgh(?![\p{L}\p{N}_])|c\/o|(?<![\p{L}\p{N}_])privat(?![\p{L}\p{N}_])/iu,
    lowers:
      /riksväg|länsväg|europaväg|§ ?$|(?:avdelning|enhet|hållplats|linje|buss|etapp|grupp|klass|rum|sal)(?:en)? $/iu,
    lowersAfter:
      /^ ?(?:kr(?![\p{L}\p{N}_])|kronor|tkr|mnkr|SEK|%|procent|km(?![\p{L}\p{N}_])|meter(?![\p{L}\p{N}_])|m(?![\p{L}\p{N}_])|år(?![\p{L}\p{N}_])|barn(?![\p{L}\p{N}_])|elever(?![\p{L}\p{N}_])|platser(?![\p{L}\p{N}_])|personer(?![\p{L}\p{N}_])|timmar(?![\p{L}\p{N}_])|minuter(?![\p{L}\p{N}_])|dagar(?![\p{L}\p{N}_]))/u,
  },
  yes: [
    'Hon bor på [[Storgatan 5]].',
    '[[Östra Hamngatan 12 B]]',
    '[[Karl Johans gata 7, lgh 1102]]',
    'bor på [[Ekeby 214]]',
    '[[björkvägen 3b]]',
    'adress: [[Sankt Eriksgatan 44, 2 tr]]',
    'bor på [[Lilla Gränden]]',
    'boende på [[Kungsgatan]] sedan i våras',
    '[[Norrbyn 214]]',
    '[[Hallonbacken 4, nb]]',
    '[[GAMLA LANDSVÄGEN 4]]',
    '[[Ha11onvägen 4]]',
    '[[Åkersta 7]], 740 10 Almunge',
    '[[Vagnmakareg. 9, 3 tr]]',
    '[[c/o Ek]], [[Kyrkvägen 3]]',
    'på [[Åkervägen nitton]]?',
    'bor på [[Gamla landsvägen hundra fjorton]].',
    '[[Skogsbrynet 4 a, 1 vån]]',
    '[[Almallén 16, 3 tr. till höger]]',
    'sopor, [[Linvägen 7]]',
    'i Tuna på [[Gamla Skolvägen 7 B]].',
    'bor på [[Strandgatan 51 och 53]] anser',
    'i Polen [[ul. Długa 14/3, 80-831 Gdańsk]]',
    'hos pappa, [[Ekebo 12]].',
    'GPS: [[N 59.58214, E 13.40177]]',
    'SWEREF 99 TM [[6608841, 408127]]',
    'bor på [[Kolsta stationsväg 1]], inte',
    'Jag bor på [[Rosengrens väg 2 C, 1gh 1OO3]]',
    'hämtas på [[Rönnberga herrgård]], väntar',
  ],
  no: [
    'vid vägen 2024',
    'riksväg 40',
    'på gården 3 barn',
    'Framgång 3',
    'övergång 2',
    'uppgång 5 procent',
    'verksamhet 12',
    'Bilaga 3',
    'omgång 2',
    'biblioteket på Skolgatan 2',
    'Besöksadress: Rådhustorget 1',
    'hållplats Norrbyn 3',
    'Restaurang Saffran med adress Kungsgatan 4',
    'Brukshundklubben, Hundvägen 1',
    'Skatteverket, förmedlingsadress Box 2820',
    'Infartsvägen och Framgång 3',
    'omgången Ekebo 3',
    'gick Storgatan två gånger',
  ],
})

const certain = /(?:gata|gatan|väg|vägen|gränd|gränden|stig|stigen|allé|allén|torg|torget)$/iu
/** Right after the name of a firm or an association with its number, or before that number. */
const isFirms = (before: string, after: string): boolean =>
  /(?:(?<!\p{L})(?:AB|HB|KB|Brf|ek\. för\.|gille)|förening(?:en)?|klubb(?:en)?|kår(?:en)?|gillet)["”']?(?: \(?\d{6}-\d{4}\)?)?, ?$/iu.test(
    before,
  ) ||
  /(?<!\p{L})(?:restaurang|pizzeria|café|kafé|salong|butiken?|verkstad|firman?|bolaget) [^.;,]{0,24}(?:,| med adress(?:en)?| på| vid) $/iu.test(
    before,
  ) ||
  /^,? (?:med )?\(?org\.? ?-?(?:nr|nummer)/iu.test(after)

/** A building that is the public's, or a business: where it lies points out nobody. */
const isPublicPlace = (before: string): boolean =>
  /(?:bibliotek|kommunhus|rådhus|stadshus|skolan|gymnasiet|kontoret|kansliet|receptionen|kyrkan|museet|simhallen|\p{L}{0,20}hall(?:en)?|badet|stationen|vårdcentralen|sjukhuset|mottagningen|polishuset|tingsrätten|butiken|butik|kaféet|café|restaurangen?|kiosken|lokal|lokalens adress:?|folkets hus|gruppbostad(?: \p{Lu}\p{Ll}+)?|daglig verksamhet|serviceboende(?: \p{Lu}\p{Ll}+)?|ateljé|mottagning|uppställnings(?:plats(?:en)?)?|uppställning|leveransadress:?|kallas till|kallelse till|möte|träff|samlas|verksamheten|parkeringen|lekplatsen|besöksadress|vägarbete|grävning|korsningen)(?:et|en|ets|ens)?(?:,| på| vid| i| ligger på| finns på| är på|:)? *$/iu.test(
    before,
  )
const publicCue = /besöksadress|lokal|leveransadress|webb|faktura|^adressen? till (?:kommun|nämnd)/iu
const notFarm = /^(?:Box|Postlåda|Brevlåda|Tel|Telefon|Mobil|Bilaga|Sida|Dnr|Rum|Plan|Sal|Punkt)(?![\p{L}\p{N}_])/iu

/** A box is an authority's or a firm's as often as a person's: with a postcode after it more is at stake. */
const box = (before: string, after: string) => {
  const withCode = /^,? {0,2}\d{3} ?\d{2} \p{Lu}/u.test(after) && !authority.test(before)
  return { sure: withCode ? 0.55 : authority.test(before) ? 0.1 : 0.4, why: [] }
}
const authority =
  /nämnd|kommun|förvaltning|myndighet|region|domstol|(?<![\p{L}\p{N}_])rätten|rätt(?![\p{L}\p{N}_])|inspektion|verket|styrelse|kansli|kontor|(?<![\p{L}\p{N}_])AB(?![\p{L}\p{N}_])|stad(?![\p{L}\p{N}_])|registrator|bolag/iu
