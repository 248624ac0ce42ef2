// How much an installation weighs, and what weighs most in it.
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figure } from '#app/bench/figure.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const largest = 5

export async function sizes(): Promise<Figure[]> {
  const packages = await packagesIn(join(root, 'node_modules'))
  const heaviest = [...packages].sort((a, b) => b.megabytes - a.megabytes).slice(0, largest)
  const all = packages.reduce((sum, { megabytes }) => sum + megabytes, 0)
  const figure = (figure: Figure['figure'], set: string, value: number, bar: string | null = null): Figure => ({
    figure,
    set,
    value,
    unit: 'MB',
    spread: null,
    runs: 1,
    bar,
  })
  return [
    figure('size-installed', 'node_modules, development included', all),
    ...heaviest.map(({ name, megabytes }) => figure('size-package', name, megabytes)),
    figure('size-knowledge', 'the repository', await weigh(join(root, 'knowledge')), '≤ 60'),
  ]
}

async function packagesIn(folder: string): Promise<{ name: string; megabytes: number }[]> {
  const names = await readdir(folder).catch(() => [])
  const nested = await Promise.all(
    names.map(async name =>
      name.startsWith('@') ? (await readdir(join(folder, name))).map(inner => `${name}/${inner}`) : [name],
    ),
  )
  return Promise.all(nested.flat().map(async name => ({ name, megabytes: await weigh(join(folder, name)) })))
}

/** Megabytes of a file or of everything in a folder; links count for nothing. */
async function weigh(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null)
  if (!found || found.isSymbolicLink()) return 0
  if (!found.isDirectory()) return found.size / 1e6
  const inside = await Promise.all((await readdir(path)).map(name => weigh(join(path, name))))
  return inside.reduce((sum, megabytes) => sum + megabytes, 0)
}
