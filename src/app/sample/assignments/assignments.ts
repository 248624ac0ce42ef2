// The assignments of Ekebyholm: the one that everything here answers to, with a stage that is late; one that is closed; one just begun.
// Written by the same faces as anybody's, once.
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import type { Room } from '#casework/room.ts'
import {
  type AssignmentGiven,
  type EntryGiven,
  note,
  type PartyGiven,
  type StageGiven,
  write,
  writeParty,
  writeStage,
} from '#effect/assignments/assignments.ts'
import type { Tx } from '#store/database.ts'
import { once } from '#store/jobs.ts'

const by = 'Leyla Ekdahl'
const dayLong = 86_400_000
const board = 'Kommunstyrelsen'
const service = 'Servicenämnden'
const office = 'Kommunledningskontoret, Ekebyholms kommun'

/** Days are counted from today; committees meet on Wednesdays and Thursdays. */
type Told = Omit<EntryGiven, 'stage' | 'done' | 'onDay'> & { day: number }
type Stage = Pick<StageGiven, 'kind' | 'title'> & { due: number; done: number | null; reports?: readonly Told[] }
type Plan = {
  given: Omit<AssignmentGiven, 'givenOn' | 'source'> & { day: number; page: number }
  parties: readonly (Omit<PartyGiven, 'id' | 'onDay'> & { day: number | null })[]
  stages: readonly Stage[]
  told: readonly Told[]
}

const report = (toWhom: string, day: number, dnr: string, says: string): Told => ({
  kind: 'report',
  toWhom,
  day,
  dnr,
  says,
})
const status = (toWhom: string, day: number, says: string): Told => ({ kind: 'status', toWhom, day, dnr: null, says })

const plans: readonly Plan[] = [
  {
    given: {
      title: 'Utreda hur AI-funktioner kan avlasta kommunens handläggning',
      says: 'Kommunstyrelsen får i uppdrag att i samverkan med servicenämnden utreda och pröva hur AI-funktioner kan automatisera och effektivisera arbete i Ekebyholms kommun, och att redovisa vad funktionerna ger och kostar. Uppdraget ska samordnas med arbetet i Mälarbygdens kommunalförbund.',
      dnr: 'KS 2024-00912',
      day: -704,
      page: 42,
      toCommittee: board,
      toUnit: office,
    },
    parties: [
      {
        kind: 'committee',
        name: service,
        says: 'Bidrar med drift, kompetens och erfarenhet från gemensamma tjänster.',
        day: -690,
        dnr: 'SVN 2025-00007',
      },
      {
        kind: 'union',
        name: 'FSG Kommunledning',
        says: 'Etapp 1 och vad som sparas när tid mäts.',
        day: -333,
        dnr: 'KS 2024-00912',
      },
      {
        kind: 'union',
        name: 'FSG Kommunledning',
        says: 'Slutredovisningen och fortsatt drift.',
        day: -4,
        dnr: 'KS 2024-00912',
      },
      {
        kind: 'region',
        name: 'Mälarbygdens kommunalförbund',
        says: 'Gemensam mall för funktionskort, delad erfarenhet av maskering.',
        day: -214,
        dnr: null,
      },
    ],
    stages: [
      { kind: 'work', title: 'Kartläggning av arbete och behov', due: -620, done: -612 },
      { kind: 'work', title: 'Granska och Källkontroll i bruk på försök', due: -585, done: -581 },
      {
        kind: 'interim',
        title: 'Delredovisning, etapp 1',
        due: -327,
        done: -327,
        reports: [
          report(board, -327, 'KS 2024-00912', 'Antecknades till protokollet.'),
          report(service, -326, 'SVN 2025-00007', 'Antecknades till protokollet.'),
        ],
      },
      { kind: 'work', title: 'Maskera och Sammanfatta prövade och mätta', due: -120, done: -118 },
      { kind: 'work', title: 'Mätomgång för Källkontroll avslutad', due: -18, done: null },
      { kind: 'final', title: 'Slutredovisning', due: 23, done: null },
    ],
    told: [
      status(service, -655, 'Arbetsgruppen är tillsatt. Kartläggningen har börjat i tre förvaltningar.'),
      status(service, -530, 'Två funktioner är i bruk på försök. Första mätomgången förbereds.'),
      status(board, -180, 'Maskera sparar tid i socialförvaltningen. Sammanfatta används av få.'),
      status(service, -40, 'Mätomgången för Källkontroll är försenad: för få mätningar utan funktionen.'),
    ],
  },
  {
    given: {
      title: 'Införa ett öppet register över AI-funktioner',
      says: 'Kommunstyrelsen får i uppdrag att offentliggöra vilka AI-funktioner kommunen använder, på vilken grund och vem som ansvarar.',
      dnr: 'KS 2024-00913',
      day: -704,
      page: 43,
      toCommittee: board,
      toUnit: office,
    },
    parties: [
      { kind: 'union', name: 'FSG Kommunledning', says: 'Vad registret visar.', day: -400, dnr: 'KS 2024-00913' },
    ],
    stages: [
      { kind: 'work', title: 'Funktionskort för varje funktion', due: -470, done: -474 },
      {
        kind: 'final',
        title: 'Slutredovisning',
        due: -390,
        done: -383,
        reports: [report(board, -383, 'KS 2024-00913', 'Registret är öppet. Antecknades till protokollet.')],
      },
    ],
    told: [
      {
        kind: 'close',
        toWhom: 'Kommunfullmäktige',
        day: -355,
        dnr: 'KS 2024-00913',
        says: 'Uppdraget förklaras besvarat.',
      },
    ],
  },
  {
    given: {
      title: 'Föreslå hur gemensamma AI-funktioner ska betalas',
      says: 'Servicenämnden får i uppdrag att föreslå en prislista för gemensamma AI-funktioner, fördelad på bastjänster, tilläggstjänster och specialisttjänster.',
      dnr: 'KS 2026-00431',
      day: -61,
      page: 51,
      toCommittee: service,
      toUnit: 'Serviceförvaltningen, Ekebyholms kommun',
    },
    parties: [{ kind: 'union', name: 'FSG Service', says: 'Förslaget till prislista.', day: null, dnr: null }],
    stages: [
      { kind: 'work', title: 'Prislista prövad mot två års användning', due: 20, done: null },
      { kind: 'final', title: 'Förslag till kommunfullmäktige', due: 118, done: null },
    ],
    told: [],
  },
]

