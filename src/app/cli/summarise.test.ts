// `kansli summarise` on a file and on lines: quotations that stand in the text, and a plain word on wrong use.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { summarise } from '#app/cli/summarise.ts'
import { cliWords } from '#words/cli.ts'
import { fill } from '#words/words.ts'

const folder = mkdtempSync(join(tmpdir(), 'kansli-summary-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const text =
  'Ny taxa för vatten\n\nNämnden föreslår en ny taxa för vatten från\njanuari. Mötet hölls på kvällen i det stora rummet.'
writeFileSync(join(folder, 'taxa.txt'), text)

async function ask(values: Record<string, string>, on: string[], input = '') {
  const out: string[] = []
  const terminal: Terminal = {
    language: 'sv',
    isPerson: false,
    width: 100,
    input: (async function* () {
      yield Buffer.from(input)
    })(),
    write: async text => void out.push(text),
    note: () => {},
    say: (word, params = {}) => fill(cliWords.sv[word], params),
  }
  const code = await summarise({ operands: [join(folder, 'taxa.txt')], values, on: new Set(on) }, terminal)
  return { code, out: out.join('') }
}

test('quotes a file as it stands', async () => {
  const { code, out } = await ask({ sentences: '1' }, ['json'])
  const { quotes } = JSON.parse(out)
  expect(code).toBe(0)
  expect(quotes).toHaveLength(1)
  expect(quotes[0].text).toBe('Nämnden föreslår en ny taxa för vatten från\njanuari.')
  expect(text.slice(quotes[0].start, quotes[0].end)).toBe(quotes[0].text)
})

test('a list for a person, with why', async () => {
  expect((await ask({ sentences: '1' }, [])).out).toMatch(
    /^– Nämnden föreslår en ny taxa för vatten från januari\. \(.+\)\n$/,
  )
})

test('one text a line', async () => {
  const { out } = await ask({}, ['jsonl'], `${JSON.stringify({ id: 7, text })}\n`)
  expect(JSON.parse(out)).toMatchObject({ id: 7, quotes: [{ start: 20 }, {}] })
})

test.each(['0', '8', '2.5', 'tre'])('%s sentences is wrong use', async sentences => {
  await expect(ask({ sentences }, [])).rejects.toMatchObject({ reason: 'wrong-usage' })
})
