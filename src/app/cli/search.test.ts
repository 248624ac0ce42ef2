// `kansli search` over a folder of files: what it answers, what it refuses, and that a bad file stops nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { search } from '#app/cli/search.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { cliWords } from '#words/cli.ts'
import { fill } from '#words/words.ts'

const folder = mkdtempSync(join(tmpdir(), 'kansli-search-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const rules =
  '# Skolskjuts\n\nElever har rätt till skolskjuts. Ansökan lämnas senast\nden 15 maj.\n\n# Avgift\n\nTaxan är 200 kronor.'
mkdirSync(join(folder, 'under'))
mkdirSync(join(folder, '.dold'))
writeFileSync(join(folder, 'under', 'regler.md'), rules)
writeFileSync(join(folder, '.dold', 'regler.md'), rules)
writeFileSync(join(folder, 'trasig.pdf'), '%PDF-1.7 inget mer')

async function ask(question: string, values: Record<string, string>, ...on: string[]) {
  const out: string[] = []
  const notes: string[] = []
  const terminal: Terminal = {
    language: 'sv',
    isPerson: false,
    width: 100,
    input: (async function* () {})(),
    write: async text => void out.push(text),
    note: text => void notes.push(text),
    say: (word, params = {}) => fill(cliWords.sv[word], params),
  }
  const code = await search({ operands: [question], values, on: new Set(on) }, terminal)
  return { code, out: out.join(''), notes }
}

test('answers with a quotation that stands in the document, and says what could not be read', async () => {
  const { code, out } = await ask('när ska ansökan om skolskjuts lämnas', { in: folder }, 'json')
  const { hits, unread } = JSON.parse(out)
  expect(code).toBe(0)
  expect(hits[0]).toMatchObject({ document: 'under/regler.md', section: 'Skolskjuts', page: 1 })
  expect(hits[0].quote).toContain('senast\nden 15 maj.')
  expect(rules.slice(hits[0].start, hits[0].end)).toBe(hits[0].quote)
  expect(hits.every((hit: { document: string }) => hit.document === 'under/regler.md')).toBe(true)
  expect(unread).toMatchObject([{ document: 'trasig.pdf' }])
})

test('says so when nothing answers', async () => {
  const question = 'Vilken valuta använder Japan?'
  expect((await ask(question, { in: folder })).out).toBe('Hittar inget som svarar på det.\n')
  expect(JSON.parse((await ask(question, { in: folder }, 'json')).out)).toMatchObject({ hits: [] })
})

test('a table for a person at a terminal', async () => {
  const { out, notes } = await ask('taxan', { in: folder })
  expect(out).toContain('Taxan är 200 kronor.')
  expect(notes.join()).toContain('trasig.pdf')
})

test.each([
  [{}, /--in och en mapp/],
  [{ in: 'law' }, /finns inte i den här versionen/],
])('%j is wrong use', async (values, says) => {
  await expect(ask('x', values)).rejects.toMatchObject({
    reason: 'wrong-usage',
    params: { what: expect.stringMatching(says) },
  })
})

test('a folder that is not there is refused', async () => {
  await expect(ask('x', { in: join(folder, 'nej') })).rejects.toMatchObject({ reason: 'file-not-found' })
})
