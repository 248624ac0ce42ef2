import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { openWorkshop } from '#app/workshop.ts'
import { hostile } from '#test/files/hostile.ts'
import { documentFromText } from '#text/document.ts'
import { maskLabels } from '#text/finding.ts'

const workshop = openWorkshop({ size: 1 })
afterAll(() => workshop.close())

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as Record<
  (typeof maskLabels)[number],
  string
>
const removing = (text: string, gone: string) => ({
  removals: [{ start: text.indexOf(gone), end: text.indexOf(gone) + gone.length, label: 'PERSON' as const }],
  also: [],
  as: 'text' as const,
  words,
  name: 'a.pdf',
})

async function pdf(): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const page = made.addPage([595, 842])
  page.drawText('Sökande: Åsa Öberg', { x: 50, y: 700, size: 12, font: await made.embedFont(StandardFonts.Helvetica) })
  return made.save()
}

const livesOn = async () => expect((await workshop.read(new TextEncoder().encode('hej'), 'a.txt')).text).toBe('hej')

test('a copy that is proved is released, whole and read again in the same pool', async () => {
  const bytes = await pdf()
  const document = await workshop.read(bytes, 'a.pdf')
  const copy = await workshop.redact(bytes, document, removing(document.text, 'Åsa Öberg'))
  if (!copy.released) throw new Error(JSON.stringify(copy))
  expect(copy.proof).toMatchObject({ clean: true, remains: [] })
  const { text } = await workshop.read(copy.bytes, copy.name)
  expect(text).toContain('Sökande:')
  expect(text).not.toContain('Öberg')
})

test('a file that cannot be treated safely comes back as that, with the reason', async () => {
  const made = await PDFDocument.create()
  made.addPage([595, 842]).drawSquare({ x: 0, y: 0, size: 500 })
  const bytes = await made.save()
  const document = await workshop.read(bytes, 'a.pdf')
  const copy = await workshop.redact(bytes, document, { ...removing('', ''), also: ['Öberg'] })
  expect(copy).toEqual({
    released: false,
    why: 'cannot-be-treated-safely',
    proof: null,
    params: { why: 'page-without-text', page: 1 },
  })
})

test('a file that is not what the document was read from is a refusal, and the pool lives on', async () => {
  const document = { ...documentFromText('Åsa Öberg'), kind: 'pdf' as const }
  for (const name of ['truncated PDF', 'noise called PDF'])
    await expect(
      workshop.redact(await hostile[name]!(), document, removing(document.text, 'Åsa Öberg')),
    ).rejects.toMatchObject({ reason: 'file-corrupt' })
  await livesOn()
})

test('a file that never ends is ended, within its bounds', { timeout: 30_000 }, async () => {
  const short = openWorkshop({
    size: 1,
    bounds: { wall: { read: 8000, render: 8000, run: 8000, annotate: 8000, redact: 1000 } },
  })
  const document = { ...documentFromText('Åsa Öberg'), kind: 'pdf' as const }
  const bytes = await hostile['exponential forms']!()
  const asked = short.redact(bytes, document, removing(document.text, 'Åsa Öberg'))
  await expect(asked).rejects.toMatchObject({ reason: expect.stringMatching(/^file-took-too-(long|much-memory)$/) })
  await short.close()
})

test('a bug in redacting is an error with its own words, not a refusal of the file', async () => {
  const bytes = await pdf()
  const broken = {
    ...documentFromText('Åsa Öberg'),
    kind: 'pdf' as const,
    attachments: null as never,
    doubts: null as never,
  }
  const asked = workshop.redact(bytes, broken, removing('Åsa Öberg', 'Åsa'))
  await expect(asked).rejects.toThrow(/null/)
  await livesOn()
})

/** The process of this machine that was started with an argument of its own; other tests have children at the same time. */
function processWith(argument: string): number {
  const lines = existsSync('/proc/self/cmdline')
    ? readdirSync('/proc').flatMap(pid => {
        try {
          return /^\d+$/.test(pid)
            ? [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`]
            : []
        } catch {
          return [] // gone in the meantime
        }
      })
    : execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return Number.parseInt(lines.find(line => line.includes(argument) && line.includes('child.ts')) ?? '', 10)
}

test('a child that dies of its work fails that work alone', async () => {
  // Memory that no other test asks for, so that the child is known by its arguments; new for every run.
  const megabytes = 1100 + (process.pid % 400) * 5
  const brief = openWorkshop({ size: 1, bounds: { megabytes } })
  const bytes = await pdf()
  const document = await brief.read(bytes, 'a.pdf')
  const child = processWith(`--max-old-space-size=${Math.round(megabytes * 0.8)} `)
  const asked = brief.redact(bytes, document, removing(document.text, 'Åsa Öberg'))
  process.kill(child, 'SIGKILL')
  await expect(asked).rejects.toMatchObject({ reason: 'file-corrupt' })
  const again = await brief.redact(bytes, document, removing(document.text, 'Åsa Öberg'))
  expect(again.released).toBe(true)
  await brief.close()
})
