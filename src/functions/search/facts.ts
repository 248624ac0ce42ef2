// What a steering document says of itself, at its head or foot: kind, who decided it and when, until when it holds, what it replaces.
// Takes only what is written with a label or a plain formula; says nothing where it cannot tell. Must not know today's date.
import type { Facts, PaperKind } from '#functions/search/paper.ts'
import { findDates, isPossible } from '#swedish/dates.ts'

/** Letters at the head and the foot where a document speaks of itself. */
const head = 3000
const foot = 1200

const kindWords: readonly [PaperKind, RegExp][] = [
  ['delegationsordning', /delegations?(?:ordning|bestämmelser)/iu],
  ['arbetsordning', /arbetsordning/iu],
  ['reglemente', /reglemente/iu],
  ['taxa', /(?<!\p{L})taxa(?:n|bestämmelser)?(?!\p{L})|avgifter/iu],
  ['föreskrift', /föreskrift|ordningsstadga/iu],
  ['policy', /policy/iu],
  ['riktlinje', /riktlinje/iu],
  ['rutin', /rutin(?:en|er|beskrivning)?(?!\p{L})|instruktion|handlingsordning/iu],
  ['strategi', /strategi/iu],
  ['program', /program(?:met)?(?!\p{L})/iu],
  ['plan', /plan(?:en)?(?!\p{L})/iu],
]

