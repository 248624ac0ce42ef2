#!/usr/bin/env node
// Starts Kansli. Runs on any Node from 20; hands over to the newer Node that npm installed beside it when this one cannot strip types.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'app', 'main.ts')
const [major] = process.versions.node.split('.').map(Number)

/** The Node that came with the installation for this platform, or null where none is published. */
function broughtNode() {
  const require = createRequire(import.meta.url)
  const system = process.platform === 'win32' ? 'win' : process.platform
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`])
    try {
      return join(
        dirname(require.resolve(`${name}/package.json`)),
        'bin',
        process.platform === 'win32' ? 'node.exe' : 'node',
      )
    } catch {} // not installed on this platform: try the next name
  return null
}

if (major >= 24) await import(main)
else {
  const node = broughtNode()
  if (!node) {
    console.error(
      `Kansli behöver Node 24 eller nyare. Den här datorn har ${process.version}, och ingen nyare följde med installationen.`,
    )
    process.exit(2)
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)))
}
