// The public register: what may be told of a function to anyone, made from the live card and the gate's own answer, so that it cannot tell
// of anything but what runs. What a person wrote for the house alone (why it was stopped, answers, notes, names in decisions) is not here.
import { dateInSweden } from '#base/clock.ts'
import { all, type Card, type Status } from '#governance/cards/cards.ts'
import type { Governance } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import { type Overview, overviewOf } from '#governance/overview/overview.ts'
import type { Measured } from '#governance/quality/quality.ts'
import * as store from '#governance/register/register.store.ts'
import type { Query, Tx } from '#store/database.ts'

/** Who stands behind the register: the municipality, its web address and where it answers questions. */
export type Publisher = { name: string; site: string | null; email: string | null }

const told = [
  'id',
  'title',
  'ability',
  'purpose',
  'does',
  'doesNot',
  'owner',
  'contact',
  'serviceClass',
  'users',
  'legalGround',
  'klassa',
  'aiSystem',
  'aiAct',
  'oversight',
  'handles',
  'generates',
  'meetsPublic',
  'concerns',
  'engine',
  'retention',
  'status',
] as const satisfies readonly (keyof Card)[]

export type Entry = Pick<Card, (typeof told)[number]> & {
  personalData: { processes: boolean; kinds: Card['personalData']['kinds']; isAssessed: boolean }
  /** What the status rests on. */
  decided: { date: string; dnr: string } | null
  trial: { from: string | null; to: string | null; units: readonly string[]; data: 'invented' | 'real' } | null
  suppliers: { name: string; role: string; country: string; reads: boolean }[]
  functionVersion: string | null
  /** Whether it may run now; where somebody has stopped it, since when. */
  mayRun: boolean
  stoppedOn: string | null
  measuredOn: string | null
  figures: Measured[]
  /** The share of findings that reviewers accept, in per cent; null while too few people stand behind it. */
  accepted: { share: number; low: number; high: number; days: number } | null
  /** When the municipality last looked at it: a decision, an answer, a change of the card. Null while nobody has. */
  reviewedOn: string | null
  /** The next day by which it must be looked at. */
  reviseBy: string | null
  firstOn: string
  changedOn: string
}

const isShown: Record<Status, boolean> = { idé: false, försök: true, införd: true, avvecklad: true }

const made = new WeakMap<Governance, { of: string; entries: Entry[] }>()

/**
 * Every function in use, on trial or retired. Whatever changes one writes an event in the same transaction, so what was made stands
 * while the head of the log, read before it was made, and the day are the same.
 */
export async function entries(query: Query, governed: Governance, at: Date): Promise<Entry[]> {
  const head = await log.head(query)
  const of = `${head?.hash} ${dateInSweden(at)}`
  const held = made.get(governed)
  if (held?.of === of) return held.entries
  const now = await madeNow(query, governed, at)
  made.set(governed, { of, entries: now })
  return now
}

/** A trial is asked for in its own unit: it runs there. */
async function madeNow(query: Query, governed: Governance, at: Date): Promise<Entry[]> {
  const shown: Entry[] = []
  for (const held of await all(query)) {
    if (!isShown[held.card.status]) continue
    const unit = held.card.trial?.units[0] ?? null
    shown.push(entryOf(await overviewOf(query, governed, held, unit, at)))
  }
  return shown
}

function entryOf(one: Overview): Entry {
  const { card, verdict, stop, quality, functionVersion } = one
  const plain = Object.fromEntries(told.map(field => [field, card[field]])) as Pick<Card, (typeof told)[number]>
  const last = card.decisions.at(-1)
  const { processes, kinds, dpia } = card.personalData
  const isMeasured = quality?.figures.some(figure => figure.measured !== null) ?? false
  const changedOn = dateInSweden(one.at)
  return {
    ...plain,
    personalData: { processes, kinds, isAssessed: dpia !== null },
    decided: last?.dnr ? { date: last.date, dnr: last.dnr } : null,
    trial: card.trial && { from: card.trial.from, to: card.trial.to, units: card.trial.units, data: card.trial.data },
    suppliers: card.suppliers.map(({ name, role, country, reads }) => ({ name, role, country, reads })),
    functionVersion,
    mayRun: verdict.open,
    stoppedOn: stop && dateInSweden(stop.at),
    measuredOn: isMeasured && quality ? quality.at.slice(0, 10) : null,
    figures: quality?.figures ?? [],
    accepted: acceptedOf(one),
    ...daysOf(one, changedOn),
    firstOn: card.decisions[0]?.date ?? changedOn,
    changedOn,
  }
}

function acceptedOf({ card, reviewed }: Overview): Entry['accepted'] {
  if (!reviewed?.agreement || !card.production) return null
  const { share, low, high } = reviewed.agreement
  return { share, low, high, days: card.production.days }
}

/** The program's own doings are no review. */
function daysOf({ card, by, points }: Overview, changedOn: string): Pick<Entry, 'reviewedOn' | 'reviseBy'> {
  const given = points.flatMap(({ evidence }) => (evidence ? [evidence] : []))
  const looked = [
    ...given.map(one => dateInSweden(one.at)),
    ...card.decisions.filter(one => one.dnr !== null).map(one => one.date),
    ...(by === 'Kansli' ? [] : [changedOn]),
  ]
  const due = [...given.flatMap(one => one.until ?? []), ...(card.trial?.to ? [card.trial.to] : [])]
  return { reviewedOn: looked.sort().at(-1) ?? null, reviseBy: due.sort()[0] ?? null }
}

/** Who publishes; null until somebody has said so. */
export const publisher = (query: Query): Promise<Publisher | null> => store.publisher(query)

/** The last thing its transaction does. */
export async function setPublisher(tx: Tx, given: Publisher, by: string, at: Date): Promise<void> {
  await store.setPublisher(tx, given)
  await log.append(tx, { actor: by, act: 'register.publisher', subject: 'register', content: { ...given } }, at)
}
