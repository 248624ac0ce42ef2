import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { ownFolder, removeFolder } from '#app/workshop/own-folder.ts'
import { openWorkshop } from '#app/workshop.ts'
import { maskLabels } from '#text/finding.ts'

const usual = process.env.TMPDIR
const temporary = mkdtempSync(join(tmpdir(), 'kansli-own-'))
process.env.TMPDIR = temporary
afterAll(() => {
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
  rmSync(temporary, { recursive: true, force: true })
})

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))
async function eventually(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !holds(); await pause(2))
    if (Date.now() > end) throw new Error('it did not come to be')
}
const files = (): string[] => readdirSync(temporary, { recursive: true, encoding: 'utf8' })

async function pdf(): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (let i = 0; i < 150; i++) made.addPage().drawText(`Sida ${i} om Torborg Kallin`, { x: 50, y: 500, font })
  return made.save()
}

test('a child that is killed in the middle of a proof leaves nothing of the file', { timeout: 60_000 }, async () => {
  const workshop = openWorkshop({ size: 1 })
  const bytes = await pdf()
  const document = await workshop.read(bytes, 'a.pdf')
  const start = document.text.indexOf('Torborg')
  const asked = workshop.redact(bytes, document, {
    removals: [{ start, end: start + 7, label: 'PERSON' }],
    also: [],
    as: 'text',
    words: Object.fromEntries(maskLabels.map(label => [label, label])) as Record<(typeof maskLabels)[number], string>,
    name: 'a.pdf',
  })
  const ended = expect(asked).rejects.toThrow()
  await eventually(() => files().some(name => name.endsWith('out.pdf')))
  await workshop.close()
  await ended
  await eventually(() => files().length === 0)
})

test('what a fallen server left is swept at the next start, and what a living one uses stays', async () => {
  const left = [`kansli-child-999999999.0-a`, `kansli-child-${process.pid}.${threadId}-b`].map(name =>
    join(temporary, name),
  )
  const used = [
    join(temporary, `kansli-child-${process.ppid}.0-c`),
    join(temporary, `kansli-child-${process.pid}.999999-d`),
    ownFolder()!,
  ]
  for (const folder of [...left, ...used]) {
    mkdirSync(join(folder, 'kansli-proof-x'), { recursive: true })
    writeFileSync(join(folder, 'kansli-proof-x', 'out.pdf'), 'x')
  }
  await openWorkshop({ size: 0 }).close()
  expect(left.map(existsSync)).toEqual([false, false])
  expect(used.map(existsSync)).toEqual([true, true, true])
})

test('programs that outlive the child are ended with its folder', async () => {
  const folder = ownFolder()!
  const tool = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })
  const ended = new Promise(done => tool.on('exit', (_, signal) => done(signal)))
  mkdirSync(join(folder, 'kansli-proof-x'))
  writeFileSync(join(folder, 'kansli-proof-x', 'group'), `${tool.pid}\n`)
  removeFolder(folder)
  expect(await ended).toBe('SIGKILL')
  expect(existsSync(folder)).toBe(false)
})
