// The main job over real HTTP and a real database: a document is dropped, decided on, released and proved.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { log } from '#governance/log/log.ts'
import { openDesk } from '#test/desk.ts'
import { pdfOf } from '#test/papers.ts'

const desk = await openDesk()
const { client, house } = desk

type Finding = {
  id: string
  function: string
  excerpt: string
  page: number
  state: string
  added: boolean
  boxes: unknown[]
  finding: { kind: string; label?: string; stays?: boolean; span: { start: number; end: number }; why: unknown[] }
}
const json = async <T>(answer: Response | Promise<Response>): Promise<T> => (await (await answer).json()) as T
const findingsOf = async (id: string): Promise<Finding[]> =>
  (await json<{ findings: Finding[] }>(client.get(`/api/documents/${id}/findings`))).findings

const letter = [
  ['Till socialnämnden', '', 'Jag heter Torborg Kallin och bor på Storgatan 12.', 'Mitt personnummer är 900102-9819.'],
  ['Ring mig på 070-174 06 05.', 'Det hände i den gula boden vid ån i lördags.', 'Nu är den gula', 'boden tom.'],
]

/** The text as a reader sees it that had no part in the writing. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  let text = ''
  for (let i = 1; i <= pdf.numPages; i++) {
    const { items } = await (await pdf.getPage(i)).getTextContent()
    text += items.map(item => ('str' in item ? item.str : '')).join(' ')
  }
  await task.destroy()
  return text
}

describe('a letter from drop to proven release', async () => {
  const bytes = await pdfOf(letter)
  const id = await client.drop('brev från Torborg Kallin.pdf', bytes)
  await client.until(id, 'reviewing', 'ready')

  test('is kept byte for byte', async () => {
    const kept = new Uint8Array(await (await client.get(`/api/documents/${id}/original`)).arrayBuffer())
    expect(Buffer.compare(kept, bytes)).toBe(0)
    const { sha256 } = await json<{ sha256: string }>(client.get(`/api/documents/${id}`))
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('has findings of the functions, each with its why and its place', async () => {
    const found = await findingsOf(id)
    const marks = found.filter(one => one.finding.kind === 'mark')
    expect(marks.map(one => one.finding.label)).toEqual(expect.arrayContaining(['PERSON', 'PERSONNUMMER', 'PHONE']))
    for (const one of found) expect(one.finding.why.length).toBeGreaterThan(0)
    for (const one of marks) expect(one.boxes.length).toBeGreaterThan(0)
    expect(marks.find(one => one.finding.label === 'PHONE')?.page).toBe(2)
    const { runs } = await json<{ runs: { state: string; function: string; wattHours: number }[] }>(
      client.get(`/api/documents/${id}`),
    )
    expect(runs.map(run => [run.function, run.state]).sort()).toEqual([
      ['check', 'done'],
      ['mask', 'done'],
      ['sources', 'done'],
    ])
    for (const run of runs) expect(run.wattHours).toBeGreaterThan(0)
  })

  test('is not released while a mark is undecided', async () => {
    const ready = await json<{ ready: boolean; reasons: { id: string }[] }>(
      client.get(`/api/documents/${id}/readiness`),
    )
    expect(ready.ready).toBe(false)
    expect(ready.reasons.map(reason => reason.id)).toContain('undecided-findings')
    const answer = await client.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' })
    expect(answer.status).toBe(409)
    expect(await json<{ reason: string }>(answer)).toMatchObject({ reason: 'undecided-findings' })
  })

  test('takes decisions, an addition everywhere, and takes the last stroke back', async () => {
    const open = (await findingsOf(id)).filter(one => one.finding.kind === 'mark' && one.state === 'proposed')
    const accept = open.map(one => ({ act: 'accept', finding: one.id }))
    const first = await client.send('POST', `/api/documents/${id}/decisions`, { decisions: accept })
    expect(first.status).toBe(200)
    const page = await json<{ text: string; start: number }>(client.get(`/api/documents/${id}/pages/2`))
    const start = page.start + page.text.indexOf('gula boden')
    const add = { act: 'add', label: 'PERSON', span: { start, end: start + 'gula boden'.length }, everywhere: true }
    const added = await json<{ findings: Finding[] }>(
      client.send('POST', `/api/documents/${id}/decisions`, { decisions: [add] }),
    )
    expect(added.findings.map(one => [one.excerpt, one.state, one.added])).toEqual([
      ['gula boden', 'accepted', true],
      ['gula\nboden', 'accepted', true],
    ])
    const undone = await json<{ removed: string[] }>(client.send('POST', `/api/documents/${id}/undo`))
    expect(undone.removed.sort()).toEqual(added.findings.map(one => one.id).sort())
    expect((await findingsOf(id)).some(one => one.added)).toBe(false)
    await client.send('POST', `/api/documents/${id}/decisions`, { decisions: [add] })
    expect((await findingsOf(id)).filter(one => one.added)).toHaveLength(2)
  })

  test('is released only clean, and the text is gone for a reader that did not write it', async () => {
    const asked = await json<{ id: string }>(
      client.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: 'begärd ut' }),
    )
    const row = await client.until(id, 'released', 'ready', 'reviewing')
    const release = await json<{ state: string; name: string; proof: { clean: boolean; places: unknown[] } }>(
      client.get(`/api/releases/${asked.id}`),
    )
    expect([row.state, release.state], JSON.stringify(release)).toEqual(['released', 'released'])
    expect(release.proof.clean).toBe(true)
    expect(release.name).not.toMatch(/Torborg|Kallin/)
    const file = new Uint8Array(await (await client.get(`/api/releases/${asked.id}/file`)).arrayBuffer())
    const gone = ['Torborg', 'Kallin', '900102', '9819', '070-174', 'gula']
    const read = await textOf(file)
    expect(read).toContain('Till socialnämnden')
    for (const text of gone) expect(read).not.toContain(text)
    for (const text of gone) expect(Buffer.from(file).includes(text)).toBe(false)
    const folder = mkdtempSync(join(tmpdir(), 'kansli-journey-'))
    writeFileSync(join(folder, 'out.pdf'), file)
    const poppler = popplerText(join(folder, 'out.pdf'))
    for (const text of gone) expect(poppler).not.toContain(text)

    const record = await (await client.get(`/api/releases/${asked.id}/record`)).text()
    for (const text of ['Torborg', 'Kallin', '900102', 'gula']) expect(record).not.toContain(text)
    expect((JSON.parse(record) as { removals: { decidedBy: string }[] }).removals[0]?.decidedBy).toBe('Ingegerd Ekvall')
  })

  test('leaves a whole log, without what was masked', async () => {
    expect(await json(client.get('/api/log/check'))).toMatchObject({ whole: true, broken: null })
    const lines = (await (await client.get('/api/log/export')).text()).split('\n')
    expect(await log.checkLines(lines)).toMatchObject({ whole: true })
    expect(lines.join('\n')).not.toMatch(/Kallin|900102|gula/)
    const { events } = await json<{ events: { act: string }[] }>(client.get(`/api/log?subject=${id}`))
    expect(
      events
        .map(event => event.act)
        .reverse()
        .filter(act => !act.startsWith('finding')),
    ).toEqual([
      'document.receive',
      'document.read',
      'run.find',
      'run.find',
      'run.find',
      'release.ask',
      'release.write',
      'release.fetch',
    ])
  })
})

/** Poppler's reading where it is installed; nothing where it is not, since the readers above have read already. */
function popplerText(path: string): string {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

test('a file that cannot be read is kept with the reason, and can be fetched', async () => {
  const bytes = Buffer.from('%PDF-1.7\nthis is not a document at all\n%%EOF')
  const id = await client.drop('trasig.pdf', bytes)
  const row = await client.until(id, 'refused')
  expect(row.refusal?.reason).toMatch(/^file-/)
  expect(Buffer.from(await (await client.get(`/api/documents/${id}/original`)).arrayBuffer()).equals(bytes)).toBe(true)
})

test('the same bytes twice are two documents and one blob', async () => {
  const bytes = Buffer.from('Hej, jag heter Torborg Kallin.\n')
  const before = await count()
  const ids = [await client.drop('a.txt', bytes), await client.drop('b.txt', bytes)]
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) await client.until(id, 'reviewing', 'ready')
  expect((await count()) - before).toBe(1)
})

