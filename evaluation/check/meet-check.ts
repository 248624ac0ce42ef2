// `check` at its first meeting with memos it has not seen (`first-meeting-1/` to `first-meeting-4/`): clean documents, each with faults
// planted by hand one at a time. Asks as `kansli check --json` does, faulty references included.
import { readdirSync, readFileSync } from 'node:fs'
import { checkAsJson } from '#app/cli/check.ts'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { FirstMeeting, MeetingHalf } from '../first-meeting.ts'

const today = '2026-11-23'
/** A fault that the program tells of under a finer name than the design had when the sets were written. */
const alsoCalled: Record<string, string> = { 'decision-points-out': 'decision-by-reference' }
type Patch = { line: number; rule: string; find: string; by: string }
export type MetMemo = { name: string; text: string; patches: Patch[] }
type Told = ReturnType<typeof checkAsJson>['remarks']

/** Faults that stand at one place; the others are between two places, and may be told at either. */
const local = [
  'impossible-date',
  'weekday-mismatch',
  'date-without-year',
  'doubled-word',
  'spacing-fault',
  'long-sentence',
  'officialese',
  'abbreviation-unexplained',
  'statute-missing',
  'statute-repealed',
  'quote-mismatch',
  'decision-multiple-measures',
  'decision-points-out',
]

/** @throws Error where a patch does not fit its memo exactly once */
export function metMemos(half: MeetingHalf): MetMemo[] {
  const folder = new URL(`./first-meeting-${half}/`, import.meta.url)
  return readdirSync(folder)
    .sort()
    .map(name => {
      const whole = readFileSync(new URL(name, folder), 'utf8')
      const [text = '', faults = ''] = whole.split('=== faults\n')
      const from = text.split('\n').length
      const patches = faults.split('\n').flatMap((line, at) => (line ? [patchOf(line, from + at + 1)] : []))
      for (const { find, line } of patches)
        if (text.split(find).length !== 2) throw new Error(`${name}:${line} does not fit once`)
      return { name, text: text.trimEnd(), patches }
    })
}

function patchOf(written: string, line: number): Patch {
  const match = /^([a-z-]+) \| (.+?) ⇒(?: (.*))?$/u.exec(written)
  if (!match) throw new Error(`line ${line}: not a fault: ${written}`)
  const [, rule = '', find = '', by = ''] = match
  return { line, rule, find: find.replaceAll('\\n', '\n'), by: by.replaceAll('\\n', '\n') }
}

function remarksOn(text: string): Told {
  const document = documentFromText(text)
  const found = check.run(document, {}, learn(check).knowledge, today)
  return checkAsJson(document.text, found, 'sv', sources.run(document, {}, learn(sources).knowledge, today)).remarks
}

type Tally = {
  faults: string[]
  byRule: Map<string, { hits: number; of: number }>
  wrong: number
  infos: number
  elsewhere: number
  drawn: number
}

export function meetCheck(half: MeetingHalf): FirstMeeting {
  const memos = metMemos(half)
  const tally: Tally = { faults: [], byRule: new Map(), wrong: 0, infos: 0, elsewhere: 0, drawn: 0 }
  for (const memo of memos) {
    const clean = remarksOn(memo.text)
    tellClean(memo, clean, tally)
    for (const patch of memo.patches) tellPlanted(memo, patch, clean, tally)
  }
  const rules = [...tally.byRule].sort().map(([rule, share]) => ({ name: `  ${rule}`, ...share }))
  const hits = rules.reduce((sum, one) => sum + one.hits, 0)
  const of = rules.reduce((sum, one) => sum + one.of, 0)
  return {
    set: `check, first meeting ${half}: ${memos.length} documents`,
    shares: [
      { name: 'planted faults found', hits, of },
      { name: 'the same, told at any place', hits: hits + tally.elsewhere, of },
      ...rules,
    ],
    counts: [
      { name: 'false remarks (error, warning) a document', count: tally.wrong, per: memos.length },
      { name: 'notes (info) a document', count: tally.infos, per: memos.length },
      { name: 'other errors and warnings a planted fault', count: tally.drawn, per: of },
    ],
    faults: tally.faults,
  }
}

function tellClean({ name }: MetMemo, clean: Told, tally: Tally): void {
  for (const { severity, line, rule, excerpt, says } of clean) {
    if (severity === 'info') tally.infos++
    else tally.wrong++
    const kind = severity === 'info' ? 'info' : 'FALSE'
    tally.faults.push(`${kind} ${name}:${line} ${rule} (${severity}) «${excerpt.slice(0, 120)}» ${says}`)
  }
}

function tellPlanted({ name, text }: MetMemo, patch: Patch, clean: Told, tally: Tally): void {
  const news = newIn(clean, remarksOn(text.replace(patch.find, () => patch.by).trimEnd()))
  const told = news.filter(({ rule }) => rule === patch.rule || rule === alsoCalled[patch.rule])
  const isHit = local.includes(patch.rule) ? told.some(one => isNear(one, text, patch)) : told.length > 0
  const row = tally.byRule.get(patch.rule) ?? { hits: 0, of: 0 }
  tally.byRule.set(patch.rule, { hits: row.hits + (isHit ? 1 : 0), of: row.of + 1 })
  const others = news.filter(one => !told.includes(one) && one.severity !== 'info')
  tally.drawn += others.length
  if (isHit) return
  if (told.length > 0) tally.elsewhere++
  const besides = others.map(({ rule, excerpt }) => `${rule} «${excerpt.slice(0, 60)}»`).join('; ')
  tally.faults.push(
    `MISSED ${name}:${patch.line} ${patch.rule}: «${patch.find.slice(0, 90)}» → «${patch.by.slice(0, 160)}»` +
      `${told.length > 0 ? ' (told elsewhere)' : ''}${besides && `; told instead: ${besides}`}`,
  )
}

/** Remarks of `after` that `before` has no like of: same rule and same words. */
function newIn(before: Told, after: Told): Told {
  const left = before.map(one => `${one.rule} ${one.excerpt}`)
  return after.filter(one => {
    const at = left.indexOf(`${one.rule} ${one.excerpt}`)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Within the changed stretch, or on the lines beside it. */
function isNear(one: Told[number], text: string, { find, by }: Patch): boolean {
  const first = text.slice(0, text.indexOf(find)).split('\n').length
  const last = first + by.split('\n').length - 1
  const end = one.line + one.excerpt.split('\n').length - 1
  return one.line <= last + 1 && end >= first - 1
}