/** Once, and whole or not at all. */
export async function putAssignments({ database, clock }: Room): Promise<void> {
  const at = clock()
  await database.transaction(async tx => {
    if (!(await once(tx, 'sample-assignments'))) return
    for (const plan of plans) await put(tx, plan, at)
  })
}

/** The day so many days from now, moved out of Christmas and July, and from Saturday, Sunday and Monday to the Wednesday that follows. */
function dayAt(at: Date, days: number): string {
  const day = new Date(at.getTime() + days * dayLong)
  const part = day.toISOString().slice(5, 10)
  const away = part >= '12-20' || part <= '01-07' ? 21 : part.startsWith('07') ? 35 : 0
  // What has been held must not come to lie ahead.
  const isPast = days < 0 && days + away + 4 >= 0
  const there = new Date(day.getTime() + (isPast ? -away : away) * dayLong)
  const weekday = there.getUTCDay()
  const moved = weekday === 6 ? 4 : weekday === 0 ? 3 : weekday === 1 ? 2 : 0
  return dateInSweden(new Date(there.getTime() + (days < 0 && days + moved >= 0 ? moved - 7 : moved) * dayLong))
}

async function put(tx: Tx, { given, parties, stages, told }: Plan, at: Date): Promise<void> {
  const { day, page, ...plain } = given
  const givenOn = dayAt(at, day)
  const source = `Kommunfullmäktiges budget ${Number(givenOn.slice(0, 4)) + 1}, s. ${page}`
  const id = await write(tx, null, { ...plain, givenOn, source }, by, at)
  for (const { day: onDay, ...party } of parties)
    await writeParty(tx, id, { ...party, id: null, onDay: onDay === null ? null : dayAt(at, onDay) }, by, at)
  const tell = ({ day: when, ...entry }: Told, stage: Id<'stg'> | null) =>
    note(tx, id, { ...entry, stage, onDay: dayAt(at, when), done: true }, by, at)
  const ended = told.filter(one => one.kind === 'close')
  for (const entry of told.filter(one => one.kind !== 'close')) await tell(entry, null)
  for (const { kind, title, due, done, reports = [] } of stages) {
    const dueOn = dayAt(at, due)
    const doneOn = done === null ? null : dayAt(at, done)
    const stage = await writeStage(tx, id, { id: null, kind, title, dueOn, doneOn, why: '' }, by, at)
    for (const entry of reports) await tell(entry, stage)
  }
  for (const entry of ended) await tell(entry, null)
}
