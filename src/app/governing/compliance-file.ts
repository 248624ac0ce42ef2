// A function's compliance file: card, ground, verdict, figures, checkpoints with answers, history; the same overview as screen and register.
import { dateInSweden } from '#base/clock.ts'
import type { Block, Written } from '#files/written/written.ts'
import { type Card, type CardVersion, differences } from '#governance/cards/cards.ts'
import type { Overview, PointShown } from '#governance/overview/overview.ts'
import { benchWords } from '#words/command-line/bench.ts'
import { fieldInWords, valueInWords } from '#words/governance/card.ts'
import { complianceWords } from '#words/governance/compliance.ts'
import { lookedInWords, reasonInWords } from '#words/governance/gate.ts'
import { fill, type Language } from '#words/words.ts'

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const text = (said: string): Block => ({ kind: 'text', text: said })
const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

export function complianceFile(
  one: Overview,
  held: readonly CardVersion[],
  publisher: string | null,
  language: Language,
  at: Date,
): Written {
  const words = complianceWords[language]
  const { card, version } = one
  const day = dateInSweden(at)
  return {
    title: fill(words.title, { title: card.title }),
    language,
    author: publisher ?? words.author,
    at,
    foot: fill(words.foot, { title: card.title, day, page: '{page}' }),
    blocks: [
      text(card.purpose),
      text(fill(words.made, { day, version })),
      ...verdict(one, language),
      heading(1, words.card),
      { kind: 'facts', rows: facts(card, language) },
      ...figures(one, language),
      heading(1, words.points),
      ...one.points.flatMap(point => pointBlocks(point, language)),
      ...history(card, held, language),
    ],
  }
}

function verdict({ verdict: { open, reasons, looked }, stop }: Overview, language: Language): Block[] {
  const words = complianceWords[language]
  return [
    heading(1, words.verdict),
    text(open ? words.open : words.shut),
    { kind: 'list', items: reasons.map(({ id, params }) => begun(reasonInWords(id, params, language))) },
    ...(stop ? [text(fill(words.stopped, { day: dateInSweden(stop.at), why: stop.why }))] : []),
    text(fill(words.looked, { looked: lookedInWords(looked, language) })),
  ]
}

/** Everything on the card but its history, which stands last. */
function facts(card: Card, language: Language): [string, string][] {
  const shown = Object.entries(card).filter(
    ([field, value]) =>
      !['id', 'title', 'purpose', 'decisions', 'thresholds'].includes(field) && (field !== 'variant' || value !== null),
  )
  return shown.map(([field, value]) => [
    fieldInWords(field, language),
    Array.isArray(value) && value.length > 0
      ? value.map(item => valueInWords(field, item, language)).join('\n')
      : valueInWords(field, value, language),
  ])
}

function figures({ quality, reviewed, card }: Overview, language: Language): Block[] {
  const words = complianceWords[language]
  const names: Record<string, string> = benchWords[language]
  const said = (value: number | undefined, unit: string) =>
    value === undefined ? '–' : `${Math.round(value * 10) / 10} ${unit}`.trim()
  const rows = (quality?.figures ?? []).map(({ figure, set, value, unit, measured, holds, at }) => [
    names[figure] ?? figure,
    measured?.set ?? set,
    said(measured?.value, unit),
    measured?.spread ? `${said(measured.spread.low, unit)} – ${said(measured.spread.high, unit)}` : '–',
    `${valueInWords('at', at, language)} ${said(value, unit)}`,
    valueInWords('holds', holds, language),
  ])
  const columns = [words.figure, words.set, words.value, words.interval, words.bar, words.holds]
  const isMeasured = quality?.figures.some(figure => figure.measured !== null)
  const days = card.production?.days ?? 0
  return [
    heading(1, words.figures),
    ...(isMeasured ? [] : [text(words.figuresNone)]),
    { kind: 'table', columns, rows, heads: true },
    ...(reviewed && !reviewed.tooFew ? [text(fill(words.reviewed, { ...counts(reviewed.counters), days }))] : []),
  ]
}

const counts = ({ accepted, rejected, added }: { accepted: number; rejected: number; added: number }) => ({
  accepted,
  rejected,
  added,
})

function pointBlocks({ checkpoint, state, evidence }: PointShown, language: Language): Block[] {
  const words = complianceWords[language]
  const { act, chapter, section, link } = checkpoint.source
  const source = `${[act, chapter, section].filter(Boolean).join(', ')}. ${link}`
  const rows: [string, string][] = [
    [words.state, words[`state-${state}`]],
    [words.demand, checkpoint.demand],
    [words.source, source],
  ]
  if (evidence) {
    const { answer, until, by, at } = evidence
    const parts = [answer.date, answer.group, answer.dnr, answer.document, until && fill(words.until, { until })]
    rows.push([words.evidence, parts.filter(Boolean).join(', ') || '–'])
    if (answer.text) rows.push([words.answer, answer.text])
    rows.push([words.given, `${by}, ${dateInSweden(at)}`])
  } else if (state !== 'settled') rows.push([words.answer, words.noAnswer])
  return [heading(2, `${checkpoint.id} ${checkpoint.question}`), { kind: 'facts', rows }]
}

function history(card: Card, held: readonly CardVersion[], language: Language): Block[] {
  const words = complianceWords[language]
  const decided = card.decisions.map(({ date, status, dnr, by, note }) => [
    date,
    valueInWords('status', status, language),
    dnr ?? valueInWords('', null, language),
    by,
    dnr === null ? reasonInWords(note, {}, language) : note,
  ])
  const changed = held.map(({ card: after, version, by, why, at }, i) => {
    const before = held[i + 1]
    const fields = before ? Object.keys(differences(before.card, after)) : []
    const named = fields.map(field => fieldInWords(field, language)).join(', ')
    return [String(version), dateInSweden(at), by, reasonInWords(why, {}, language), named || '–']
  })
  return [
    heading(1, words.history),
    heading(2, words.decisions),
    decided.length === 0
      ? text(words.noDecisions)
      : { kind: 'table', columns: [words.day, words.status, words.dnr, words.by, words.note], rows: decided },
    heading(2, words.versions),
    { kind: 'table', columns: [words.version, words.day, words.by, words.why, words.changed], rows: changed },
  ]
}
