// Licences of everything that runs with the program, from package-lock.json and the installed packages themselves.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#test/house/tree.ts'

type Locked = { dev?: boolean; license?: string; resolved?: string; link?: boolean }
export type Lock = { packages: Record<string, Locked> }

/** Permissive, weak copyleft on the file level, or a font licence: what EUPL-1.2 code may be delivered together with. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** A SPDX expression is allowed when one side of every OR, and both sides of every AND, are. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (/\sOR\s/.test(bare)) return bare.split(/\sOR\s/).some(isAllowed)
  if (/\sAND\s/.test(bare)) return bare.split(/\sAND\s/).every(isAllowed)
  return allowed.has(bare.trim())
}

/** Packages of the lock that run with the program and whose licence is unknown or not allowed. */
export function badLicences(lock: Lock, folder = root): string[] {
  const families = new Map<string, string>()
  const licences = Object.entries(lock.packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, locked]) => [path, licenceOf(path, locked, folder), locked.dev === true] as const)
  for (const [path, licence] of licences) if (licence) families.set(family(path), licence)
  return licences.flatMap(([path, licence, dev]) => {
    if (dev) return []
    // a sibling for another platform, not installed here, carries the licence of its family
    const known = licence ?? families.get(family(path))
    return known && isAllowed(known) ? [] : [`${path}: ${known ?? 'unknown'}`]
  })
}

function licenceOf(path: string, locked: Locked, folder: string): string | null {
  const file = join(folder, path, 'package.json')
  if (!existsSync(file)) return locked.license ?? null
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'))
  return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? null)
}

const family = (path: string): string =>
  path
    .replace(/^.*node_modules\//, '')
    .replace(/^node-bin-/, 'node-')
    .replace(/-(android|darwin|freebsd|linux|openharmony|win32|win|windows)-.*$/, '')

/** Packages that would be fetched from anywhere but npm's registry. */
export const foreignAddresses = (lock: Lock): string[] =>
  Object.entries(lock.packages).flatMap(([path, { resolved }]) =>
    resolved && !resolved.startsWith('https://registry.npmjs.org/') ? [`${path}: ${resolved}`] : [],
  )
