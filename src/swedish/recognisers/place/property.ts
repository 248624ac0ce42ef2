// Fastighetsbeteckning: tract or quarter with block:unit (Lantmäteriet). Leads to the owner, so it is masked.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

const name =
  '(?!(?:Fastighetsbeteckning|Fastighetsbeteckningen|Tomträtten|Fastigheten|Fastighet|På|Vid|För|Av|Till|Från|Tomten|Kv|Kvarteret) )[A-ZÅÄÖ][\\p{Ll}\\p{Lu}-]{1,24}(?: [A-ZÅÄÖ][\\p{Ll}-]{1,24}){0,2}'
/** Block and unit, a joint property (s:4, ga:2, fs:1), with what a scanner gives. */
const unit = '(?:[\\dlI]{1,4}|[sS]|GA|ga|FS|fs|Ga|Fs) ?[:;] ?[0-9lIZOS]{1,4}'
const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}:]|[.,]\\d)'

export const property = recogniser({
  id: 'property',
  label: 'PROPERTY',
  says: 'is-property',
  shapes: [
    new RegExp(
      `${start}(?<name>${name}) ${unit}(?: ?(?:,|-|–|och|samt) ?(?:\\d{1,4} ?: ?)?\\d{1,4}(?![\\d:]| ?%)){0,4}(?:>\\d{1,2})?${end}`,
      'gu',
    ),
    new RegExp(`${start}(?<quarter>[Kk]v\\.?|[Kk]varteret) ${name}(?: nr)? \\d{1,3}${end}`, 'gu'),
    new RegExp(
      `(?<pre>${start}(?:[Ff]astighet(?:en|s?beteckning(?:en)?)?|[Ff]astighetsbet\\.?|[Ff]ast\\.? ?(?:bet|beteckning)\\.?|[Tt]omträtt(?:en)?(?: till)?|[Tt]omten|[Aa]rrendestället|[Ll]agfart(?:en)? (?:på|för|till))(?: är|:)? )(?<it>(?:[\\p{L}][\\p{L}-]{1,24} ){1,3}${unit}|(?:[A-ZÅÄÖ][\\p{L}-]{1,24} ){1,3}\\d{1,3}[.,]\\d{1,3}|(?:[A-ZÅÄÖ][\\p{L}-]{1,24} ){1,3}>?\\d{1,4}:\\d{1,3}<?|(?:[A-ZÅÄÖ][\\p{L}-]{1,24} ){1,3}\\d{1,3})${end}`,
      'gu',
    ),
    new RegExp(
      `(?<pre>(?<owned>${start}(?:[Ää]ger|[Ää]gde|[Ää]gare (?:till|av|på)|[Gg]ranne(?:n|r)? (?:på|till|i)|[Bb]ygglov(?:et)? (?:på|för|avser|avseende)|[Ss]ervitut på|[Dd]el av|[Ff]örvärvat|[Kk]öpt|[Ss]ålt|[Gg]rannfastigheten) ))(?<it>(?:[A-ZÅÄÖ][\\p{L}-]{2,24} ){1,2}\\d{1,3})${end}(?! ?(?:kr|%|st|år|kap)(?!\\p{L}))`,
      'gu',
    ),
    new RegExp(
      `${start}(?<it>${name} \\d{1,3}(?:[.:]\\d{1,3})?)(?=,? \\(?(?<told>fastighet|lagfaren|lagfart|tomträtt|ägare:|ägs av|bebyggd))`,
      'gu',
    ),
  ],
  accept({ text, groups, before, after }) {
    if (isPublics(text, before, after)) return { sure: 0, why: [] }
    if (groups.owned)
      return { sure: notOwned.test(text) ? 0 : 0.6, why: [reason('after-cue', { word: groups.owned.trim() })] }
    if (groups.told) return { sure: notOwned.test(text) ? 0 : 0.6, why: [reason('after-cue', { word: groups.told })] }
    if (groups.pre)
      return {
        sure: text.includes(':') || /^\p{Lu}/u.test(text) ? 0.9 : 0.3,
        why: [reason('after-cue', { word: groups.pre.trim() })],
      }
    if (groups.quarter) return { sure: 0.92, why: [reason('after-cue', { word: groups.quarter })] }
    const last = groups.name!.split(' ').at(-1)!
    if (notTract.test(last) || notTract.test(groups.name!) || !/\p{Ll}{2}|^\p{Lu}{4}/u.test(last))
      return { sure: 0, why: [] }
    // A row of a list parted by semicolons, and no block: "Klar 2;2026-02-01".
    if (/;(?:19|20)\d\d-/u.test(text) || (text.includes(';') && /;[^;]{0,60}$/u.test(before)))
      return { sure: 0, why: [] }
    // A time of day: no block or unit opens with a nought.
    if (/ (?:0\d:|(?:1\d|2[0-3]):0\d)/u.test(text)) return { sure: 0, why: [] }
    // 2020:10 is as often the number of a report.
    // One word with its numbers is no name of a person, though it may look like one.
    const isOne = !groups.name!.includes(' ')
    return { sure: /(?:19|20)\d{2}:/u.test(text) ? 0.45 : isOne ? 0.985 : 0.85, why: [reason('block-and-unit')] }
  },
  near: {
    raises: /(?<![\p{L}\p{N}_])tomt|servitut|fastighet|tomträtt|lagfart|bygglov|detaljplan|kvarter|samfällighet/iu,
  },
  yes: [
    'fastigheten [[Ekeby 3:14]]',
    '[[Backa 12:3]] i Göteborg',
    '[[kv. Lejonet 5]]',
    'kvarter: [[Kvarteret Lejonet 5]]',
    'bygglov på [[Västra Ekeby 1:27]]',
    'Fastighetsbeteckning: [[Lejonet 5]]',
    'fastighet [[ekeby 3:14]]',
    '[[Ekeby s:3]]',
  ],
  no: [
    'SFS 2017:900',
    'kommunallagen (2017:725)',
    'Hebr 3:14',
    'Måndag 14:30',
    'Tabell 2:1',
    'Kl 10:15',
    'Matteus 5:3',
    'SOU 2025:12',
    'fastigheten har 3 rum',
    'RiR 2020:10',
    'KC 14:18',
    'Arrendeställe: Hultets Kronopark 1:1',
    'fastigheten Ekeby Prästgården 1:4, som ägs av Ekeby pastorat',
    'Försäljning av del av Ekeby 2:17 till',
    'Spinnaren 2, ägare: brf Spinnaren',
  ],
})