async function count(): Promise<number> {
  let blobs = 0
  for await (const _ of house.room.blobs.list()) blobs++
  return blobs
}

test('whoever watches hears of a document as it is worked on', async () => {
  const stop = new AbortController()
  const heard: { document: string; arrived: string | null; row: { state: string } }[] = []
  const stream = await client.get('/api/stream', stop.signal)
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const listening = (async () => {
    const decoder = new TextDecoder()
    let text = ''
    for await (const piece of stream.body!) {
      text += decoder.decode(piece as Uint8Array, { stream: true })
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const line = text
          .slice(0, end)
          .split('\n')
          .find(one => one.startsWith('data: '))
        if (line) heard.push(JSON.parse(line.slice(6)))
        text = text.slice(end + 2)
      }
    }
  })().catch(() => {})
  const id = await client.drop('c.txt', Buffer.from('Jag heter Torborg Kallin.\n'))
  await client.until(id, 'reviewing', 'ready')
  await new Promise(done => setTimeout(done, 200))
  stop.abort()
  await listening
  const mine = heard.filter(one => one.document === id)
  expect(mine.map(one => one.arrived)).toEqual(expect.arrayContaining([null, 'check', 'mask']))
  expect(['reviewing', 'ready']).toContain(mine.at(-1)?.row.state)
})
