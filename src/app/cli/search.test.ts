// `kansli search` over a folder of files: what it answers, what it refuses, and that a bad file stops nothing.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { search } from '#app/cli/search.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { openCache } from '#app/search/index-cache.ts'
import { cliWords } from '#words/cli.ts'
import { fill } from '#words/words.ts'

const folder = mkdtempSync(join(tmpdir(), 'kansli-search-'))
const cache = mkdtempSync(join(tmpdir(), 'kansli-cache-'))
process.env.KANSLI_CACHE = cache
afterAll(() => {
  for (const place of [folder, cache]) rmSync(place, { recursive: true, force: true })
})
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

test('without a place to search it is wrong use', async () => {
  await expect(ask('x', {})).rejects.toMatchObject({
    reason: 'wrong-usage',
    params: { what: expect.stringMatching(/--in och en mapp/) },
  })
})

const counted = (place: string): string[] =>
  existsSync(place) ? readdirSync(place, { recursive: true }).map(String) : []

test('the index is kept in its own folder, never in the one searched, and follows what changes there', async () => {
  const own = join(folder, 'rutiner')
  mkdirSync(own)
  writeFileSync(join(own, 'a.md'), '# Nycklar\n\nNyckeln kvitteras i receptionen.\n')
  const before = counted(own)
  const first = async (question: string) => JSON.parse((await ask(question, { in: own }, 'json')).out).hits[0]?.quote
  expect(await first('var kvitteras nyckeln')).toBe('Nyckeln kvitteras i receptionen.')
  expect(counted(own)).toEqual(before)
  expect(counted(cache).some(name => name.endsWith('index.bin'))).toBe(true)

  // same size and the old date put back: it has changed all the same
  const then = new Date('2026-01-31T12:00:00Z')
  utimesSync(join(own, 'a.md'), then, then)
  expect(await first('var kvitteras nyckeln')).toBe('Nyckeln kvitteras i receptionen.')
  writeFileSync(join(own, 'a.md'), '# Nycklar\n\nNyckeln kvitteras i hovkontoret.\n')
  utimesSync(join(own, 'a.md'), then, then)
  expect(await first('var kvitteras nyckeln')).toBe('Nyckeln kvitteras i hovkontoret.')
  rmSync(join(own, 'a.md'))
  expect(await first('var kvitteras nyckeln')).toBeUndefined()

  rmSync(cache, { recursive: true })
  writeFileSync(join(own, 'b.md'), '# Larm\n\nLarmet kopplas av med kod.\n')
  expect(await first('koppla av larmet')).toBe('Larmet kopplas av med kod.')
})

test('with --no-cache nothing is kept', async () => {
  rmSync(cache, { recursive: true, force: true })
  expect((await ask('taxan', { in: folder }, 'json', 'no-cache')).code).toBe(0)
  expect(counted(cache)).toEqual([])
})

test('what nobody has asked for a month is removed, but not the law', () => {
  const place = openCache(true, cache)
  for (const name of ['folder-gammal', 'folder-ny', 'law']) mkdirSync(join(place.folder, name))
  const old = new Date(Date.now() - 31 * 24 * 3600 * 1000)
  for (const name of ['folder-gammal', 'law']) utimesSync(join(place.folder, name), old, old)
  openCache(true, cache)
  expect(readdirSync(place.folder).sort()).toEqual(['folder-ny', 'law'])
})

test('a folder that is not there is refused', async () => {
  await expect(ask('x', { in: join(folder, 'nej') })).rejects.toMatchObject({ reason: 'file-not-found' })
})
