// The parts that street and farm addresses are built from, as people, forms and scanners write them. Only pieces of patterns:
// what a whole address is, address.ts decides.

/** Each letter with what a scanner gives for it. */
const misread: Record<string, string> = {
  a: 'a4@',
  o: 'o0',
  l: 'l1I',
  i: 'i1l',
  e: 'e3',
  s: 's5',
  g: 'g9',
  t: 't7',
  å: 'åa',
  ä: 'äa',
  ö: 'öo0',
}
const asScanned = (word: string): string =>
  [...word].map(letter => (misread[letter] ? `[${misread[letter]}]` : letter)).join('')

const streetWords =
  'gata gatan väg vägen gränd gränden stig stigen allé allén torg torget backe backen esplanaden promenaden slingan brinken stråket'.split(
    ' ',
  )
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

/** Storgatan, Gränden, SKOLGATAN. */
export const strong = `(?:[\\p{L}:]{1,30}(?:${streetWords.join('|')})|(?:${streetWords.map(capital).join('|')})|[\\p{Lu}:]{1,30}(?:${streetWords.join('|').toUpperCase()}))`
/** Ugg1evägen, Storg4tan: a capital, and figures among the letters. */
export const scanned = `[A-ZÅÄÖ][\\p{L}0-9]{1,30}(?:${['gatan', 'gata', 'vägen', 'väg', 'gränd', 'stigen', 'torget', 'backen'].map(asScanned).join('|')})`
/** What every street with one of the words above ends with, whoever wrote it. */
export const strongEnd = `(?:${streetWords.map(asScanned).join('|')}) `
/** Words that are also much else: only with a capital. */
export const weak =
  '(?:plats|platsen|led|leden|lid|liden|gård|gården|kaj|kajen|ring|ringen|krok|kroken|terrass|terrassen|brink|gång|gången|bro|bron|park|parken|höjd|höjden|dal|dalen|strand|stranden|hamn|hamnen|lyckan|ängen|åkern|porten|trappan|trappor|plan|planen|slinga|byn|torp|torpet|åsen|hagen|kullen|udden|sundet|viken|näset|lunden|liden|mon|moen|heden|kilen|sluttningen|vreten|tået|brynet|gläntan|branten|tunet|ängarna|gärdet|dungen|svängen|rundeln|källan|bäcken|dammen|hörnet|stenarna|täppan|hemmanet)'
/** Björkv., Bäverg., Vagnmakareg., and without a stop where no word ends so: Timmerv, Skepparg. */
export const shortened =
  '(?:[A-ZÅÄÖ]\\p{Ll}{2,20}(?<!in|un|ån|än|en|an|ber|da)[vg]r?\\.|[A-ZÅÄÖ]\\p{Ll}{2,20}(?:st|gr|väg|gat|stig|all|t|pl)\\.|(?:Björk|Tall|Gran|Lind|Ring|Skog|Äng|Ros|Sol|Kyrk|Park|Villa|Hag)[sa]?v|(?:Stor|Skol|Kyrko|Hamn|Kungs|Drottning|Vasa|Ny|Nygat|Park|Bergs|Öster|Väster|Söder|Norr|Järnvägs)g\\.?|[A-ZÅÄÖ]\\p{Ll}{3,20}(?:[bdfghjklmnpst]|er)v|[A-ZÅÄÖ]\\p{Ll}{3,20}(?:par|er|[bdhkmpst])g(?<!berg))'

const flatWord = '(?:[l1I]gh|lägenhet(?:snr)?|läg|lght)'
export const flat = `(?:,? ?${flatWord}\\.? ?(?:nr\\.? )?(?=[OlI]{0,3}\\d)[\\dOlI]{1,4}(?![\\p{L}\\d]))`
const side = '(?:ö\\.? ?g\\.?|n\\.? ?b\\.?|u\\.? ?h\\.?|öv|nb|bv|hö|vä|t ?[./]? ?v\\.?|t ?[./]? ?h\\.?)(?!\\p{L})'
const stairs = `(?:,? ?\\d ?(?:tr|trappor|trp|vån)(?!\\p{L})\\.?(?: ${side}| till (?:höger|vänster)| (?:höger|vänster))?|,? (?:gh|gårdshus(?:et)?|gathus(?:et)?)(?!\\p{L})|,? (?:vån|våning|plan|port|ing|ingång|trappa)\\.? ?[A-Z0-9](?![\\p{L}\\p{N}])|,? ${side}|,? uppg(?:ång|\\.)? ?[A-Z0-9](?![\\p{L}\\p{N}]))`
const figure = '(?:[1-9][0-9OlI]{0,2}|[lI]\\d{1,2}|[lI](?= [A-Z](?![\\p{L}\\p{N}_])))'
/** The number of the house with its letter, stairs, floor and flat. */
export const houseNumber = `(?:nr\\.? ?)?${figure}(?::\\d{1,2})?(?:(?:[A-Za-z]| [A-HJ-Za-h])(?![\\p{L}\\p{N}]))?(?: ?[-–/] ?\\d{1,3}(?: ?[A-Z](?![\\p{L}\\p{N}]))?(?!\\d))?${stairs}?${flat}?`

