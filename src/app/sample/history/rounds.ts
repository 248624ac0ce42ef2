// The measuring rounds of Ekebyholm: one that found that a function saves time, one that found that it does not, one that has just begun.
// Made up, the same each time for the same last day. Pure.
import { createHash } from 'node:crypto'
import { makeId } from '#base/id.ts'
import { chanceFrom } from '#effect/baselines/baselines.ts'

type Plan = {
  function: string
  unit: string
  task: string
  /** Median seconds without the function and with it. */
  without: number
  having: number
  oneIn: number
  samples: number
  people: number
  /** Days before the last day that it was begun and ended. */
  begun: number
  ended: number | null
}

const office = 'Kommunledningskontoret, Ekebyholms kommun'
const social = 'Socialförvaltningen, Ekebyholms kommun'
const plans: readonly Plan[] = [
  {
    function: 'check',
    unit: office,
    task: 'ett tjänsteutlåtande granskat',
    without: 1560,
    having: 780,
    oneIn: 3,
    samples: 210,
    people: 9,
    begun: 400,
    ended: 310,
  },
  {
    function: 'mask',
    unit: social,
    task: 'en handling maskerad och kontrollerad',
    without: 2300,
    having: 1150,
    oneIn: 3,
    samples: 240,
    people: 12,
    begun: 260,
    ended: 150,
  },
  {
    function: 'summarise',
    unit: social,
    task: 'en handling sammanfattad',
    without: 560,
    having: 540,
    oneIn: 2,
    samples: 120,
    people: 8,
    begun: 200,
    ended: 120,
  },
  {
    function: 'sources',
    unit: office,
    task: 'ett dokuments hänvisningar kontrollerade',
    without: 840,
    having: 300,
    oneIn: 3,
    samples: 24,
    people: 6,
    begun: 12,
    ended: null,
  },
]

const by = 'Exempelkommunen'
const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest().subarray(0, 15)
const daysBefore = (last: string, days: number): Date => new Date(Date.parse(last) - days * 86_400_000)

export function roundsOf(last: string): { rounds: object[]; samples: object[] } {
  const rounds: object[] = []
  const samples: object[] = []
  for (const plan of plans) {
    const id = makeId('rnd', digest(`sample round ${plan.function}`))
    rounds.push({
      id,
      function: plan.function,
      unit: plan.unit,
      way: 'random',
      one_in: plan.oneIn,
      task: plan.task,
      wanted: Math.max(60, plan.samples),
      begun_by: by,
      begun_at: daysBefore(last, plan.begun).toISOString(),
      ended_by: plan.ended === null ? null : by,
      ended_at: plan.ended === null ? null : daysBefore(last, plan.ended).toISOString(),
    })
    samples.push(...samplesOf(plan, id, last))
  }
  return { rounds, samples }
}

function samplesOf(plan: Plan, round: string, last: string): object[] {
  const chance = chanceFrom(`${round} ${last}`)
  const span = plan.begun - (plan.ended ?? 0)
  return Array.from({ length: plan.samples }, (_, number) => {
    const arm = number % plan.oneIn === 0 ? 'without' : 'with'
    // Most take about as long, a few much longer, as handling times do.
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
    return {
      id: makeId('smp', digest(`${round} ${number}`)),
      round,
      number,
      arm,
      state: 'done',
      seconds: Math.round((arm === 'without' ? plan.without : plan.having) * Math.exp(0.5 * normal)),
      day: daysBefore(last, plan.begun - Math.floor((number / plan.samples) * span))
        .toISOString()
        .slice(0, 10),
      mark: `exempel ${Math.floor(chance() * plan.people)}`,
    }
  })
}
