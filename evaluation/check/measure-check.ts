// Measures `check` on clean memos and on the same memos with one planted fault each: the share of faults found, and the false
// remarks on a clean memo, with intervals. The held-out half was written before the rules met it, and no rule is tuned on it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import { documentFromText } from '#text/document.ts'
import type { Remark } from '#text/finding.ts'
import { annexDefects } from './annex-defects.ts'
import type { Half } from './defect.ts'
import { formDefects } from './form-defects.ts'
import { isMinutes, protocolDefects } from './protocol-defects.ts'
import { textDefects } from './text-defects.ts'

export const defects = [...formDefects, ...textDefects, ...annexDefects, ...protocolDefects]

/** `n` of `of`: a share with its 95 % interval (Wilson): n small, p near one. */
type Share = { n: number; of: number; share: number; low: number; high: number }
export type CheckMeasure = {
  half: Half
  memos: number
  kinds: number
  found: Share
  /** Error and warning remarks on clean memos, and how many a memo has on average. */
  falseRemarks: { count: number; perMemo: number; upTo: number }
  infos: number
  /** Other errors and warnings that a planted fault drew with it, for each planted fault. */
  drawn: number
  missed: { memo: string; kind: string }[]
  wrong: { memo: string; rule: string; excerpt: string }[]
  msPerMemo: number
}

const folder = (half: Half) => fileURLToPath(new URL(`./memos/${half}/`, import.meta.url))
export const cleanMemos = (half: Half): { name: string; text: string }[] =>
  readdirSync(folder(half))
    .sort()
    .map(name => ({ name, text: readFileSync(folder(half) + name, 'utf8') }))

const { knowledge } = learn(check)
export const remarksOn = (text: string, settings = {}): Remark[] =>
  check.run(documentFromText(text), settings, knowledge, '2025-06-30').findings as Remark[]

/** The files of a memo's case, where it has a folder of them. */
function caseOf(name: string): { annexes?: { name: string; text: string }[] } {
  const own = fileURLToPath(new URL(`./memos/annexes/${name.replace(/\.txt$/u, '')}/`, import.meta.url))
  if (!existsSync(own)) return {}
  const files = readdirSync(own).sort()
  return { annexes: files.map(file => ({ name: file, text: readFileSync(own + file, 'utf8') })) }
}
const grave = (remarks: Remark[]) => remarks.filter(remark => remark.severity !== 'info')
const count = (remarks: Remark[], rule: string) => remarks.filter(remark => remark.rule === rule).length

/** `only`: the names of some memos, to tell a new batch from those that rules have been mended after. */
export function measureCheck(half: Half, only?: readonly string[], ask = remarksOn): CheckMeasure {
  const memos = cleanMemos(half).filter(memo => !only || only.includes(memo.name))
  const missed: CheckMeasure['missed'] = []
  const wrong: CheckMeasure['wrong'] = []
  let planted = 0
  let drawn = 0
  let infos = 0
  for (const { name, text } of memos) {
    const settings = caseOf(name)
    const clean = ask(text, settings)
    infos += clean.length - grave(clean).length
    for (const { rule, span } of grave(clean))
      wrong.push({ memo: name, rule, excerpt: text.slice(span.start, span.end) })
    for (const defect of defects) {
      // Between a memo and its files nothing can be planted where there are none.
      if (annexDefects.includes(defect) && !settings.annexes) continue
      if (formDefects.includes(defect) && isMinutes(text)) continue
      const faulty = defect.plant(text, half)
      if (faulty === null) continue
      planted++
      const after = ask(faulty, settings)
      if (count(after, defect.rule) <= count(clean, defect.rule)) missed.push({ memo: name, kind: defect.kind })
      drawn += Math.max(
        0,
        grave(after).filter(r => r.rule !== defect.rule).length -
          grave(clean).filter(r => r.rule !== defect.rule).length,
      )
    }
  }
  return {
    half,
    memos: memos.length,
    kinds: defects.length,
    found: share(planted - missed.length, planted),
    falseRemarks: {
      count: wrong.length,
      perMemo: wrong.length / memos.length,
      upTo: upperRate(wrong.length) / memos.length,
    },
    infos,
    drawn: drawn / planted,
    missed,
    wrong,
    msPerMemo: time(memos.map(memo => memo.text)),
  }
}

/** Wilson's score interval at 95 %. */
function share(n: number, of: number): Share {
  const p = n / of
  const z = 1.96
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of)
  return { n, of, share: p, low: middle - half, high: Math.min(1, middle + half) }
}

/** Upper 95 % bound of a Poisson count (one-sided; 3.0 for none seen), by the Wilson–Hilferty approximation of chi-square. */
function upperRate(count: number): number {
  const k = count + 1
  return k * (1 - 1 / (9 * k) + 1.645 / (3 * Math.sqrt(k))) ** 3
}

function time(texts: string[]): number {
  for (const text of texts) remarksOn(text)
  const start = performance.now()
  for (let i = 0; i < 10; i++) for (const text of texts) remarksOn(text)
  return (performance.now() - start) / (10 * texts.length)
}
