// Who acts in service or holds public trust: found by the title beside the name, by party, by a work address. They stay by default:
// the public may know who handles its matters (OSL protects the individual, not the authority's own staff).

import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import { type Reason, reason } from '#text/finding.ts'

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
      ...['n', 'en', 'ens', 's', 'ns', 'erna'].filter(e => lower.endsWith(e)).map(e => lower.slice(0, -e.length)),
    ]
    const is = forms.some(plainIsTitle) || forms.some(form => plainIsTitle(`${form}e`))
    // Bounded: a hostile text may not fill the memory with words.
    if (known.size < 20_000) known.set(lower, is)
    return is
  }
  return isTitle
}

/** "Min läkare Anna Berg" tells of the one who writes. */
const own = /^(?:min|mina|vår|hans|hennes|sin|deras)$/u

/** Trust in an association or a company is no public trust. */
export const ofAssociation = /^[^.\n]{0,60}(?:förening|klubb|brf|bostadsrätt|samfällighet|församling|\bAB\b)/iu

/** Why the person of this find is an official here, or null. `after`: the flow right after the name. */
export function officialReason(
  tokens: readonly NameToken[],
  find: NameFind,
  titles: Titles,
  after: string,
): Reason | null {
  if (ofAssociation.test(after)) return null
  const party = /^ ?\((?:s|m|sd|c|v|kd|l|mp|fi|d|S|M|SD|C|V|KD|L|MP|FI|D|-)\)/u.exec(after)
  if (party && find.given.length + find.surnames.length > 1) return reason('party-after', { word: party[0].trim() })
  for (let back = 1; back <= 2; back++) {
    const token = tokens[find.from - back]
    const gap = tokens[find.from - back + 1]?.gap ?? ''
    if (!token || !/^(?:[ ,]{0,2}|\s*:\s*|\s)$/u.test(gap)) break
    const theirs = own.test(tokens[find.from - back - 1]?.lower ?? '')
    const tells = titles.isTitle(token.lower) || (back === 1 && !theirs && titles.isBefore(token.lower))
    const ours = theirs || /^(?:er|din|ert)$/u.test(tokens[find.from - back - 1]?.lower ?? '')
    if (tells && (!/^ *,/u.test(gap) || (back === 1 && ours))) return reason('title-before', { word: token.text })
  }
  for (let on = 0; on < 3; on++) {
    const token = tokens[find.to + on]
    if (!token || !/^(?:,? {0,2}\(?|\s+|[-–/| ]{1,3})$/u.test(token.gap)) break
    // The title must open right after the name, be it after a comma, a bracket or a line of its own.
    const apart = token.newLine || /[,(–/|-]| {2}/u.test(token.gap)
    const beside = find.surnames.length > 0 && titles.isTitle(token.lower) && !/(?:en|an|ens)$/u.test(token.lower)
    if (on === 0 && !apart && !beside) break
    if (titles.isTitle(token.lower)) return reason('title-after', { word: token.text })
  }
  return null
}

/** An address at a municipality, region or authority: municipal domains, and mailboxes of functions rather than persons. */
export function isWorkAddress(address: string): boolean {
  const [local = '', host = ''] = address.toLowerCase().split('@')
  if (/(?:^|\.)(?:elev|student|edu|skola)\./u.test(host)) return false
  return mailbox.test(local) || /(?:kommun|(?:^|[.-])stad(?:[.-]|$)|stad\.|region|myndighet|lansstyrelsen)/u.test(host)
}
const mailbox =
  /^(?:info|kontakt|kommun\p{L}*|registrator\p{L}*|diarium|diariet|kansli\p{L}*|kundtjanst|kundservice|\p{L}*namnd(?:en)?|\p{L}*forvaltning(?:en)?|\p{L}*kontor(?:et)?|medborgar\p{L}*|support|noreply|no-reply|dataskydd\p{L}*|bygglov|post|stadsledning\p{L}*|vaxel|reception\p{L}*|fakturor?)$/u
