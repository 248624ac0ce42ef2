// Completes package-lock.json with the platform packages that the registry could not serve when the lock was made.
// npm leaves those out silently, and `npm ci` then refuses the lock. They belong to other platforms and are never fetched here.
import { readFileSync, writeFileSync } from 'node:fs'

type Entry = {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> }

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'wasm32']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64']

/** What a platform package runs on, read from its name: `binding-linux-arm-gnueabihf` → linux, arm. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | null {
  const words = name.split(/[/-]/)
  const os = systems.find(system => words.includes(system))
  const cpu = processors.find(processor => words.includes(processor))
  if (!os || !cpu) return null
  return { cpu: [cpu], os: [os], ...(words.some(w => w.startsWith('musl')) ? { libc: ['musl'] } : {}) }
}

let added = 0
for (const [at, entry] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`]) continue
    const platform = platformOf(name)
    const version = /^\^?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1]
    if (!platform || !version) continue
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...platform }
    added++
  }
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
if (added) writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
console.log(`${added} platform packages added to package-lock.json`)
