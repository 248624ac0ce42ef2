// The mask record (maskningsprotokoll) as a document: one document or all those of a request. Made from records that hold none of the
// removed text, and told in words that quote none of it.
import type { Block, Written } from '#files/written/written.ts'
import type { MaskLabel, Reason } from '#text/finding.ts'
import { type MaskRecordWord, maskRecordWords } from '#words/letters/mask-record.ts'
import { maskLabelWords, maskReasonWords } from '#words/mask.ts'
import { readerInWords } from '#words/proof.ts'
import { fill, type Language } from '#words/words.ts'

/** What a record tells, whether of a release by a person or of a copy made on the command line. */
export type Recorded = {
  name: string
  as: 'text' | 'pictures' | 'transcript'
  at: string
  by: string | null
  /** Who looked through it once more before it was released. */
  checkedBy?: string | null | undefined
  note: string
  function: { name: string; version: string; knowledge: string } | null
  removals: readonly {
    page: number
    label: MaskLabel
    why: readonly Reason[]
    ground: string | null
    grounded?: { by: string; note: string | null } | null | undefined
    decidedBy: string | null
    decidedAt: string | null
  }[]
  stays: number
  proof: {
    strings: number
    places: readonly { place: string }[]
    readers: readonly string[]
    leftByDecision: number
    tags?: 'kept' | 'left-out' | undefined
    sourceSha256: string
    outputSha256: string
  } | null
}

type Say = (id: MaskRecordWord, params?: { [key: string]: string | number }) => string

/** @param records at least one; all those of a request in the order they are to be told */
export function recordPaper(records: readonly Recorded[], language: Language): Written {
  const words = maskRecordWords[language]
  const say: Say = (id, params = {}) => fill(words[id], params)
  const latest = records
    .map(({ at }) => at)
    .sort()
    .at(-1)!
  return {
    title: say('record-title'),
    language,
    author: 'Kansli',
    at: new Date(latest),
    blocks: [
      { kind: 'text', text: say('record-means') },
      ...records.flatMap((record): Block[] => [
        { kind: 'heading', level: 1, text: record.name },
        { kind: 'facts', rows: factsOf(record, say) },
        ...removed(record, say, language),
        { kind: 'heading', level: 2, text: say('record-proof') },
        { kind: 'text', text: proved(record, say, language) },
      ]),
    ],
    foot: words['record-foot'],
  }
}

function factsOf(record: Recorded, say: Say): [string, string][] {
  const { function: made, proof } = record
  const rows: [string, string | null | undefined | false][] = [
    [say('record-document'), record.name],
    [say('record-copy'), say(`record-as-${record.as}`)],
    [say('record-even'), record.as === 'transcript' && say('record-even-yes')],
    [say('record-tags'), proof?.tags && say(`record-tags-${proof.tags}`)],
    [say('record-by'), record.by ?? say('record-nobody')],
    [say('record-checked-by'), record.checkedBy],
    [say('record-at'), moment(record.at)],
    [say('record-note'), record.note],
    [say('record-function'), made && `${made.name} ${made.version}, ${made.knowledge}`],
    [say('record-source'), proof?.sourceSha256],
    [say('record-output'), proof?.outputSha256],
  ]
  return rows.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}

function removed({ removals, stays }: Recorded, say: Say, language: Language): Block[] {
  const standing: Block[] = stays > 0 ? [{ kind: 'text', text: say('record-stays', { count: stays }) }] : []
  if (removals.length === 0) return [{ kind: 'text', text: say('record-none') }, ...standing]
  const columns = (['page', 'kind', 'why', 'ground', 'decided'] as const).map(one => say(`record-${one}`))
  const rows = removals.map(({ page, label, why, ground, grounded, decidedBy, decidedAt }) => [
    String(page),
    maskLabelWords[language][label],
    why.map(reason => inWords(reason, language)).join('; '),
    [ground ?? say('record-no-ground'), grounded && say('record-ground-by', { name: grounded.by }), grounded?.note]
      .filter(Boolean)
      .join('. '),
    decidedBy ? [decidedBy, decidedAt && moment(decidedAt)].filter(Boolean).join(', ') : say('record-nobody'),
  ])
  return [
    { kind: 'heading', level: 2, text: say('record-removed', { count: removals.length }) },
    { kind: 'table', columns, rows },
    ...standing,
  ]
}

function proved({ proof }: Recorded, say: Say, language: Language): string {
  if (!proof) return say('record-not-proved')
  return say('record-proved', {
    strings: proof.strings,
    places: new Set(proof.places.map(({ place }) => place)).size,
    readers: proof.readers.map(reader => readerInWords(reader, language)).join(', '),
    left: proof.leftByDecision,
  })
}

/** A parameter that is not in the record told something that was removed: it is shown as missing. */
function inWords({ id, params }: Reason, language: Language): string {
  const words: Record<string, string> = maskReasonWords[language]
  return fill(words[id] ?? id, params).replace(/\{[a-zA-Z]+\}/g, '…')
}

/** In Swedish time, to the minute. */
const moment = (at: string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' })
