// Those in service by where they stand in a table or a form: beside their title, beside their party, above their title in a block of
// signatures, in a rota, as whom a visitor comes to. Looks at lines as they stand in the document; decides no mark.
import { type Cell, cellsOf, hasCells } from './cells.ts'
import type { Titles } from './titles.ts'
import type { InService } from './who-stays.ts'

/** Words of a name with capitals, one to four: also "Ster, Jan-Olof", "Ekström L". */
const name =
  /^(?:\p{Lu}[\p{L}’'-]{0,24}\.?|(?:von|af|de|al)(?= ))(?:,? (?:\p{Lu}[\p{L}’'-]{0,24}\.?|von|af|de|al)){0,3}$/u
/** What stands at the head of a letter or a list. */
const headed = 300

export function findInTables(text: string, titles: Titles): InService[] {
  const lines = text.split('\n')
  const out: InService[] = []
  const head = text.slice(0, headed)
  // Trades that private persons have too tell in the paper of an office.
  const isOffice = /personal|medarbetare|förvaltning|kommun|nämnd|kontor|enhet/iu.test(head)
  const columns: Columns = { title: -1, party: -1, host: -1 }
  const rota = rotaLines(lines, head)
  let from = 0
  let above: Cell[] = []
  for (const [i, line] of lines.entries()) {
    const cells = hasCells(line) || above.length > 0 || mayBeName(line) ? cellsOf(line, from, false) : []
    from += line.length + 1
    if (cells.length > 1 && readHead(cells, columns, head)) above = []
    else {
      out.push(
        ...inColumns(cells, columns, isOffice ? titles.isBefore : titles.isTitle),
        ...aboveTitles(above, cells, lines, i, titles),
      )
      if (rota.has(i) && cells[0] && name.test(cells[0].text)) out.push({ ...cells[0], heading: 'Schema' })
      if (line.trim() === '') Object.assign(columns, { title: -1, party: -1, host: -1 })
      above = cells.some(cell => name.test(cell.text)) ? cells : []
    }
  }
  return out
}

const mayBeName = (line: string): boolean => line.length < 40 && /^\p{Lu}/u.test(line) && name.test(line.trim())

/** Which cell of a row holds the title, the party, the person visited; −1 where no heading says so. */
type Columns = { title: number; party: number; host: number }

function readHead(cells: readonly Cell[], columns: Columns, head: string): boolean {
  const at = (heading: RegExp): number => cells.findIndex(cell => heading.test(cell.text))
  const title = at(/^(?:titel|befattning|funktion|yrkestitel|tjänstetitel|tjänst)$/iu)
  const party = at(/^parti$/iu)
  // Whom one visits at a home lives there.
  const host = /kommunhus|stadshus|förvaltningshus|rådhus|medborgarhus/iu.test(head)
    ? at(/^(?:besöker|besöksmottagare|mottagare|värd)$/iu)
    : -1
  if (title + party + host === -3 || cells.some(cell => /\d{4}/u.test(cell.text))) return false
  Object.assign(columns, { title, party, host })
  return true
}

const party = /^(?:S|M|SD|C|V|KD|L|MP|FI)$/u

function inColumns(cells: readonly Cell[], { title, party: of, host }: Columns, tells: Titles['isTitle']): InService[] {
  const [first] = cells
  if (!first || cells.length < 2) return []
  const own = cells[title]?.text ?? ''
  const isTitle = title > 0 && tells(/^[\p{L}-]+/u.exec(own)?.[0].toLowerCase() ?? '')
  if (isTitle && name.test(first.text)) return [{ ...first, heading: own }]
  if (of > 0 && party.test(cells[of]?.text ?? '') && name.test(nameIn(first))) return [{ ...first, heading: 'Parti' }]
  const visited = host > 0 ? cells[host] : undefined
  return visited && name.test(visited.text) ? [{ ...visited, heading: 'Besöker' }] : []
}

/** "Birger Norlander, ordförande" */
const nameIn = (cell: Cell): string => cell.text.replace(/, \p{Ll}[\p{L} .:]{2,30}$/u, '')

