// Measures a whole request: documents made (invented people), received, read, masked, decided on and let out together by the real program,
// which is killed half-way through the letting out and started again. Tells times, the most memory of all its processes together, how
// many were let out, and whether any masked name is left in any of them.
//   node scripts/measure-request.ts [documents, 200] [pages, 10]
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { samplePages } from '#app/bench/sample-pages.ts'
import { readPdf } from '#files/pdf/read-pdf.ts'

const [documents = 200, pages = 10] = process.argv.slice(2).map(Number)
const main = fileURLToPath(new URL('../src/app/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kansli-request-'))
const given = [
  'Torborg',
  'Sigvard',
  'Ingegerd',
  'Halvar',
  'Ragnhild',
  'Botvid',
  'Alfhild',
  'Egil',
  'Gunhild',
  'Torvald',
]
const surnames = ['Kallin', 'Mossberg', 'Ekvall', 'Lundkvist', 'Brodin', 'Hagström', 'Wennerlund', 'Sjödahl']
const names = given.flatMap(first => surnames.map(last => `${first} ${last}`))
const port = await freePort()
const address = `http://127.0.0.1:${port}`

/** Every page names two people of eighty, so that each is met in many documents. */
async function madeDocument(number: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await samplePages(pages, number + 1))
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const [i, page] of pdf.getPages().entries()) {
    const [a, b] = [names[(number * 7 + i) % names.length]!, names[(number * 3 + i * 5 + 1) % names.length]!]
    page.drawText(
      `Ansökan kom från ${a}, telefon 070-174 06 ${String(5 + (number % 90)).padStart(2, '0')}.`,
      at(822, font),
    )
    page.drawText(`Den har lämnats till ${b} för yttrande.`, at(806, font))
  }
  return pdf.save()
}
const at = (y: number, font: Awaited<ReturnType<PDFDocument['embedFont']>>) => ({ x: 71, y, size: 11, font })

function freePort(): Promise<number> {
  return new Promise(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number }
      probe.close(() => done(free))
    })
  })
}

type Server = { child: ChildProcess; headers: Record<string, string> }

async function started(): Promise<Server> {
  const args = [main, 'serve', '--data', folder, '--port', String(port), '--no-sample']
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, KANSLI_PAGES: 'no' },
  })
  const secret = await new Promise<string>((done, failed) => {
    let said = ''
    child.stdout!.on('data', text => {
      said += text
      const found = /\/in\/(\S+)/.exec(said)?.[1]
      if (found) done(found)
    })
    child.once('exit', code => failed(new Error(`ended by itself (${code}): ${said}`)))
  })
  const entered = await fetch(`${address}/in/${secret}`, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
  const me = (await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()) as { csrf: string }
  return { child, headers: { cookie, origin: address, 'x-kansli-csrf': me.csrf } }
}