/** The document's own title: its first line that says anything, or its file's name. */
export function titleOf(text: string, path: string): string {
  const lines = text.slice(0, head).split('\n', 30)
  const first = lines
    .map(line =>
      line
        .replace(/^\s*#{1,6}\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find(line => /\p{L}{3}/u.test(line) && line.length >= 4 && !/kommun$|^sida \d|^\d+ ?\(\d+\)/iu.test(line))
  return first && first.length <= 140 ? first : nameOf(path)
}

const nameOf = (path: string): string =>
  (path.split('/').at(-1) ?? path).replace(/\.[a-z0-9_]{2,8}$/i, '').replaceAll('_', ' ')

/** `path` tells the kind where the title does not. */
export function factsOf(text: string, path: string): Facts {
  const title = titleOf(text, path)
  const said = `${text.slice(0, head)}\n${text.length > head ? text.slice(Math.max(head, text.length - foot)) : ''}`
  const decision = decisionIn(said)
  const until = labelled(
    said,
    /giltig(?:hetstid)?\s{0,3}(?:t\.?\s?o\.?\s?m\.?|till(?: och med)?)|gäller\s(?:t\.?\s?o\.?\s?m\.?|till och med|till)|upphör att gälla|sista giltighetsdag/iu,
  )
  const from = labelled(
    said,
    /(?:gäller|giltig)\s(?:fr\.?\s?o\.?\s?m\.?|från(?: och med)?)|träder i kraft|ikraftträdande/iu,
  )
  const period = /giltighetstid\s{0,3}:?\s{0,3}((?:19|20)\d{2})\s?[–-]\s?((?:19|20)\d{2})/iu.exec(said)
  return {
    kind: kindOf(title) ?? kindOf(nameOf(path)) ?? kindOf(text.slice(0, 600)) ?? 'other',
    unit: unitIn(said),
    decidedBy: decision.by,
    decidedOn: decision.on,
    dnr:
      /(?:dnr|diarienummer|diarienr)\s{0,3}[.:]?\s{0,3}((?:\p{L}{1,6}[ -])?[\p{L}\d]{1,8}[/:-][\d/:-]{2,14})/iu.exec(
        said,
      )?.[1] ?? null,
    validFrom: from ?? (period ? `${period[1]}-01-01` : null),
    validUntil: until ?? (period ? `${period[2]}-12-31` : null),
    replaces: after(said, /(?<!\p{L})ersätter\s{0,3}:?\s/iu),
    replacedBy: after(said, replacedLabel),
    repealed:
      /(?:dokumentet|policyn|riktlinjen|riktlinjerna|planen|reglementet|taxan|rutinen|programmet|strategin|föreskrifterna|status:?)\s(?:är\s|har\s|=\s)?upphäv(?:d|t|da|ts|es)(?!\p{L})|^\s{0,9}upphävd(?![\p{L}\p{N}_])/imu.test(
        said,
      ),
  }
}

/** A label on a line of its own, or said of the document. "Utlägg ersätts mot kvitto" says nothing of it. */
const replacedLabel =
  /(?:^\s{0,9}(?:status:?\s)?(?:ersatt|ersätts|ersattes)(?:\sav)?\s{0,3}:\s|(?:^\s{0,9}|(?:dokumentet|policyn|riktlinjen|riktlinjerna|planen|reglementet|taxan|rutinen|programmet|strategin|föreskrifterna)\s(?:har\s|är\s)?)(?:ersatts?|ersätts|ersattes)\sav\s)/imu

const kindOf = (name: string): PaperKind | null => kindWords.find(([, shape]) => shape.test(name))?.[0] ?? null

const deciders =
  /(?:antagen|antaget|antagna|antogs|beslutad|beslutat|beslutade|fastställd|fastställt|fastställda|fastställdes|reviderad|reviderat|senast reviderad|beslutsdatum|beslutsinstans|beslutande instans|datum för beslut)(?!\p{L})/giu
const bodies =
  /(?<!\p{L})(?:kommunfullmäktige|kommunstyrelsen|kommundirektören|kommunchefen|förvaltnings(?:chefen|direktören)|\p{L}{0,30}(?:-\soch\s\p{L}{2,30})?nämnden|\p{L}{2,30}chefen|\p{L}{2,30}direktören)(?!\p{L})/iu

/** The last decision that is told of, since a document that was revised tells of its first too. */
function decisionIn(said: string): { by: string | null; on: string | null } {
  let by: string | null = null
  let on: string | null = null
  for (const { index, 0: word } of said.matchAll(deciders)) {
    const near = said.slice(index + word.length, index + word.length + 120).split(/\n\s*\n/, 1)[0]!
    const day = dayIn(near)
    if (day && (on === null || day > on)) on = day
    by ??= bodies.exec(near)?.[0]?.toLowerCase() ?? null
  }
  return { by, on }
}

/** The first day that stands within a line or so of a label. */
function labelled(said: string, label: RegExp): string | null {
  const at = label.exec(said)
  return at ? dayIn(said.slice(at.index + at[0].length, at.index + at[0].length + 60)) : null
}

function dayIn(text: string): string | null {
  const found = findDates(text).find(date => date.year !== null && isPossible(date))
  if (!found) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return `${found.year}-${two(found.month)}-${two(found.day)}`
}

/** What stands after a label to the end of its line or sentence. */
function after(said: string, label: RegExp): string | null {
  const at = label.exec(said)
  if (!at) return null
  const rest = said.slice(at.index + at[0].length, at.index + at[0].length + 200)
  const value = rest
    .split(/\n|[.;](?:\s|$)/, 1)[0]!
    .replace(/^[\s:–-]+/, '')
    .trim()
  return /\p{L}{3}/u.test(value) && !/^(?:inget|ingen|inga|nytt dokument|ny)$/iu.test(value)
    ? value.slice(0, 160)
    : null
}

/** A unit that is named as owner; a person who is named there is left out. */
function unitIn(said: string): string | null {
  const at =
    /(?:dokumentägare|dokumentansvarig|ansvarig (?:förvaltning|nämnd|enhet|avdelning)|ansvarig|ägare|gäller för)\s{0,3}:?\s{1,3}([^\n]{3,80})/iu.exec(
      said,
    )
  const unit =
    at &&
    /\p{L}{0,30}(?:- och \p{L}{2,30})?(?:förvaltningen|nämnden|kontoret|avdelningen|enheten|styrelsen|kansliet)(?!\p{L})/iu.exec(
      at[1]!,
    )
  return unit ? unit[0].trim() : null
}