/** Names over their titles: "Beata Lundh      Ville Sarkola ⏎ planarkitekt    ingenjör". Right under each, and nothing but a title. */
function aboveTitles(
  above: readonly Cell[],
  cells: readonly Cell[],
  lines: readonly string[],
  i: number,
  titles: Titles,
): InService[] {
  const [first] = cells
  if (!first || above.length === 0) return []
  const start = (of: readonly Cell[], line: number): number =>
    of[0]!.start - (lines[line]!.length - lines[line]!.trimStart().length)
  // Trades that private persons have too tell beside one that only the public has.
  if (!cells.some(({ text }) => titleIn(text).some(word => titles.isTitle(word)))) return []
  const [over, under] = [start(above, i - 1), start(cells, i)]
  return above.flatMap(cell => {
    const below = cells.find(one => Math.abs(one.start - under - (cell.start - over)) < 4)
    if (!below || !name.test(cell.text) || !isTitleLine(below.text, titles)) return []
    if (above.length === 1 && !standsAlone(lines, i, below.text)) return []
    return [{ start: cell.start, end: cell.end, heading: below.text.split(/[,(]/u)[0]!.trim(), isTitle: true }]
  })
}

/** One word or a few that end in a title, with what signatures have after it: a unit, a telephone, an address. */
function isTitleLine(text: string, titles: Titles): boolean {
  const words = saidIn(text).split(/[ /]+/u)
  const isTold = titleIn(text).some(word => titles.isBefore(word))
  const isPlain = words.every(
    (word, at) =>
      /^[\p{L}-]+\.?$/u.test(word) && (at === 0 || /^\p{Ll}/u.test(word) || titles.isTitle(word.toLowerCase())),
  )
  return words.length < 6 && isTold && isPlain && !/\.$/u.test(text)
}

/** What stands before a unit, a telephone, an address. */
const saidIn = (text: string): string => text.split(/,|\(| tfn| tel/u)[0]!.trim()
/** The first and the last word of it. */
const titleIn = (text: string): string[] => {
  const words = saidIn(text).toLowerCase().split(/[ /]+/u)
  return [words[0]!, words.at(-1)!]
}

/** A name by itself on its line, after an empty line, a stop or "genom", and no sentence that goes on under the title. */
function standsAlone(lines: readonly string[], i: number, title: string): boolean {
  const before = (lines[i - 2] ?? '').trim()
  const after = (lines[i + 1] ?? '').trim()
  const isOpen = before === '' || /[.!?,:]$|(?:^|\s)(?:genom|hälsningar|hälsning|mvh|vägnar)$/iu.test(before)
  return isOpen && (after === '' || /^[\p{Lu}\d(+]|@/u.test(after)) && (/^\p{Ll}/u.test(title) || after === '')
}

const days = /(?<!\p{L})(?:mån|tis|ons|tors?|fre|lör|sön)(?!\p{L})/giu
const ofStaff = /personal|bemanning|tjänstgöring|arbetsschema|hemtjänst|nattpatrull|jour|beredskap|räddningstjänst/iu
const ofOthers = /barn|elev|förskol|fritids|vistelse|brukare|kund|boende|besök|patient|träning|bokning/iu
const offDuty = /(?:^|\s)(?:ledig|semester|sem|komp|vik|vab|jour|natt)(?:\s|$)/iu

/** Lines of a rota: under a line of weekdays, in a paper on staff, where somebody is off duty. */
function rotaLines(lines: readonly string[], head: string): Set<number> {
  const out = new Set<number>()
  if (!ofStaff.test(head) || (ofOthers.test(head) && !/personalschema|arbetsschema/iu.test(head))) return out
  for (const [i, line] of lines.entries()) {
    if ((line.match(days)?.length ?? 0) < 3) continue
    let end = i + 1
    while (end < lines.length && lines[end]!.trim() !== '') end++
    if (lines.slice(i + 1, end).some(row => offDuty.test(row)))
      for (let at = i + 1; at < end; at++) if (/ {2}|[\t|;]/u.test(lines[at]!)) out.add(at)
  }
  return out
}