/** Owned by the crown, a parish, an association or the municipality, which sells and lets parts of its land. */
const isPublics = (text: string, before: string, after: string): boolean =>
  /(?:kronopark|allmänning|samfällighet|kyrkogård|begravningsplats)(?:en)? (?:\p{L}{1,2}|\d{1,3}) ?:/iu.test(text) ||
  /^,? (?:som )?ägs av (?:\p{Lu}\p{L}+ \p{Ll}|kommunen|staten|regionen|bolaget|föreningen|församlingen)/u.test(after) ||
  /^,? ?\(?ägare: (?:[Bb]rf|kommunen|staten|\p{L}{0,20}(?:bolag|förening|kommun))/u.test(after) ||
  /(?:försäljning|upplåtelse|markanvisning|marköverlåtelse|utarrendering|exploatering|kvadratmeter|kvm|hektar|(?<!\p{L})ha|m2) (?:av|på|inom) (?:del(?:ar)? av )?(?:fastigheten )?$/iu.test(
    before,
  ) ||
  /(?:kommunens|pastoratets|statens) (?:mark|fastighet|del av),? (?:del av )?$/iu.test(before)

/** Owned, and no land: cars, shares. */
const notOwned =
  /^(?:Volvo|Saab|Audi|Tesla|Kia|Ford|BMW|Toyota|Volkswagen|Skoda|Opel|Fiat|Mazda|Nissan|Peugeot|Renault|Bilaga|Punkt|Kapitel|Avsnitt|Etapp|Plan|Del|Steg|Paragraf)(?![\p{L}\p{N}_])/u

/** Words before n:n that are no tract: weekdays, clock, chapters, books of the Bible, series of print. */
const notTract =
  /^(?:[Mm]åndag|[Tt]isdag|[Oo]nsdag|[Tt]orsdag|[Ff]redag|[Ll]ördag|[Ss]öndag|Klockan|Kl|Tid|Från|Till|Tabell|Figur|Bilaga|Punkt|Kapitel|Avsnitt|Version|Sida|Skala|Matteus|Markus|Lukas|Johannes|Hebr|Rom|Kor|Mos|Ps|Ords|Apg|SFS|SOU|Ds|Dir|Prop|NJA|HFD|AFS|SOSFS|Nummer|Nr|Artikel|Rad|Del|Steg|Resultat|Matchen|Januari|Februari|Mars|April|Maj|Juni|Juli|Augusti|September|Oktober|November|December)$/u
