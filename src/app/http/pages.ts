// The browser part: bundled when it is missing or older than its sources, and served with every unknown address as its first page.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const built = join(root, 'dist/web')
const stamp = join(built, 'made-of')
const sources = ['src/web', 'src/words', 'src/text', 'src/base', 'vite.config.ts', 'package-lock.json']

/** True when there are pages to serve. `tell` is called before a build, which takes some seconds. */
export async function readyPages(tell: () => void): Promise<boolean> {
  const there = existsSync(join(built, 'index.html'))
  if (!existsSync(join(root, 'src/web/index.html'))) return there
  const wanted = sum()
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  try {
    const { build } = await import('vite')
    tell()
    // Built aside and put in place whole: another Kansli of the same folder may be serving, or building, at this moment.
    const aside = `${built}-${process.pid}`
    const asked = { outDir: aside, emptyOutDir: true }
    const configFile = join(root, 'vite.config.ts')
    await build({ root: join(root, 'src/web'), configFile, logLevel: 'error', build: asked })
    writeFileSync(join(aside, 'made-of'), wanted)
    putInPlace(aside)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') console.error(error)
    return there
  }
}

function putInPlace(aside: string): void {
  const old = `${aside}-old`
  if (existsSync(built)) renameSync(built, old)
  renameSync(aside, built)
  rmSync(old, { recursive: true, force: true })
}

/** What the sources are: names, sizes and times of change. Quicker than reading them, and enough to see that one is another. */
function sum(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) continue
    const under = stat.isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
          .map(entry => join(entry.parentPath, entry.name))
          .sort()
      : [path]
    for (const file of under) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${file}\0${size}\0${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/** Serves the pages. Bundled parts carry a hash in their names and never change; the first page must always be asked for anew. */
export async function servePages(app: FastifyInstance): Promise<void> {
  await app.register(files, {
    root: built,
    index: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
