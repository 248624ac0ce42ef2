// What the titles of those in service are called, and whether one stands beside a name as its own. Knows words and their order.
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import { type Reason, reason } from '#text/finding.ts'

type Tokens = readonly NameToken[]

/** `isTitle`: also after the name. `isBefore`: those that private persons bear as well, so that only "läkare Anna Berg" tells. */
export type Titles = { isTitle(lower: string): boolean; isBefore(lower: string): boolean }

/** Titles from a list: whole words, with a leading `-` the ends of compounds, and with a leading `^` those that stand before a name. */
export function titlesFrom(list: string): Titles {
  const lines = list
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'))
  const isTitle = testOf(lines.filter(line => !line.startsWith('^')))
  const before = testOf(lines.filter(line => line.startsWith('^')).map(line => line.slice(1)))
  return { isTitle, isBefore: lower => isTitle(lower) || before(lower) }
}

function testOf(lines: readonly string[]): (lower: string) => boolean {
  const whole = new Set(lines.filter(line => !line.startsWith('-')))
  const ends = lines.filter(line => line.startsWith('-')).map(line => line.slice(1))
  const known = new Map<string, boolean>()
  const plainIsTitle = (word: string) =>
    whole.has(word) || ends.some(end => word.length > end.length + 2 && word.endsWith(end))
  const isTitle = (lower: string): boolean => {
    const remembered = known.get(lower)
    if (remembered !== undefined) return remembered
    const forms = [
      lower,
      ...['n', 'en', 'ens', 's', 'ns', 'erna', 'na', 'er', 'et']
        .filter(e => lower.endsWith(e))
        .map(e => lower.slice(0, -e.length)),
    ]
    const is = !ofClub.test(lower) && (forms.some(plainIsTitle) || forms.some(form => plainIsTitle(`${form}e`)))
    // Bounded: a hostile text may not fill the memory with words.
    if (known.size < 20_000) known.set(lower, is)
    return is
  }
  return isTitle
}

/** Trust in an association or a company is no public trust. */
export const ofAssociation =
  /^(?:(?! och |[.;\n]).){0,60}?(?:förening|klubb|brf|bostadsrätt|samfällighet|församling|(?<![\p{L}\p{N}_])AB(?![\p{L}\p{N}_]))/iu
const ofClub =
  /^(?:förenings|klubb|byalags|bolags|styrelse|sektions|församlings|kyrko|pastorats|bank|mäklar|butiks|plats(?=chef)|sälj|varuhus|elevråds|elevkårs|kår|klass(?=ordf)|brukarråds|föräldraråds|boråds|scout|lag(?=led)|parti|fack|moderförenings|lokalförenings)/u
const clubs = /(?:förening|klubb|sällskap|församling|samfällighet|bolag)(?:en|et)?s$/u

/** "Min läkare Anna Berg" tells of the one who writes. */
const own = /^(?:min|mina|vår|hans|hennes|sin|deras)$/u
const ours = /^(?:min|mina|vår|hans|hennes|sin|deras|er|din|ert)$/u
const publics =
  /^(?:stadens|skolans|enhetens|regionens|\p{L}{0,20}(?:kommunens|förvaltningens|nämndens|kontorets|tjänstens))$/u
/** Words that may stand between a name and its title, or a title and its name. */
const beside =
  /^(?:leg|legitimerad|tf|t|f|bitr|biträdande|tillförordnad|förste|första|e|vår|er|kommunens|stadens|skolans|enhetens|förvaltningens|nämndens|ansvarig|tjänstgörande|ordinarie|vik|vikarierande|vice|ny|samt|dr)$/u

export const titleReason = (
  text: string,
  tokens: Tokens,
  find: NameFind,
  titles: Titles,
  next: NameFind | undefined,
): Reason | null =>
  partyAfter(text, tokens, find) ?? titleBefore(tokens, find, titles) ?? titleAfter(tokens, find, titles, next)