const leads =
  'Stora Lilla Norra Södra Östra Västra Gamla Nya Övre Nedre Sankt Sankta S:t S:ta 1:a 2:a 3:e 4:e Yttre Inre Första Andra Tredje Fjärde Bortre Mellersta Drottning Kung Prins Hertig Doktor Biskop Nordre Söndre'.split(
    ' ',
  )
export const lead = `(?:(?:${[...leads, ...leads.slice(0, 10).map(word => word.toLowerCase()), ...leads.map(word => word.toUpperCase())].join('|')}) ){0,2}`

/** Common words that end like a street. */
export const falseStreet =
  /^skol(?:gång|led|plats|väg|gård|mark|park)|^Skol(?:gång|plats|mark)|(?:^|[ -])(?:fram|över|upp|ned|om|in|ut|till|av|ansvars|för|hand|års|ut|under|ur|genom|riks|läns|europa|nöd|motor|jär?n|arbets|bostads|lägg|parkerings|förskole|skolgårds|barn|marknads|plan|detalj)(?:gång|gången|led|leden|plats|platsen|väg|vägen|gård|gården|mark|marken|park|parken|ring|ringen)$|^(?:[Pp]lats(?:en)?|[Vv]äg(?:en)?|[Gg]ård(?:en)?|[Pp]ark(?:en)?|[Gg]ång(?:en)?|[Bb]ro(?:n)?|[Dd]al(?:en)?|[Mm]ark(?:en)?|[Ll]ed(?:en)?|[Rr]ing(?:en)?)$|(?:ning|ling|ning(?:en)?)$|\p{L}ring(?:en)?$|verksam/iu
/** In a word without its capital they may stand anywhere. */
export const falseStreetAnywhere =
  /^skol(?:gång|led|plats|väg|gård|mark|park)|^Skol(?:gång|plats|mark)|(?:^|.)(?:fram|över|upp|ned|om|in|ut|till|av|ansvars|för|hand|års|ut|under|ur|genom|riks|läns|europa|nöd|motor|jär?n|arbets|bostads|lägg|parkerings|förskole|skolgårds|barn|marknads|plan|detalj)(?:gång|gången|led|leden|plats|platsen|väg|vägen|gård|gården|mark|marken|park|parken|ring|ringen)$|^(?:[Pp]lats(?:en)?|[Vv]äg(?:en)?|[Gg]ård(?:en)?|[Pp]ark(?:en)?|[Gg]ång(?:en)?|[Bb]ro(?:n)?|[Dd]al(?:en)?|[Mm]ark(?:en)?|[Ll]ed(?:en)?|[Rr]ing(?:en)?)$|(?:ning|ling|ning(?:en)?)$|\p{L}ring(?:en)?$|verksam/iu

const word = "[\\p{Lu}][\\p{L}'’.-]{1,24}"
const town = `(?:,? (?:[A-Z]{1,3}-)?(?:\\d{4,6} |\\d{2}-\\d{3} )?${word}(?: ${word})?)`
/** Streets of other countries: the number first in English, a street word of the language else; with its town where one follows. */
export const abroad = `(?:\\d{1,4}[A-Za-z]? (?:${word} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Way|Square|Court|Close|Boulevard|Blvd|Terrace)\\.?(?:${town}){0,2}|[\\p{Lu}]\\p{L}{2,24}(?:straße|strasse|str\\.|gasse|platz|allee|katu|kuja|laan|straat|gade|vej|vejen|gata|gate|veien|vei|vägen|gatan) \\d{1,4} ?[A-Za-z]?(?: \\d{1,3})?,? (?:[A-Z]{1,3}-)?\\d{4,6} ${word}|[\\p{Lu}]\\p{L}{2,24}(?:straße|strasse|str\\.|gasse|katu|kuja|laan|straat|gade|vejen|vej|gate|veien) \\d{1,4} ?[A-Za-z]?(?: \\d{1,3})?(?:${town})?|(?:[Rr]ue|[Vv]ia|[Cc]alle|[Uu]lica|ul\\.|[Aa]venue|[Aa]venida|[Rr]ua|[Pp]laza|[Pp]iazza) (?:de |la |del |des |du |da ){0,2}(?:${word} ?){1,3},? \\d{1,4}(?:\\/\\d{1,3})?(?:${town})?|\\d{1,4},? rue (?:de |la |des |du ){0,2}(?:${word} ?){1,3}(?:${town})?)`