let server: Server
const get = async <T>(path: string): Promise<T> => answered(await fetch(address + path, { headers: server.headers }))
const send = async <T>(path: string, body: object): Promise<T> =>
  answered(
    await fetch(address + path, {
      method: 'POST',
      headers: { ...server.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
async function answered<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

type Whole = {
  id: string
  state: string
  documents: number
  working: number
  open: number
  persons: { id: string; open: number; person: boolean }[]
  documentList: { id: string; state: string; tallies: { function: string; open: number }[] }[]
  package: { done: number; released: number; refused: { reason: string }[] } | null
}

/** Megabytes of every process of the house: what each has to itself and its share of the rest; and whose they were at the most. */
let peak = 0
let most: Record<string, number> = {}
function look(): void {
  const parents = new Map<number, number>()
  const commands = new Map<number, string>()
  const root = server?.child.pid ?? -1
  const roots: number[] = [root]
  for (const name of readdirSync('/proc').filter(one => /^\d+$/.test(one)))
    try {
      const pid = Number(name)
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
      commands.set(pid, readFileSync(`/proc/${name}/cmdline`, 'utf8'))
      if (commands.get(pid)!.includes(folder)) roots.push(pid)
    } catch {}
  const isOurs = (pid: number): boolean =>
    roots.includes(pid) || (parents.has(pid) && pid > 1 && isOurs(parents.get(pid)!))
  const held: Record<string, number> = {}
  for (const pid of parents.keys())
    if (isOurs(pid))
      try {
        const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1])
        const what = pid === root ? 'server' : kindOf(commands.get(pid) ?? '')
        held[what] = (held[what] ?? 0) + kilobytes / 1000
      } catch {}
  const sum = Object.values(held).reduce((a, b) => a + b, 0)
  if (sum <= peak) return
  peak = sum
  most = held
}
function kindOf(command: string): string {
  if (command.includes('--runs-functions')) return 'child that runs'
  if (command.includes('child.ts')) return 'child that reads'
  return command.includes('postgres') ? 'database' : 'tools'
}
const shares = (): string =>
  Object.entries(most)
    .map(([what, megabytes]) => `${what} ${megabytes.toFixed(0)}`)
    .join(', ')

const begun = Date.now()
const seconds = (): string => ((Date.now() - begun) / 1000).toFixed(0)
const say = (what: string): void =>
  console.log(`${seconds().padStart(5)} s  peak ${peak.toFixed(0)} MB (${shares()})  ${what}`)

async function until(id: string, has: (whole: Whole) => boolean, told: (whole: Whole) => string): Promise<Whole> {
  let last = ''
  for (;;) {
    const { requests } = await get<{ requests: Whole[] }>('/api/requests')
    const row = requests.find(one => one.id === id)!
    const whole = row.state === 'deciding' && row.working > 0 ? row : await get<Whole>(`/api/requests/${id}`)
    if (has(whole)) return whole
    const now = told(whole)
    if (now !== last) say(now)
    last = now
    await wait(5000)
  }
}

const looking = setInterval(look, 1000)
try {
  server = await started()
  const written = { dnr: null, askedBy: null, receivedOn: '2026-11-20', matter: 'bygglov' }
  const { id } = await send<Whole>('/api/requests', { ...written, twoPersons: false, pseudonyms: true })
  for (let i = 0; i < documents; i += 20) {
    const form = new FormData()
    for (let n = i; n < Math.min(documents, i + 20); n++)
      form.append('file', new Blob([(await madeDocument(n)) as Uint8Array<ArrayBuffer>]), `handling-${n + 1}.pdf`)
    await answered(
      await fetch(`${address}/api/requests/${id}/files`, { method: 'POST', headers: server.headers, body: form }),
    )
  }
  say(`${documents} documents of ${pages} pages received`)
  let whole = await until(
    id,
    one => one.working === 0,
    one => `${one.documents - one.working} read and masked`,
  )
  say(`read and masked: ${whole.persons.filter(one => one.person).length} persons, ${whole.open} marks open`)
  const persons = whole.persons.filter(one => one.open > 0).map(one => one.id)
  whole = await send<Whole>(`/api/requests/${id}/acts`, { act: 'decide', persons, decision: 'mask' })
  say(`decided on ${persons.length} persons and details in one act; ${whole.open} marks left`)
  for (const document of whole.documentList) {
    if (!document.tallies.some(one => one.function === 'mask' && one.open > 0)) continue
    type Found = { findings: { id: string; state: string; finding: { stays?: boolean } }[] }
    const { findings } = await get<Found>(`/api/documents/${document.id}/findings?function=mask&limit=2000`)
    const open = findings.filter(one => one.state === 'proposed' && !one.finding.stays)
    const decisions = open.map(one => ({ act: 'accept', finding: one.id }))
    await send(`/api/documents/${document.id}/decisions`, { decisions })
  }
  say('the rest decided in the documents')
  await send(`/api/requests/${id}/packages`, { as: 'text', note: '' })
  const told = (one: Whole) => `${one.package?.released ?? 0} released, ${one.package?.refused.length ?? 0} refused`
  whole = await until(id, one => (one.package?.done ?? 0) >= documents / 2, told)
  server.child.removeAllListeners('exit')
  server.child.kill('SIGKILL')
  say(`killed with ${whole.package!.done} done`)
  await wait(1000)
  server = await started()
  say('started again')
  whole = await until(id, one => one.package?.done === documents, told)
  say(`${whole.package!.released} released, refused: ${JSON.stringify(whole.package!.refused.slice(0, 3))}`)
  let leaks = 0
  let copies = 0
  for (const document of whole.documentList) {
    type Shown = { releases: { id: string; state: string }[] }
    const { releases } = await get<Shown>(`/api/documents/${document.id}`)
    const released = releases.filter(one => one.state === 'released')
    copies += released.length
    for (const one of released) {
      const file = await fetch(`${address}/api/releases/${one.id}/file`, { headers: server.headers })
      const { text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
      leaks += names.filter(name => text.replace(/\s+/g, ' ').includes(name)).length
    }
  }
  say(`copies: ${copies}; names left in them by another reading: ${leaks}`)
  process.exitCode = whole.package!.released === documents && copies === documents && leaks === 0 ? 0 : 1
} finally {
  clearInterval(looking)
  server!.child.removeAllListeners('exit')
  const { child } = server!
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise(done => child.once('exit', done))
    child.kill('SIGTERM')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
}
