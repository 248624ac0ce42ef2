// The repository as the house rules see it: paths and texts, without what git does not keep.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Text by path from the repository's root, with forward slashes. */
export type Tree = ReadonlyMap<string, string>

const leftOut = new Set(['node_modules', 'dist', 'data', 'tmp', '.git'])
const binary = /\.(png|jpe?g|webp|gif|ico|pdf|docx|woff2?|wasm|gz|bin|zip|eml)$/

export function readTree(): Tree {
  const tree = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      const shown = relative(root, path).split(sep).join('/')
      if (entry.isDirectory()) {
        if (
          !leftOut.has(folder === root.replace(/\/$/, '') || folder === root ? entry.name : shown) &&
          entry.name !== 'node_modules'
        )
          walk(path)
      } else if (entry.isFile() && !binary.test(entry.name)) tree.set(shown, readFileSync(path, 'utf8'))
    }
  }
  walk(root)
  return tree
}

/** Code we wrote by hand, tests left out. */
export const isSource = (path: string): boolean =>
  /^(src|scripts|evaluation|bin)\/.*\.(ts|tsx|mjs)$/.test(path) && !/\.test\.tsx?$|\.generated\.ts$|\.d\.ts$/.test(path)

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|cjs)$/.test(path) && !/\.generated\.ts$/.test(path)

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

const parsed = new Map<string, ts.SourceFile>()

/** Every node of a file, depth first. */
export function* nodes(path: string, text: string): Generator<ts.Node> {
  const key = `${path}\0${text.length}`
  const file = parsed.get(key) ?? ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  parsed.set(key, file)
  const stack: ts.Node[] = [file]
  while (stack.length) {
    const node = stack.pop()!
    yield node
    ts.forEachChild(node, child => void stack.push(child))
  }
}

export const lineOf = (node: ts.Node, at = node.getStart()): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(at).line + 1
