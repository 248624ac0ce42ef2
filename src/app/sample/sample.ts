// The invented municipality of Ekebyholm: its officers, and documents in every state. They come in and are decided on by the same
// faces as everybody's, so their log, mask records and proofs are real. May be killed at any moment and goes on at the next start.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { putAssignments } from '#app/sample/assignments/assignments.ts'
import { putPortfolio } from '#app/sample/assignments/portfolios.ts'
import { putPrices } from '#app/sample/assignments/prices.ts'
import { governSample } from '#app/sample/govern.ts'
import { putHistory } from '#app/sample/history/history.ts'
import { putInitiatives } from '#app/sample/initiatives/put.ts'
import { officers, type Paper, papers } from '#app/sample/papers.ts'
import { fillRecord } from '#app/sample/record/record.ts'
import { putReports } from '#app/sample/reports.ts'
import { answered, giveRoles, letOut, putRequest, waiting } from '#app/sample/requests.ts'
import { learnLaw, steer } from '#app/sample/steering.ts'
import { type Id, makeId } from '#base/id.ts'
import { receive, row } from '#casework/documents/documents.ts'
import { nameMatter } from '#casework/matters/matters.ts'
import { type Person, personNamed } from '#casework/people/people.ts'
import { ask } from '#casework/release/release.ts'
import { decide, findings } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import { once } from '#store/jobs.ts'

/** The id of a sample document, always the same, so that it is received once however often we are killed. */
const idOf = (paper: Paper): Id<'doc'> =>
  makeId('doc', createHash('sha256').update(`sample ${paper.file}`).digest().subarray(0, 15))

/** Receives the documents, decides on some and releases some. Gives up quietly when `stop` is raised. */
export async function fill(room: Room, stop: AbortSignal): Promise<void> {
  await governSample(room, officers[0].name)
  await putHistory(room)
  await putInitiatives(room, officers[0].name)
  await putAssignments(room)
  await putPrices(room)
  await putPortfolio(room)
  await putReports(room, officers[0].name)
  for (const paper of papers) {
    if (stop.aborted) return
    const by = await officerOf(room, paper)
    const bytes = await readFile(new URL(`./files/${paper.file}`, import.meta.url))
    await receive(room, by, { name: paper.name, bytes, from: paper.from }, idOf(paper))
    await nameMatter(room, by, [idOf(paper)], paper.matter)
  }
  const [ingrid, amina] = [await officerNamed(room, officers[0].name), await officerNamed(room, officers[1].name)]
  await putRequest(room, ingrid, answered, papers.filter(isAskedFor).map(idOf))
  await putRequest(room, amina, waiting, papers.filter(paper => paper.file === 'orosanmalan.txt').map(idOf))
  await steer(room, ingrid)
  for (const paper of papers) {
    if (paper.fate === 'wait' || stop.aborted) continue
    await settled(room, idOf(paper), stop)
    if (!stop.aborted) await treat(room, paper)
  }
  await letOut(room, ingrid, stop)
  const report = papers.find(paper => paper.file === 'orosanmalan.txt')!
  await settled(room, idOf(report), stop)
  if (stop.aborted) return
  await giveRoles(room, amina)
  await fillRecord(room, stop)
  if (stop.aborted) return
  await learnLaw(room)
  await room.database.transaction(tx => once(tx, 'sample'))
}

/** Part of the request that has been answered. */
const isAskedFor = ({ file }: Paper): boolean => ['klagomal-snorojning.eml', 'memo-biblioteksplan.docx'].includes(file)

const officerOf = (room: Room, paper: Paper): Promise<Person> => officerNamed(room, paper.officer)

const officerNamed = (room: Room, wanted: string): Promise<Person> => {
  const { name, unit } = officers.find(officer => officer.name === wanted)!
  return personNamed(room, name, unit)
}

/** Waits until the functions have said what they found. */
async function settled(room: Room, id: Id<'doc'>, stop: AbortSignal): Promise<void> {
  const busy: readonly string[] = ['received', 'reading', 'running']
  while (!stop.aborted && busy.includes((await row(room, id)).state)) await wait(100)
}

async function treat(room: Room, paper: Paper): Promise<void> {
  const id = idOf(paper)
  const by = await officerOf(room, paper)
  const { findings: found } = await findings(room, id, { limit: 2000 })
  const open = found.filter(one => one.state === 'proposed' && !(one.finding.kind === 'mark' && one.finding.stays))
  // An officer who reads: what the functions themselves are doubtful of is left standing.
  const decisions = open.map(one => ({
    act: one.finding.sure < 0.5 ? ('reject' as const) : ('accept' as const),
    finding: one.id,
  }))
  if (decisions.length > 0) await decide(room, by, id, decisions)
  if (isAskedFor(paper)) return // let out with its request
  if (paper.fate !== 'release' || (await row(room, id)).state !== 'ready') return
  await ask(room, by, id, { as: 'text', note: 'Handlingen har begärts ut enligt 2 kap. tryckfrihetsförordningen.' })
}
