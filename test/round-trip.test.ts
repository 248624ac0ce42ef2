// A memo goes out with comments, its author settles one in Word, and the file is dropped at the desk.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeCopy } from '#app/copies/write-copy.ts'
import { annotate } from '#files/annotate.ts'
import { read } from '#files/read.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { openDesk } from '#test/desk.ts'
import { memoDocx } from '#test/memo-docx.ts'
import type { Remark } from '#text/finding.ts'

type Row = { finding: Remark; function: string; state: string }
type Tally = { function: string; open: number; stays: number; rejected: number }

test('what was settled in the file stands as settled, and nobody at the desk has decided it', {
  timeout: 60_000,
}, async () => {
  const { client } = await openDesk()
  const checked = async (name: string, bytes: Uint8Array) => {
    const id = await client.drop(name, bytes)
    const { tallies } = await client.until(id, 'reviewing', 'ready')
    const { findings } = (await (await client.get(`/api/documents/${id}/findings?function=check`)).json()) as {
      findings: Row[]
    }
    return { findings, tally: tallies.find(one => one.function === 'check') as Tally }
  }
  const bytes = await memoDocx(memoWith({ 'Beskrivning av ärendet': 'Nämnden har har beslutat om cyklar.' }))
  const first = await checked('memo.docx', bytes)
  const copy = await writeCopy(
    'docx',
    {
      bytes,
      document: await read(bytes, 'memo.docx'),
      name: 'memo.docx',
      chosen: first.findings.map(({ finding }) => ({ finding, fixed: false })),
      language: 'sv',
      now: new Date('2026-03-02T08:15:00Z'),
    },
    annotate,
  )
  expect(copy.name).toBe('memo med anmärkningar.docx')
  const parts = unzipSync(copy.bytes)
  parts['word/commentsExtended.xml'] = strToU8(
    strFromU8(parts['word/commentsExtended.xml']!).replaceAll('w15:done="0"', 'w15:done="1"'),
  )
  const again = await checked(copy.name, zipSync(parts))
  expect(again.findings.map(({ finding }) => finding.rule)).toEqual(first.findings.map(({ finding }) => finding.rule))
  expect(again.findings.every(({ finding, state }) => finding.noted?.resolved && state === 'proposed')).toBe(true)
  expect(first.tally.open).toBeGreaterThan(0)
  expect(again.tally).toMatchObject({ open: 0, stays: first.tally.open, rejected: 0 })
})
