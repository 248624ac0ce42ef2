// Reads the files of checkpoints, holds each to its own fixtures, and says which fire for a card on a day.
// Knows no disk: the bytes are handed in.
import { createHash } from 'node:crypto'
import { Refusal } from '#base/refusal.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { type Card, lineOfText, parseFile, plainCard } from '#governance/cards/cards.ts'
import { type Checkpoint, CheckpointFile } from '#governance/checkpoints/checkpoint.ts'
import { holds } from '#governance/checkpoints/condition.ts'

export type Area = { name: string; source: string; sourceDate: string; checkpoints: Checkpoint[] }
export type Checkpoints = { areas: Area[]; all: Checkpoint[]; sha256: string }

/** @throws Refusal knowledge-invalid with file, line and reason: a fault of form, an id used twice, a fixture that does not do what it says. */
export function readCheckpoints(files: readonly KnowledgeFile[]): Checkpoints {
  const hash = createHash('sha256')
  const seen = new Set<string>()
  const areas = files
    .filter(file => file.path.endsWith('.json'))
    .map(file => {
      hash.update(`${file.path}\0`).update(file.bytes)
      const { area, checkpoints, ...from } = parseFile(file, CheckpointFile)
      for (const checkpoint of checkpoints) {
        const why = seen.has(checkpoint.id) ? `${checkpoint.id} stands twice` : faultOf(checkpoint)
        if (why) throw new Refusal('knowledge-invalid', { file: file.path, line: lineOfText(file, checkpoint.id), why })
        seen.add(checkpoint.id)
      }
      return { name: area, ...from, checkpoints }
    })
  return { areas, all: areas.flatMap(area => area.checkpoints), sha256: hash.digest('hex') }
}

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
