// Every id that a person can meet has a sentence in both languages, and every rule its ground and its fixtures.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { commands } from '#app/cli/commands.ts'
import { refusalReasons } from '#base/refusal.ts'
import { functionNames } from '#functions/ai-function.ts'
import { rules } from '#functions/check/rules/index.ts'
import { recognisers } from '#swedish/recognisers/index.ts'
import { nodes, root } from '#test/house/tree.ts'
import { doubtReasons } from '#text/document.ts'
import { maskLabels } from '#text/finding.ts'
import { checkTitles, checkWords } from '#words/check.ts'
import { doubtWords } from '#words/doubts.ts'
import { maskLabelWords, maskReasonWords } from '#words/mask.ts'
import { refusalWords } from '#words/refusals.ts'
import { screens } from '#words/screens.ts'
import { languages } from '#words/words.ts'

type Lists = Record<string, Record<string, string>>
const without = (ids: readonly string[], lists: Lists): string[] =>
  languages.flatMap(language => ids.filter(id => !lists[language]?.[id]).map(id => `${language}: ${id}`))

/** Ids given as `reason('…')` in the rooms that make marks. */
function reasonsIn(...folders: string[]): Set<string> {
  const found = new Set<string>()
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/(?<!\.test)\.ts$/.test(entry.name) || entry.name.startsWith('measure')) continue
      const path = join(entry.parentPath, entry.name)
      for (const node of nodes(path, readFileSync(path, 'utf8'))) {
        const first =
          ts.isCallExpression(node) && node.expression.getText() === 'reason' ? node.arguments[0] : undefined
        if (first && ts.isStringLiteral(first)) found.add(first.text)
      }
    }
  return found
}
const reasonsOfMask = (): string[] => [
  ...reasonsIn('src/swedish', 'src/functions/mask'),
  ...recognisers.map(recogniser => recogniser.says),
]

describe('words', () => {
  it('are there for every refusal, doubt and label', () => {
    expect(without(refusalReasons, refusalWords)).toEqual([])
    expect(without(doubtReasons, doubtWords)).toEqual([])
    expect(without(maskLabels, maskLabelWords)).toEqual([])
  })
  it('are there for every rule of check, title and sentence', () => {
    const ids = rules.map(rule => rule.id)
    expect(ids.length).toBeGreaterThanOrEqual(22)
    expect(without(ids, checkTitles)).toEqual([])
    expect(without(ids, checkWords)).toEqual([])
  })
  it('are there for every reason of mask', () => {
    const ids = reasonsOfMask()
    expect(ids).toContain('checksum-right')
    expect(without(ids, maskReasonWords)).toEqual([])
  })
  it('are there for every function', () => {
    expect(
      without(
        functionNames.flatMap(name => [`function-${name}`, `none-${name}`, `step-${name}`]),
        screens,
      ),
    ).toEqual([])
  })
  it('would be missed where they are not', () => {
    expect(without(['no-such-rule'], checkWords)).toEqual(['sv: no-such-rule', 'en: no-such-rule'])
  })
})

describe('words of the screens', async () => {
  const folder = join(root, 'src/words/screens')
  const files = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const lists = await Promise.all(
    files.map(async name => Object.values(await import(pathToFileURL(join(folder, name)).href)).filter(isWordList)),
  )
  it('are each in one list only: of two alike, one would be shown on the screen of the other', () => {
    const ids = lists.flat().flatMap(list => Object.keys(list.sv!))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids.length).toBeGreaterThan(200)
  })
})

describe('word lists', async () => {
  const folder = join(root, 'src/words')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  for (const name of files) {
    const lists = Object.values(await import(pathToFileURL(join(folder, name)).href)).filter(isWordList)
    it.each(lists.map((list, i) => [i, list] as const))(`${name}, list %i: Swedish and English agree`, (_i, list) => {
      expect(Object.keys(list.en!).sort()).toEqual(Object.keys(list.sv!).sort())
      for (const [id, sentence] of Object.entries(list.sv!)) {
        expect(sentence, id).not.toMatch(/!|\bAI:n\b|\bundefined\b/)
        expect(placesIn(list.en![id]!), id).toEqual(placesIn(sentence))
        expect(placesIn(sentence).filter(name => /[^a-zA-Z]/.test(name))).toEqual([]) // such a place is never filled
      }
    })
  }
})

const isWordList = (value: unknown): value is Lists =>
  typeof value === 'object' && value !== null && 'sv' in value && 'en' in value && typeof value.sv === 'object'
const placesIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map(match => match[1]!))].sort()

describe('rules and commands', () => {
  it('have a ground, and texts in which they speak and are silent', () => {
    for (const rule of rules) {
      expect(rule.ground.length, rule.id).toBeGreaterThan(8)
      expect(rule.fires.length, rule.id).toBeGreaterThan(0)
      expect(rule.silent.length, rule.id).toBeGreaterThan(0)
    }
  })
  it('have ids of their own', () => {
    const ids = [...rules.map(rule => rule.id), ...recognisers.map(r => r.id), ...commands.map(c => `kansli ${c.name}`)]
    expect(new Set(ids).size).toBe(ids.length)
  })
})

/** A word list, by the line that imports it. */
const listOf = async (name: string, file: string): Promise<Lists> =>
  ((await import(file)) as Record<string, Lists>)[name]!

it('the same id in two lists of the screens says the same: one would hide the other', async () => {
  const composed = readFileSync(join(root, 'src/words/screens.ts'), 'utf8')
  const said = new Map<string, string>()
  const hidden: string[] = []
  const imports = [...composed.matchAll(/^import \{ (\w+) \} from '(#words\/[^']+)'$/gm)]
  expect(imports.length).toBeGreaterThan(20)
  for (const [, name, file] of imports)
    for (const [language, list] of Object.entries(await listOf(name!, file!)))
      for (const [id, text] of Object.entries(list)) {
        const key = `${language} ${id}`
        if ((said.get(key) ?? text) !== text) hidden.push(`${key}: ${said.get(key)} / ${text}`)
        said.set(key, text)
      }
  expect(hidden).toEqual([])
})
