// `kansli search --in NAME`: a collection of the house, asked by its name from the command line.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { search } from '#app/cli/search.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { holdLibrary } from '#app/search/held-library.ts'
import { openLaw } from '#app/search/open-law.ts'
import { indexesOf } from '#app/search/places.ts'
import { addCollection } from '#casework/search/search.store.ts'
import { openDatabase } from '#store/database.ts'
import { mint } from '#store/mint.ts'
import { cliWords } from '#words/cli.ts'
import { fill } from '#words/words.ts'

const data = mkdtempSync(join(tmpdir(), 'kansli-named-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const old = '# Resepolicy\n\nAntagen 2015-02-10.\n\nFlyg får användas i tjänsten när tåget tar mer än fyra timmar.\n'
const now =
  '# Riktlinje för tjänsteresor\n\nAntagen 2024-05-06. Ersätter: Resepolicy 2015\n\nFlyg får användas i tjänsten bara om chefen har godkänt det.\n'

async function house(): Promise<void> {
  const database = await openDatabase({ folder: data })
  const id = mint('col')
  const name = 'Våra styrdokument'.normalize('NFD') // as a Mac may write it
  await addCollection(database.query, {
    id,
    name,
    origin: 'upload',
    folder: null,
    made_by: 'Registrator',
    made_at: new Date(),
  })
  const library = holdLibrary(indexesOf(data), openLaw)
  for (const [path, text] of [
    ['resepolicy.md', old],
    ['tjansteresor.md', now],
  ] as const) {
    const file = { path, size: text.length, mtime: 0, sha256: path, refusal: null }
    await library.put(id, file, { text, pages: [{ number: 1, start: 0, end: text.length }] })
  }
  await library.save(id, 'at the end')
  await database.close()
}

async function ask(place: string, question = 'får jag flyga i tjänsten') {
  const out: string[] = []
  const terminal: Terminal = {
    language: 'sv',
    isPerson: false,
    width: 100,
    input: (async function* () {})(),
    write: async text => void out.push(text),
    note: () => {},
    say: (word, params = {}) => fill(cliWords.sv[word], params),
  }
  await search({ operands: [question], values: { in: place, data }, on: new Set(['json']) }, terminal)
  return JSON.parse(out.join('')).hits as { document: string; quote: string; start: number; validity: string }[]
}

test('answers out of the collection of that name, what holds first, and refuses a name that is not there', async () => {
  await house()
  for (const name of ['Våra styrdokument', 'våra STYRDOKUMENT']) {
    const hits = await ask(name)
    expect(hits.map(hit => [hit.document, hit.validity])).toEqual([
      ['tjansteresor.md', 'in-force'],
      ['resepolicy.md', 'replaced'],
    ])
    for (const { document, quote, start } of hits)
      expect((document === 'resepolicy.md' ? old : now).slice(start, start + quote.length)).toBe(quote)
  }
  await expect(ask('Andras styrdokument')).rejects.toMatchObject({ reason: 'file-not-found' })
})
