// `check` at its first meeting with memos it has not seen (`first-meeting-1/`, `first-meeting-2/`): clean documents, each with faults
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

export function meetCheck(half: MeetingHalf): FirstMeeting {
  const memos = metMemos(half)
  const faults: string[] = []
  const byRule = new Map<string, { hits: number; of: number }>()
  const count = { false: 0, infos: 0, found: 0, atPlace: 0, planted: 0, drawn: 0 }
  for (const { name, text, patches } of memos) {
    const clean = remarksOn(text)
    const grave = clean.filter(one => one.severity !== 'info')
    count.false += grave.length
    count.infos += clean.length - grave.length
    for (const one of clean)
      faults.push(
        `${one.severity === 'info' ? 'info' : 'FALSE'} ${name}:${one.line} ${one.rule} (${one.severity}) «${one.excerpt.slice(0, 120)}» ${one.says}`,
      )
    for (const patch of patches) {
      const after = remarksOn(text.replace(patch.find, () => patch.by).trimEnd())
      const news = newIn(clean, after)
      const told = news.filter(one => one.rule === patch.rule || one.rule === alsoCalled[patch.rule])
      const isFound = told.length > 0
      const isAtPlace = told.some(one => isNear(one, text, patch))
      count.planted++
      if (isFound) count.found++
      if (isAtPlace) count.atPlace++
      const isHit = local.includes(patch.rule) ? isAtPlace : isFound
      const row = byRule.get(patch.rule) ?? { hits: 0, of: 0 }
      byRule.set(patch.rule, { hits: row.hits + (isHit ? 1 : 0), of: row.of + 1 })
      const others = news.filter(one => !told.includes(one) && one.severity !== 'info')
      count.drawn += others.length
      const besides = others.map(one => `${one.rule} «${one.excerpt.slice(0, 60)}»`).join('; ')
      if (!isHit)
        faults.push(
          `MISSED ${name}:${patch.line} ${patch.rule}: «${patch.find.slice(0, 90)}» → «${patch.by.slice(0, 160)}»${isFound ? ' (told elsewhere)' : ''}${besides && `; told instead: ${besides}`}`,
        )
    }
  }
  const hits = [...byRule.values()].reduce((sum, one) => sum + one.hits, 0)
  return {
    set: `check, first meeting ${half}: ${memos.length} documents`,
    shares: [
      { name: 'planted faults found', hits, of: count.planted },
      { name: 'the same, rule told anywhere', hits: count.found, of: count.planted },
      ...[...byRule].sort().map(([rule, share]) => ({ name: `  ${rule}`, ...share })),
    ],
    counts: [
      { name: 'false remarks (error, warning) a document', count: count.false, per: memos.length },
      { name: 'notes (info) a document', count: count.infos, per: memos.length },
      { name: 'other errors and warnings a planted fault', count: count.drawn, per: count.planted },
    ],
    faults,
  }
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
