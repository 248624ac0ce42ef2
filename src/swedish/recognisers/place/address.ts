// Street addresses: a street word (gata, väg, stig …) or a cue ("bor på"), then a number with letter, stairs and flat.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

const streetWords =
  'gata gatan väg vägen gränd gränden stig stigen allé allén torg torget backe backen esplanaden promenaden slingan brinken stråket'.split(
    ' ',
  )
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
/** Storgatan, Gränden, SKOLGATAN. */
const strong = `(?:[\\p{L}:]{1,30}(?:${streetWords.join('|')})|(?:${streetWords.map(capital).join('|')})|[\\p{Lu}:]{1,30}(?:${streetWords.join('|').toUpperCase()}))`
/** Words that are also much else: only with a capital. */
const weak =
  '(?:plats|platsen|led|leden|lid|liden|gård|gården|kaj|kajen|ring|ringen|krok|kroken|terrass|terrassen|brink|gång|gången|bro|bron|park|parken|höjd|höjden|dal|dalen|strand|stranden|hamn|hamnen|lyckan|ängen|åkern|porten|trappan|trappor|plan|planen|slinga)'
const flat = '(?:,? ?(?:lgh|lägenhet|läg\\.?|lght)\\.? ?(?:nr )?\\d{1,4})'
const stairs =
  '(?:,? ?\\d ?(?:tr|trappor)\\.?(?: (?:ö\\.? ?g|n\\.? ?b|öv|nb)\\.?)?|,? uppg(?:ång|\\.)? ?[A-Z0-9](?![\\p{L}\\p{N}]))'
const number = `(?:\\d[0-9OlI]{0,2}|[lI]\\d{1,2})(?::\\d{1,2})?(?:(?:[A-Za-z]| [A-HJ-Za-h])(?![\\p{L}\\p{N}]))?(?:-\\d{1,3}(?: ?[A-Z](?![\\p{L}\\p{N}]))?)?${stairs}?${flat}?`
const lead =
  '(?:(?:Stora|Lilla|Norra|Södra|Östra|Västra|Gamla|Nya|Övre|Nedre|Sankt|Sankta|S:t|S:ta|Yttre|Inre|Första|Andra|Tredje|Fjärde|Bortre|Mellersta|Drottning|Kung|Prins|Hertig|Doktor|Biskop|Nordre|Söndre) ){0,2}'
const named = '(?:[A-ZÅÄÖ][\\p{L}:.]{1,20} ){1,3}'
const start = '(?<![\\p{L}\\p{N}-])'
const end = '(?![\\p{L}\\p{N}:]|[.,]\\d)'

export const address = recogniser({
  id: 'address',
  label: 'ADDRESS',
  says: 'is-address',
  shapes: [
    new RegExp(`${start}(?<street>${lead}${strong}) (?<number>${number})${end}`, 'gu'),
    new RegExp(`${start}(?<street>${lead}[A-ZÅÄÖ][\\p{L}:]{1,30}${weak}) (?<number>${number})${end}`, 'gu'),
    new RegExp(
      `${start}(?<street>${named}(?:gata|väg|gränd|stig|allé|torg|plats|backe)) (?<number>${number})${end}`,
      'gu',
    ),
    new RegExp(
      `(?<pre>${start}(?:[Bb]or (?:på|i|vid)|[Bb]oende (?:på|i)|[Bb]ostad(?:en)? på|[Hh]emma på|[Ff]lytta(?:de|t|r)? (?:till|från)|[Ff]olkbokförd(?: på|:)?|(?:[Gg]atu|[Hh]em|[Bb]esöks|[Bb]ostads)?[Aa]dress(?:en)?(?: är|:)?|c\\/o [\\p{L} ]{2,30},?) {1,2})(?<it>[A-ZÅÄÖ][\\p{L}:]{1,24}(?: [A-ZÅÄÖ][\\p{L}]{1,24}){0,2} ${number})${end}`,
      'gu',
    ),
    new RegExp(
      `(?<pre>${start}(?:[Bb]or|[Bb]oende|[Bb]odde|[Hh]emma) (?:på|i|vid) )(?<it>${lead}[\\p{L}:]{0,30}(?:[Gg]atan|[Vv]ägen|[Gg]ränd|[Gg]ränden|[Ss]tigen|[Aa]llén|gata|väg))${end}`,
      'gu',
    ),
    // Shortened: "Björkv. 12", "Storg 5".
    new RegExp(
      `${start}(?<street>[A-ZÅÄÖ]\\p{Ll}{3,20}v\\.|(?:Björk|Tall|Gran|Lind|Ring|Skog|Äng|Ros|Sol|Kyrk|Park|Villa|Hag)[sa]?v|(?:Stor|Skol|Kyrko|Hamn|Kungs|Drottning|Vasa|Ny|Nygat|Park|Bergs|Öster|Väster|Söder|Norr|Järnvägs)g\\.?) (?<number>${number})${end}`,
      'gu',
    ),
    new RegExp(`${start}[Pp]l\\.? \\d{3,5}${end}`, 'gu'),
    new RegExp(`${start}${flat.replace('(?:,? ?', '(?:')}${end}`, 'giu'),
    /(?<![\p{L}\p{N}])[Bb]ox \d{1,5}(?![\p{L}\p{N}])/gu,
  ],
  accept({ text, groups }) {
    if (groups.pre)
      return { sure: /\d/u.test(text) ? 0.85 : 0.65, why: [reason('after-cue', { word: groups.pre.trim() })] }
    if (/^box/iu.test(text)) return { sure: 0.4, why: [] }
    if (/^pl/iu.test(text)) return { sure: 0.55, why: [] }
    if (!groups.street) return { sure: 0.6, why: [reason('flat-number')] }
    if (falseStreet.test(groups.street)) return { sure: 0, why: [] }
    return {
      sure: /^\p{Lu}/u.test(groups.street) ? 0.92 : 0.7,
      why: [reason('street-word', { word: groups.street.trim() })],
    }
  },
  near: {
    raises: /\bbor\b|adress|boende|hemma|\blgh\b|c\/o/iu,
    lowers: /riksväg|länsväg|europaväg|§ ?$/iu,
    lowersAfter:
      /^ ?(?:kr\b|kronor|tkr|mnkr|SEK|%|procent|km\b|meter\b|m\b|år\b|barn\b|platser\b|personer\b|timmar\b|minuter\b|dagar\b)/u,
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
  ],
})

/** Common words that end like a street. */
const falseStreet =
  /(?:^|.)(?:fram|över|upp|ned|om|in|ut|till|av|ansvars|för|hand|års|ut|under|ur|genom|riks|läns|europa|nöd|motor|jär?n|arbets|bostads|lägg|parkerings|skol|förskole|skolgårds|barn|marknads|plan|detalj)(?:gång|gången|led|leden|plats|platsen|väg|vägen|gård|gården|mark|marken|park|parken|ring|ringen)$|^(?:[Pp]lats(?:en)?|[Vv]äg(?:en)?|[Gg]ård(?:en)?|[Pp]ark(?:en)?|[Gg]ång(?:en)?|[Bb]ro(?:n)?|[Dd]al(?:en)?|[Mm]ark(?:en)?|[Ll]ed(?:en)?|[Rr]ing(?:en)?)$|(?:ning|ling|ning(?:en)?)$|\p{L}ring(?:en)?$|verksam/iu
