// What the sample municipality has on record: papers old enough to weed, one weeding carried out, one paper held, and two incidents.
// Done by the same faces as everybody's. May be killed at any moment: each step is done once.
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Id, makeId } from '#base/id.ts'
import { receive, row } from '#casework/documents/documents.ts'
import { type Person, personNamed } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { holds, keepHold, order, weedings } from '#casework/weeding/weeding.ts'
import { incidents, note, report } from '#governance/incidents/incidents.ts'

const day = 86_400_000
const idOf = (name: string): Id<'doc'> =>
  makeId('doc', createHash('sha256').update(`sample record ${name}`).digest().subarray(0, 15))

type Old = { name: string; days: number; text: string }
const house = { name: 'Ingrid Ekstam', unit: 'Kommunledningskontoret, Ekebyholms kommun' }
const social = { name: 'Amina Warsame', unit: 'Socialförvaltningen, Ekebyholms kommun' }

const held: Old = {
  name: 'Avtal om skolskjuts 2022.txt',
  days: 1400,
  text: 'Avtal om skolskjuts 2022\n\nAvtalet gäller linjerna Norrby och Sundby. Tvist om indexuppräkningen pågår.\n',
}
const weeded: readonly Old[] = [
  {
    name: 'Remiss om cykelplan.txt',
    days: 1250,
    text: 'Remiss om cykelplan\n\nEkebyholms kommun har inget att erinra mot förslaget till cykelplan.\n',
  },
  {
    name: 'Inbjudan till samråd.txt',
    days: 1100,
    text: 'Inbjudan till samråd\n\nSamrådet om detaljplanen för Kvarnbacken hölls i kommunhuset den 14 november 2023.\n',
  },
]
const due: readonly (Old & { by: typeof house })[] = [
  {
    name: 'Förfrågan om lokalhyra.txt',
    days: 930,
    by: house,
    text: 'Förfrågan om lokalhyra\n\nFöreningen frågar vad det kostar att hyra samlingssalen en lördag i maj.\n',
  },
  {
    name: 'Svar om öppettider.txt',
    days: 860,
    by: house,
    text: 'Svar om öppettider\n\nReceptionen är öppen måndag till fredag klockan 8 till 16.30.\n',
  },
  {
    name: 'Sammanställning av synpunkter.txt',
    days: 800,
    by: social,
    text: 'Sammanställning av synpunkter\n\nUnder året kom 41 synpunkter på hemtjänstens tider. De flesta gällde helger.\n',
  },
]

/** Gives up quietly when `stop` is raised, and goes on from there at the next start. */
export async function fillRecord(room: Room, stop: AbortSignal): Promise<void> {
  const owner = await personNamed(room, house.name, house.unit)
  const officer = await personNamed(room, social.name, social.unit)
  if ((await weedings(room)).length === 0) await weedOnce(room, owner, stop)
  if (stop.aborted) return
  await erased(room, stop)
  if (stop.aborted) return
  for (const paper of due) await receiveOld(room, paper.by === house ? owner : officer, paper)
  if ((await incidents(room.database.query, room.reminders, room.clock())).length === 0)
    await addIncidents(room, owner, officer)
}

/** Received when it says it was. */
const receiveOld = (room: Room, by: Person, { name, days, text }: Old) => {
  const then = new Date(room.clock().getTime() - days * day)
  return receive({ ...room, clock: () => then }, by, { name, bytes: new TextEncoder().encode(text) }, idOf(name))
}

async function weedOnce(room: Room, by: Person, stop: AbortSignal): Promise<void> {
  for (const paper of [held, ...weeded]) await receiveOld(room, by, paper)
  const busy: readonly string[] = ['received', 'reading', 'running']
  for (const { name } of [held, ...weeded])
    while (!stop.aborted && busy.includes((await row(room, idOf(name))).state)) await wait(100)
  if (stop.aborted) return
  const why = 'Tvist om avtalet, mål i allmän förvaltningsdomstol'
  if ((await holds(room)).length === 0) await keepHold(room, by, { document: idOf(held.name), matter: false, why })
  const decided = { dnr: 'KS 2026-00044', decidedBy: 'Kommunstyrelsen', decidedOn: '2026-03-04' }
  await order(room, by, { ...decided, classes: ['document', 'session', 'log-reading'] })
}

/** Waits until the rows are erased; the files follow when they may. */
async function erased(room: Room, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const first = (await weedings(room)).at(-1)
    if (first?.state === 'done' || first?.parts.every(part => part.over)) return
    await wait(100)
  }
}

async function addIncidents(room: Room, owner: Person, officer: Person): Promise<void> {
  const now = room.clock().getTime()
  const ago = (hours: number) => new Date(now - hours * 3_600_000)
  const tell = { versions: [], document: null, finding: null, to: null, serious: false, personalData: true }
  await room.database.transaction(async tx => {
    const closed = await report(
      tx,
      {
        ...tell,
        title: 'Ett telefonnummer stod kvar i ett utkast',
        what: 'Numret var skrivet med punkter mellan siffrorna och föreslogs inte för maskning. Handläggaren såg det före utlämnandet och maskerade det själv.',
        function: 'mask',
        unit: house.unit,
        from: ago(26 * 24),
        to: ago(25 * 24),
        severity: 'low',
        foundAt: ago(25 * 24),
      },
      owner.name,
      ago(25 * 24 - 2),
    )
    const noted = (id: Id<'inc'>, kind: 'measure' | 'imy-not' | 'close', says: string, hours: number) =>
      note(tx, id, { kind, says }, owner.name, ago(hours))
    await noted(closed, 'measure', 'Skrivsättet är inlagt som exempel för den som sköter reglerna.', 24 * 24)
    await noted(closed, 'imy-not', 'Inget lämnade kommunen. Risk för den enskilde är osannolik.', 24 * 24 - 1)
    await noted(closed, 'close', 'Inga andra handlingar innehöll skrivsättet.', 20 * 24)
    const open = await report(
      tx,
      {
        ...tell,
        title: 'Maskerad handling skickad till fel mottagare',
        what: 'En utlämnad fil skickades till en annan adress än den som hade begärt handlingen. Filen var maskerad, men ärendet går att förstå av sammanhanget.',
        function: 'mask',
        unit: social.unit,
        from: ago(9 * 24),
        severity: 'medium',
        foundAt: ago(7),
      },
      officer.name,
      ago(6),
    )
    await noted(open, 'measure', 'Mottagaren är ombedd att radera filen och har bekräftat det.', 4)
  })
}
