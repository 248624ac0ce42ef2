// Reads the files of checkpoints, holds each to its own fixtures, and says which fire for a card on a day.
// Knows no disk: the bytes are handed in.
import { createHash, type Hash } from 'node:crypto'
import { Refusal } from '#base/refusal.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { type Card, lineOfText, parseFile, plainCard } from '#governance/cards/cards.ts'
import { type Checkpoint, CheckpointFile, type Decided } from '#governance/checkpoints/checkpoint.ts'
import { holds } from '#governance/checkpoints/condition.ts'

export type Area = { name: string; source: string; sourceDate: string; checkpoints: Checkpoint[] }
/** A checkpoint of ours that the municipality's own file changes or ends. */
export type Override = { before: Checkpoint; after: Checkpoint; decided: Decided }
export type Checkpoints = { areas: Area[]; all: Checkpoint[]; sha256: string; overrides?: Override[] }

/**
 * `own`: the municipality's own files. A point of theirs that has the id of one of ours stands over it, where the file names the two
 * persons who decided so. @throws Refusal knowledge-invalid with file, line and reason: a fault of form, an id used twice, a fixture
 * that does not do what it says, a change that two persons have not decided on.
 */
export function readCheckpoints(files: readonly KnowledgeFile[], own: readonly KnowledgeFile[] = []): Checkpoints {
  const hash = createHash('sha256')
  const areas = readFiles(files, hash).map(({ decided: _, file: __, ...area }) => area)
  const overrides: Override[] = []
  for (const { decided, file, ...area } of readFiles(own, hash)) {
    const added = area.checkpoints.filter(after => {
      const ours = areas.find(one => one.checkpoints.some(({ id }) => id === after.id))
      if (!ours) return true
      if (!decided) throw faultIn(file, after.id, `${after.id} came along: decided.by names no two persons`)
      const before = ours.checkpoints.find(({ id }) => id === after.id)!
      overrides.push({ before, after, decided })
      ours.checkpoints = ours.checkpoints.map(one => (one.id === after.id ? after : one))
      return false
    })
    if (added.length > 0) areas.push({ ...area, checkpoints: added })
  }
  return { areas, all: areas.flatMap(area => area.checkpoints), sha256: hash.digest('hex'), overrides }
}

type Read = Area & { decided: Decided | undefined; file: KnowledgeFile }

function readFiles(files: readonly KnowledgeFile[], hash: Hash): Read[] {
  const seen = new Set<string>()
  return files
    .filter(file => file.path.endsWith('.json'))
    .map(file => {
      hash.update(`${file.path}\0`).update(file.bytes)
      const { area, checkpoints, decided, ...from } = parseFile(file, CheckpointFile)
      for (const checkpoint of checkpoints) {
        const why = seen.has(checkpoint.id) ? `${checkpoint.id} stands twice` : faultOf(checkpoint)
        if (why) throw faultIn(file, checkpoint.id, why)
        seen.add(checkpoint.id)
      }
      return { name: area, ...from, checkpoints, decided, file }
    })
}

const faultIn = (file: KnowledgeFile, id: string, why: string): Refusal =>
  new Refusal('knowledge-invalid', { file: file.path, line: lineOfText(file, id), why })

/** What is wrong with a checkpoint beyond its form; null when nothing is. */
export function faultOf(checkpoint: Checkpoint): string | null {
  const { fires, silent } = checkpoint.fixtures
  const asked = ({ card, at }: Checkpoint['fixtures']['fires']) =>
    isAsked(checkpoint, { ...plainCard, ...card } as Card, at ?? checkpoint.from ?? '2026-11-23')
  if (checkpoint.from && checkpoint.to && checkpoint.from > checkpoint.to)
    return `${checkpoint.id} ends before it begins`
  if (!asked(fires)) return `${checkpoint.id} does not fire for its own firing fixture`
  if (asked(silent)) return `${checkpoint.id} fires for its own silent fixture`
  return null
}

/** Whether a checkpoint is asked of a card on a day (YYYY-MM-DD). */
export const isAsked = (checkpoint: Checkpoint, card: Card, day: string): boolean =>
  (checkpoint.from === null || checkpoint.from <= day) &&
  (checkpoint.to === null || day <= checkpoint.to) &&
  holds(checkpoint.fires, card)
