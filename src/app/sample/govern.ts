// Brings the functions of Ekebyholm to where its officers have taken them, by the same faces as anybody's decisions: one act, whole or not at all.
import { type SampleCard, sampleCards, sampleUnits } from '#app/sample/cards.ts'
import { dateInSweden } from '#base/clock.ts'
import type { Room } from '#casework/room.ts'
import { type Card, change, current } from '#governance/cards/cards.ts'
import { isAsked } from '#governance/checkpoints/checkpoints.ts'
import { type Answer, give } from '#governance/evidence/evidence.ts'
import { stateOf, stop, watch } from '#governance/gate/gate.ts'
import { setPublisher } from '#governance/register/register.ts'
import { makeVariant } from '#governance/variants/variants.ts'
import type { Tx } from '#store/database.ts'
import { once } from '#store/jobs.ts'

const dayLong = 86_400_000
const why = 'Exempelkommunen'

/** `by`: in whose name it is done. Safe to repeat. */
export async function governSample(room: Room, by: string): Promise<void> {
  const { database, governed } = room
  const at = room.clock()
  const isFirst = await database.transaction(async tx => {
    if (!(await once(tx, 'sample-functions'))) return false
    for (const one of sampleCards) await bring(room, tx, one, by, at)
    const email = 'kontakt@ekebyholm.example'
    await setPublisher(tx, { name: 'Ekebyholms kommun', site: null, email }, by, at)
    return true
  })
  if (!isFirst) return
  // A version that has not been measured by the municipality's own bars falls back, here as everywhere.
  await watch(database, governed, at)
  await governed.post(await stateOf(database.query, governed, at))
}

async function bring(room: Room, tx: Tx, sample: SampleCard, by: string, at: Date): Promise<void> {
  const { governed } = room
  if (sample.variant) await makeVariant(tx, governed.known, { name: sample.name, ...sample.variant }, by, at)
  const held = await current(tx, sample.name)
  if (!held) return
  const card = cardOf(held.card, sample, at)
  await change(tx, { card, by, why, act: 'card.status' }, held.version, at)
  if (sample.answered) await answerAll(room, tx, card, sample, by, at)
  if (sample.stop) await stop(tx, { name: sample.name, why: sample.stop, running: 'drain', by }, at)
}

const dayAt = (at: Date, days: number): string => dateInSweden(new Date(at.getTime() + days * dayLong))

function cardOf(card: Card, { owner, steps, trial, thresholds, serviceClass }: SampleCard, at: Date): Card {
  const decisions = steps.map(({ day, ...decision }) => ({ ...decision, date: dayAt(at, day) }))
  const limits = trial && {
    units: card.variant?.units ?? sampleUnits,
    from: dayAt(at, trial.from),
    to: dayAt(at, trial.to),
    volume: trial.volume,
    data: 'real' as const,
  }
  const status = decisions.at(-1)?.status ?? card.status
  return {
    ...card,
    owner,
    contact: { name: `${owner.role} i Ekebyholm`, email: 'funktioner@ekebyholm.example', phone: '08-465 004 12' },
    retention: { ...card.retention, time: 'Två år', ground: 'KS 2026-00033' },
    status,
    decisions,
    trial: status === 'försök' ? limits : null,
    thresholds: thresholds ?? card.thresholds,
    serviceClass: serviceClass ?? card.serviceClass,
  }
}

/** What would be asked in earnest is answered as well, on trial too: a municipality asks itself early. */
async function answerAll(room: Room, tx: Tx, card: Card, sample: SampleCard, by: string, at: Date): Promise<void> {
  const inUse: Card = { ...card, status: 'införd' }
  for (const checkpoint of room.governed.checkpoints.all) {
    if (checkpoint.id === sample.missing || !isAsked(checkpoint, inUse, dateInSweden(at))) continue
    const until = sample.soon?.checkpoint === checkpoint.id ? dayAt(at, sample.soon.days) : null
    const answer: Answer = {
      text: '',
      date: dayAt(at, -65),
      group: checkpoint.asks.includes('group') ? 'FSG Kommunledning' : null,
      dnr: checkpoint.asks.includes('dnr') ? 'KS 2026-00160' : null,
      document: checkpoint.asks.includes('document') ? `Funktionsakt ${sample.name}, bilaga ${checkpoint.id}` : null,
      until,
    }
    await give(tx, { function: sample.name, checkpoint, answer, by }, at)
  }
}