const parties = /^(?:s|m|sd|c|v|kd|l|mp|fi|d|-)$/iu
/** "Anna Berg (S)": one who holds public trust. */
function partyAfter(text: string, tokens: Tokens, { to, given, surnames }: NameFind): Reason | null {
  const [party, next] = [tokens[to], tokens[to + 1]]
  const isParty = party && /^ ?\($/u.test(party.gap) && parties.test(party.text) && (!next || next.gap.startsWith(')'))
  if (!isParty || given.length + surnames.length < 2) return null
  // (M) and (P) of parents, (M) and (K) of men and women, (d) of the dead: small letters and codes tell only where a board is near.
  const around = text.slice(Math.max(0, party.start - 400), party.end + 200)
  const isCode =
    /\p{Ll}/u.test(party.text) || families.test(text.slice(Math.max(0, party.start - 120), party.end + 120))
  return isCode && !boards.test(around) ? null : reason('party-after', { word: `(${party.text})` })
}
const families =
  /vårdnadshavare|mamma|pappa|förälder|föräldrar|elev|barn|klass|vårdnad|\((?:[PKF]|[pkf]|mor|far|man|kvinna)\)|deltagare|patient|brukare/iu
const boards =
  /nämnd|fullmäktige|utskott|styrelse|ledamot|ledamöter|ersättare|ordförande|kommunalråd|votering|yrkar|yrkande|valberedning|(?<!\p{L})§/iu

/** "Handläggare Anna Berg", "Handläggare: Anna Berg", "leg. psykolog Anna Berg"; never "handläggaren ringde Anna Berg". */
function titleBefore(tokens: Tokens, { from, to, given, surnames }: NameFind, titles: Titles): Reason | null {
  // A name in an address on the next line has not the title above it.
  if (tokens[to]?.gap.startsWith('@')) return null
  // A capital between them is a first name that was not found as one.
  const missed = tokens[from - 1]?.shape === 'title' && !tokens[from - 1]!.opens && tokens[from]!.gap === ' '
  const at = missed && !titles.isBefore(tokens[from - 1]!.lower) ? from - 2 : from - 1
  const title = tokens[at]
  const gap = tokens[at + 1]?.gap ?? ''
  // "Dr. Anna Berg" with a capital is as often a guest's.
  const isShort =
    gap === '. ' &&
    title?.text !== 'Dr' &&
    /^(?:handl|ordf|sekr|ssk|usk|insp|krinsp|bitr|tf|dr|soc\.?sekr|arb\.?ter)$/u.test(title?.lower ?? '')
  if (!title || (!isShort && !/^(?: {0,2}|, {0,2}|\s*:\s*|\n)$/u.test(gap))) return null
  // "Till rektor" alone on its line is whom one writes to.
  if (tokens[from]!.newLine && tokens[at - 1]?.lower === 'till' && (at === 1 || tokens[at - 1]!.newLine)) return null
  const [previous, before] = [tokens[at - 1], title.gap === ' ' ? (tokens[at - 1]?.lower ?? '') : '']
  if (clubs.test(before)) return null
  // A heading alone on its line may have its name in the next paragraph; the last word of a sentence may not.
  if (gap === '\n' && !(title.newLine || at === 0)) return null
  // Whoever guides a trainee is at the firm that took the trainee in.
  if (title.lower === 'handledaren') return null
  // "Läraren Ibrahim": of music or of football as often as of the school's.
  if ((given.length === 0 || surnames.length === 0) && /lärare|vikarie/u.test(title.lower)) return null
  const tells = titles.isTitle(title.lower) || (!own.test(before) && titles.isBefore(title.lower))
  if (!tells || (gap.startsWith(',') && !(at === from - 1 && (ours.test(before) || publics.test(before))))) return null
  if (isDefinite(title.lower) && contact.test(previous?.lower ?? '') && isInverted(tokens, at - 1)) return null
  return reason('title-before', { word: title.text })
}

/** "Då informerade handläggaren Anna Berg om beslutet": who told whom cannot be seen, so nobody is taken to be in service. */
const contact =
  /^(?:ringde|ringer|kontaktade|kontaktar|informerade|informerar|frågade|frågar|mötte|möter|träffade|träffar|besökte|besöker|kallade|kallar|hörde|intervjuade|bad|hjälpte|hjälper|stöttade|sökte|mejlade|mailade|gav|ger|lät|såg|tog|fick)$/u
const isInverted = (tokens: Tokens, verb: number): boolean =>
  verb === 0 ||
  tokens[verb]!.opens ||
  /^(?:då|sedan|sen|därefter|dag|går|idag|igår|nu|därför|senare|också|dessutom|efteråt|måndags|tisdags|onsdags|torsdags|fredags|slutligen|först|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept|okt|nov|dec|morgonen|kvällen|dagen|veckan|tiden|hembesöket|mötet|samtalet|måndagen|tisdagen|onsdagen|torsdagen|fredagen)$/u.test(
    tokens[verb - 1]!.lower,
  ) ||
  /\d/u.test(tokens[verb]!.gap)
const isDefinite = (lower: string): boolean => /(?:en|an|ern|orn|arn|rn|n)$/u.test(lower) && !/man$/u.test(lower)

/** "Anna Berg, handläggare", "Anna Berg (tf enhetschef)", "Anna Berg handläggare 031-…"; no line break alone, and no title of the next. */
function titleAfter(tokens: Tokens, find: NameFind, titles: Titles, next: NameFind | undefined): Reason | null {
  let at = find.to
  const first = tokens[at]
  if (!first || (first.newLine && !/[,(|–-]/u.test(first.gap))) return null
  const isApart = /^(?: {0,2},? {0,3}\(?|, 1:| ?[–|/-] ?| {2,40})$/u.test(first.gap) && /[,(|–/-]| {2}/u.test(first.gap)
  const isBeside = first.gap === ' ' && find.surnames.length > 0
  if (!isApart && !isBeside) return null
  if (isApart && first.lower === 'som' && tokens[at + 1]?.lower === 'är') at += 2
  // "kultur- och fritidschef"
  if (isApart && tokens[at + 1]?.lower === 'och' && tokens[at + 1]?.gap === '- ') at += 2
  while (
    isApart &&
    at - find.to < 4 &&
    tokens[at] &&
    beside.test(tokens[at]!.lower) &&
    !titles.isTitle(tokens[at]!.lower)
  )
    at++
  const title = tokens[at]
  // In a table also what private persons are called by trade; and "leg. läkare" is in service.
  const isRow = (at === find.to && / {2}/u.test(first.gap)) || /^leg(?:itimerad)?$/u.test(tokens[at - 1]!.lower)
  if (
    !title ||
    !(isRow ? titles.isBefore : titles.isTitle)(title.lower) ||
    (at > find.to && !/^(?: |\. ?|\n? ?)$/u.test(title.gap))
  )
    return null
  if (next?.from === at + 1 && /^ ?$/u.test(tokens[next.from]!.gap) && !ownTitle(tokens, next, titles)) return null
  const isBracketed = first.gap.endsWith('(') && /^(?:,|\))/u.test(tokens[at + 1]?.gap ?? '')
  if (isDefinite(title.lower) && !isBracketed && !(isApart && place.test(tokens[at + 1]?.lower ?? ''))) return null
  return endsTitle(tokens, at + 1, titles) ? reason('title-after', { word: title.text }) : null
}

/** The next name of a list with titles has one after it as well: "Anna Berg, chef ⏎ Eva Ek, handläggare". */
const ownTitle = (tokens: Tokens, { to }: NameFind, titles: Titles): boolean =>
  tokens[to] !== undefined && /^, $| {2}/u.test(tokens[to].gap) && titles.isTitle(tokens[to].lower)

const place = /^(?:på|vid|för|i|inom|hos)$/u
/** After a title stand its unit, a stop, a number; no verb, and no "till yrket". */
function endsTitle(tokens: Tokens, at: number, titles: Titles): boolean {
  const token = tokens[at]
  if (!token || /[^\s]|\n| {2}/u.test(token.gap) || (token.newLine && token.shape !== 'lower')) return true
  if (token.lower === 'och' || token.lower === 'samt')
    return titles.isTitle(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.shape === 'title'
  return (
    token.shape !== 'lower' ||
    place.test(token.lower) ||
    titles.isTitle(token.lower) ||
    /^(?:tel|telefon|tfn|mobil|ankn|anknytning|direkt|e-post|epost|mejl|mail|sign|enligt|tillika)$|(?:förvaltning|förvaltningen|kontoret|nämnden|enheten|avdelningen|kommun|omsorg|omsorgen|vård|bygg|miljö|skjuts|fritid|kultur)$/u.test(
      token.lower,
    )
  )
}
