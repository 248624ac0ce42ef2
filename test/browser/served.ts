// A real Kansli of one's own for a browser test: own data folder, own port, stopped and removed afterwards. The house is a ready one.
import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { copyOfHouse } from '#test/browser/ready-house.ts'

export type Served = { address: string; link: string; stop(): Promise<void> }

/** Starts `kansli serve` and waits for its sign-in link; with `sample` the invented municipality stands in it, whole. */
export async function serveKansli({ sample = false } = {}): Promise<Served> {
  const { DATABASE_URL: _, KANSLI_DATABASE: __, ...here } = process.env
  const folder = await copyOfHouse(sample)
  const child = spawn(process.execPath, ['bin/kansli.mjs', 'serve', '--port', '0'], {
    env: { ...here, KANSLI_DATA: folder, KANSLI_SAMPLE: 'no' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await printedLink(child)
  return {
    link,
    address: new URL(link).origin,
    async stop() {
      const gone = new Promise(done => child.once('exit', done))
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    const lines = createInterface({ input: child.stdout! })
    lines.on('line', line => {
      const link = /https?:\/\/\S+\/in\/\S+/.exec(line)?.[0]
      if (link) found(link)
    })
    child.once('exit', code => failed(new Error(`kansli serve ended with ${code} before it gave a link`)))
  })
}
