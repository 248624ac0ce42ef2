// The library on disk: it survives a restart, a damaged file and an older version, and changes bit by bit come to the same as made anew.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { holdLibrary } from '#app/search/held-library.ts'
import { openLaw } from '#app/search/open-law.ts'
import { updateFolder } from '#casework/search/indexing.ts'
import { documentFromText } from '#text/document.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-library-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let number = 0
const fresh = () => mkdtempSync(join(home, `${number++}-`))
const open = (folder: string) => holdLibrary(folder, openLaw)
const named = { id: 'a', name: 'A', words: new Map() }
const ask = (library: ReturnType<typeof open>, question: string) =>
  library.search([named], { question, filters: {}, skip: 0, most: 10 }, '2026-11-23')
const reads: string[] = []
const look = (library: ReturnType<typeof open>, folder: string) =>
  updateFolder('a', folder, {
    library,
    read: async (bytes, name) => {
      reads.push(name)
      return documentFromText(new TextDecoder().decode(bytes))
    },
    progress: () => {},
  })

function paperFolder(): string {
  const folder = fresh()
  writeFileSync(join(folder, 'larm.md'), '# Rutin för larm\n\nLarmet kopplas av med personlig kod.\n')
  writeFileSync(join(folder, 'post.md'), '# Rutin för post\n\nPosten sorteras före klockan tio.\n')
  return folder
}
const question = 'när sorteras posten'

test('a restart reads the index and no document', async () => {
  const [data, folder] = [fresh(), paperFolder()]
  await look(open(data), folder)
  const before = await ask(open(data), question)
  reads.length = 0
  const again = open(data)
  expect(await ask(again, question)).toEqual(before)
  expect(before.hits[0]?.text).toContain('klockan tio')
  await look(again, folder)
  expect(reads).toEqual([])
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  [
    'changed in one place',
    (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 40 ? byte ^ 1 : byte))),
  ],
  ['emptied', () => Buffer.alloc(0)],
  ['of another program', () => Buffer.from('något annat än ett index, men långt nog')],
])('an index file that is %s is made anew, from what had been read', async (_how, spoil) => {
  const [data, folder] = [fresh(), paperFolder()]
  await look(open(data), folder)
  const before = await ask(open(data), question)
  const file = join(data, 'a', 'index.bin')
  const whole = readFileSync(file)
  writeFileSync(file, spoil(whole))
  reads.length = 0
  const again = open(data)
  expect((await ask(again, question)).total).toBe(0)
  await look(again, folder)
  expect(reads).toEqual([])
  expect(await ask(again, question)).toEqual(before)
  expect(readFileSync(file)).toEqual(whole)
})

test('one that was stopped on the way goes on with what it has read', async () => {
  const [data, folder] = [fresh(), paperFolder()]
  writeFileSync(join(folder, 'nyckel.md'), '# Rutin för nycklar\n\nNyckeln kvitteras i receptionen.\n')
  const first = open(data)
  const stop = new AbortController()
  const stopped = updateFolder('a', folder, {
    library: first,
    read: async bytes => {
      stop.abort()
      return documentFromText(new TextDecoder().decode(bytes))
    },
    progress: () => {},
    signal: stop.signal,
  })
  await expect(stopped).rejects.toThrow('stopped')
  reads.length = 0
  expect(await look(open(data), folder)).toMatchObject({ documents: 3 })
  expect(reads).toEqual(['post.md'])
})

const word = fc.constantFrom(...'skola avgift bygglov nämnden beslut larm post taxa “citat” \ud83d'.split(' '))
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => `${words.join(' ')}.`)
const change = fc.record({ name: fc.constantFrom('a.md', 'b.md', 'c.md'), text: fc.option(text) })

test('law: any row of changes gives the same answers as an index made of what is there at the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async changes => {
      const [folder, data] = [fresh(), fresh()]
      const library = open(data)
      for (const [i, one] of changes.entries()) {
        const path = join(folder, one.name)
        if (one.text === null) rmSync(path, { force: true })
        else writeFileSync(path, `${one.text} ${'x'.repeat(i)}`) // of another length, since two writings may share a millisecond
        await look(library, folder)
      }
      const anew = open(fresh())
      await look(anew, folder)
      for (const question of ['skola avgift', 'larm post taxa', 'nämnden beslut'])
        expect(await ask(library, question)).toEqual(await ask(anew, question))
    }),
    { numRuns: 12 },
  )
}, 60_000)
