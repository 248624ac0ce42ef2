import { afterAll, describe, expect, test } from 'vitest'
import { openWorkshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import { hostile } from '#test/files/hostile.ts'
import { mutations } from '#test/files/mutations.ts'

const workshop = openWorkshop({ size: 1 })
afterAll(() => workshop.close())

/** What became of a file: the refusal's reason, or `read`. Anything else that is thrown is a fault of ours and fails the test. */
async function fate(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await workshop.read(bytes, name)
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

/** What must not be read at all, and why not. The others hold nothing, and may be read as that. */
const refused: Record<string, string> = {
  'zip bomb': 'file-hostile',
  'workbook bomb': 'file-hostile',
  'Outlook mail in a circle': 'file-corrupt',
  'workbook with one long string in every cell': 'file-too-large',
  'zip of many files': 'file-hostile',
  'double Flate': 'file-hostile',
  'deep PDF array': 'file-hostile',
  'deep PDF object': 'file-hostile',
  'huge page': 'file-hostile',
  'exponential forms': 'file-took-too-much-memory',
  'billion laughs': 'file-hostile',
  'deep XML': 'file-hostile',
  'deep MIME': 'file-hostile',
  'page tree in a circle': 'file-corrupt',
  encrypted: 'file-encrypted',
  'truncated PDF': 'file-corrupt',
  empty: 'file-empty',
  noise: 'file-unknown-kind',
  'noise called PDF': 'file-corrupt',
  'noise called zip': 'file-corrupt',
}

describe('every hostile file is answered within ten seconds, and the next file is read as if nothing had happened', () => {
  test.each(Object.entries(hostile))('%s', { timeout: 60_000 }, async (name, make) => {
    const bytes = await make()
    await fate(new TextEncoder().encode('the child is up'), 'a.txt')
    const started = performance.now()
    const became = await fate(bytes, name)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(became).toBe(refused[name] ?? 'read')
    expect((await workshop.read(new TextEncoder().encode('hej'), 'a.txt')).text).toBe('hej')
  })
})

test('a page with a bomb for a picture is drawn or refused, within bounds', { timeout: 60_000 }, async () => {
  for (const name of ['giant picture', 'double Flate', 'exponential forms', 'huge page']) {
    const bytes = await hostile[name]!()
    const started = performance.now()
    await workshop.render(bytes, 1, 800).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
    expect(performance.now() - started).toBeLessThan(10_000)
  }
})

test('1,000 broken files: each is read or refused, none is a crash', { timeout: 120_000 }, async () => {
  const fates = new Map<string, number>()
  for (const { name, bytes } of mutations(1, 1000)) {
    const became = await fate(bytes, name)
    fates.set(became, (fates.get(became) ?? 0) + 1)
  }
  // Injuries must neither be too small to matter nor so large that nothing gets past the first look.
  expect(fates.get('read')).toBeGreaterThan(20)
  expect(fates.get('file-corrupt')).toBeGreaterThan(20)
  expect([...fates.keys()].filter(key => key.startsWith('file-took'))).toEqual([])
})

test('an order that takes too long is ended, and told how long it took', async () => {
  const short = openWorkshop({
    size: 1,
    bounds: { wall: { read: 1, render: 1, run: 1, annotate: 1, redact: 1 }, perPageRead: 0 },
  })
  const bytes = await hostile['exponential forms']!()
  await expect(short.read(bytes, 'a.pdf')).rejects.toMatchObject({ reason: 'file-took-too-long' })
  await short.close()
})
