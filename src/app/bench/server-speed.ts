// From the drop of a document to its findings, through a server of its own: sign in by the printed link, upload, ask until both
// functions have answered, fetch the findings. The same calls that the screens make.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, middle } from '#app/bench/figure.ts'
import { registerSpeed } from '#app/bench/governed-speed.ts'
import { samplePages } from '#app/bench/sample-pages.ts'
import { inFolder } from '#app/bench/speed.ts'

const program = fileURLToPath(new URL('../../../bin/kansli.mjs', import.meta.url))
const longestStart = 60_000
const askEvery = 50

type Started = { server: ChildProcess; link: URL; seconds: number }
type Run = { function: string; state: string }
type Session = { address: string; headers: Record<string, string> }

export async function serverSpeed(pages: number, runs: number): Promise<Figure[]> {
  const set = `${pages} generated pages`
  return inFolder(async folder => {
    const { server, link, seconds } = await start(join(folder, 'house'))
    try {
      const session = await signIn(link)
      const times: Dropped[] = []
      // the first drop warms the children and is not counted
      for (let i = 0; i <= runs; i++) {
        const time = await drop(session, await samplePages(pages, i + 1), `${i}.pdf`)
        if (i > 0) times.push(time)
      }
      return [
        {
          figure: 'start-ready',
          set: 'an empty data folder',
          value: seconds,
          unit: 's',
          spread: null,
          runs: 1,
          bar: '≤ 10',
        },
        { figure: 'drop-to-proposals', set, unit: 's', bar: '≤ 1', ...middle(times.map(time => time.proposals)) },
        { figure: 'drop-to-findings', set, unit: 's', bar: '≤ 1.5', ...middle(times.map(time => time.findings)) },
        await registerSpeed(session, 20),
      ]
    } finally {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  })
}

async function start(data: string): Promise<Started> {
  const started = performance.now()
  const argv = [program, 'serve', '--data', data, '--port', '0', '--no-sample']
  const server = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] })
  const link = await new Promise<URL>((done, failed) => {
    let said = ''
    const late = setTimeout(() => failed(new Error('the server was not ready in a minute')), longestStart)
    server.on('exit', code => failed(new Error(`the server ended with ${code}`)))
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /http:\/\/\S+\/in\/\S+/.exec(said)
      if (!found) return
      clearTimeout(late)
      done(new URL(found[0]))
    })
  })
  return { server, link, seconds: (performance.now() - started) / 1000 }
}

async function signIn(link: URL): Promise<Session> {
  const answer = await fetch(link, { redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  const me = (await (await fetch(new URL('/api/me', link), { headers: { cookie } })).json()) as { csrf: string }
  return { address: link.origin, headers: { cookie, origin: link.origin, 'x-kansli-csrf': me.csrf } }
}

/** Seconds from the upload's first byte to what mask proposes, and to the findings of every function, in hand. */
type Dropped = { proposals: number; findings: number }

async function drop({ address, headers }: Session, bytes: Uint8Array, name: string): Promise<Dropped> {
  const form = new FormData()
  form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), name)
  const started = performance.now()
  const sent = await fetch(`${address}/api/documents`, { method: 'POST', headers, body: form })
  if (!sent.ok) throw new Error(`upload was answered with ${sent.status}`)
  const { documents } = (await sent.json()) as { documents: { id: string }[] }
  const document = `${address}/api/documents/${documents[0]!.id}`
  const inHand = async () => {
    await (await fetch(`${document}/findings`, { headers })).json()
    return (performance.now() - started) / 1000
  }
  let proposals: number | null = null
  for (;;) {
    const whole = (await (await fetch(document, { headers })).json()) as { state: string; runs: Run[] }
    if (whole.state === 'refused') throw new Error('the document was refused')
    if (whole.runs.some(run => run.function === 'mask' && run.state === 'done')) proposals ??= await inHand()
    if (whole.runs.length >= 1 && whole.runs.every(run => run.state === 'done') && whole.state !== 'running') break
    await new Promise(go => setTimeout(go, askEvery))
  }
  if (proposals === null) throw new Error('mask was not asked')
  return { proposals, findings: await inHand() }
}
