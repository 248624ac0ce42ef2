// Those who write notes in a journal, a log of errands or a chat at work, by the stamp of time before the name: a citizen is written
// about there, and does not write. Looks at lines as they stand in the document; decides no mark.
import type { Titles } from './titles.ts'
import type { InService } from './who-stays.ts'

const word = "\\p{Lu}[\\p{L}’'-]{0,24}"
const name = `(?<name>${word}(?: (?:(?:von|af|de|al) )?${word}){0,2})`
const date = '(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\/\\d{1,2}(?:[ -]\\d{2,4})?)'
const time = '(?:kl\\.? ?)?\\d{1,2}[.:]\\d{2}'
/** "2026-04-02 08:15 Bahar" alone on its line, also with a title after it; "2026-05-28 Elin Sund och Jonas Wede: …". */
const stamped = new RegExp(
  `^(?<stamp>${date}(?:,? ${time})?,? )${name}(?: och (?<second>${word}(?: ${word}){0,2}))?(?:, (?<title>\\p{Ll}[\\p{L}-]{2,30})|:(?= \\p{Lu}))?(?<end>:?)`,
  'u',
)
/** "[08:31] Jonas Wede: …", "08:22 Robin S (Servicedesk): …". */
const spoken = new RegExp(`^(?<stamp>\\[?${time}\\]? )${name}(?: \\((?<unit>[^()]{2,30})\\))?: `, 'u')

const ofJournal =
  /journal|förhandsbedömning|dokumentation|(?:dag|tjänste|samtals|omvårdnads)anteckning|utförare|hemtjänst|händelselogg|ärendelogg|omvårdnad/iu
const ofWork =
  /(?:utrednings|arbets|lednings|personal|handläggar|projekt|enhets|kollega|avdelnings)(?:grupp|chatt|möte)|arbetslag|internchatt|intern chatt/iu
const unit =
  /^(?:servicedesk|helpdesk|support|kundtjänst|nät|drift|it|it-\p{L}+|förvaltning\p{L}*|\p{L}+(?:enheten|avdelningen|kontoret|tjänsten|centrum))$/iu
const headed = 400

export function findInJournal(text: string, titles: Titles): InService[] {
  const head = text.slice(0, headed)
  const isWork = ofWork.test(text.slice(0, 200))
  const notes: (InService & { note: string })[] = []
  const out: InService[] = []
  const lines = text.split('\n')
  let from = 0
  for (const [i, line] of lines.entries()) {
    const start = from
    from += line.length + 1
    if (!/^\[?\d/u.test(line)) continue
    const said = spoken.exec(line)?.groups
    if (said && (isWork || unit.test(said.unit ?? ''))) {
      out.push({ ...spanOf(said.name!, start + said.stamp!.length), heading: said.unit ?? head.trim().split('\n')[0]! })
      continue
    }
    const found = ofJournal.test(head) ? stamped.exec(line) : null
    if (found) notes.push(...noted(found, line, lines[i + 1] ?? '', start, titles))
  }
  return [...out, ...(notes.length > 1 ? notes : [])]
}

const spanOf = (name: string, start: number) => ({ start, end: start + name.length })

/** The note's text must be prose, and must not speak of the one who is named over it. */
function noted({ groups, 0: all }: RegExpExecArray, line: string, below: string, start: number, titles: Titles) {
  const { name = '', stamp = '', second, title } = groups!
  const isColon = all.endsWith(':') || /^:/u.test(line.slice(all.length))
  const note = isColon ? `${line.slice(all.length)} ${below}` : below
  const isAlone = all.length === line.trimEnd().length
  if (!isColon && !isAlone) return []
  if (title && !titles.isBefore(title)) return []
  if (!/\p{Ll}{2,} \p{Ll}{2,}/u.test(note) || name.split(' ').some(one => one.length > 1 && note.includes(one)))
    return []
  const at = start + stamp.length
  const heading = line.slice(0, stamp.length).trim().split(/,? /u)[0]!
  const first = { ...spanOf(name, at), heading, note }
  const other = second ? line.indexOf(second, stamp.length + name.length) : -1
  return second ? [first, { ...spanOf(second, start + other), heading, note }] : [first]
}
