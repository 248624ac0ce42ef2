// `kansli check --copy` and `sources --copy`: the remarks in a copy, from the command line, with files that other programs made.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PDFArray, PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { faultsOfDocx, withChanges } from '#test/docx-oracle.ts'
import { memoDocx } from '#test/memo-docx.ts'

const program = fileURLToPath(new URL('../../../bin/kansli.mjs', import.meta.url))
const kansli = (...argv: string[]) => spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8' })
const folder = mkdtempSync(join(tmpdir(), 'kansli-copy-'))
const at = (name: string) => join(folder, name)
const memo = memoWith({
  'Beskrivning av ärendet':
    'Nämnden har har beslutat om cyklar enligt 99 kap. 3 § kommunallagen. Det gäller från den 31 april 2026.',
})
beforeAll(async () => {
  writeFileSync(at('memo.docx'), await memoDocx(memo))
  writeFileSync(at('memo.pdf'), await asPdf(memo))
  writeFileSync(at('memo.txt'), memo.replaceAll('\n', '\r\n'))
})
afterAll(() => rmSync(folder, { recursive: true }))

type Told = { rule: string; resolved?: boolean; replies?: unknown[] }

async function asPdf(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  for (const [i, line] of text.split('\n').entries()) page.drawText(line, { x: 40, y: 810 - i * 13, size: 9, font })
  return pdf.save()
}

/** As a program for PDF leaves it: the first note taken away, the second marked as completed, the third answered. */
async function reviewed(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const list = pdf.getPages()[0]!.node.lookup(PDFName.of('Annots')) as PDFArray
  const says = (i: number) =>
    (pdf.context.lookup(list.get(i)) as { lookup?(key: PDFName): unknown }).lookup?.(PDFName.of('Contents'))
  const ours = [...list.asArray().keys()].filter(i => {
    const text = says(i)
    return text instanceof PDFHexString && text.decodeText().includes('[K-')
  })
  const answer = (i: number, facts: Record<string, string>) => {
    const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [9, 9, 20, 20], IRT: list.get(ours[i]!) })
    for (const [key, value] of Object.entries(facts)) note.set(PDFName.of(key), PDFHexString.fromText(value))
    list.push(pdf.context.register(note))
  }
  answer(1, { T: 'Sam Ek', Contents: 'Completed set by Sam Ek', StateModel: 'Review', State: 'Completed' })
  answer(2, { T: 'Sam Ek', Contents: 'Så ska det stå.' })
  list.remove(ours[0]!)
  return pdf.save()
}

/** As Word writes it: the comment that says so is marked as done, and the one after it is answered. */
function answered(bytes: Uint8Array, says: string, answer: string): Uint8Array {
  const parts = unzipSync(bytes)
  const text = (path: string) => strFromU8(parts[path]!)
  const comments = text('word/comments.xml').split('</w:comment>')
  const idOf = (comment: string) => /paraId="(\w+)"/.exec(comment)![1]!
  const at = comments.findIndex(comment => comment.includes(says))
  const [done, asked] = [idOf(comments[at]!), idOf(comments[at === 0 ? 1 : 0]!)]
  const reply = `<w:comment w:id="900" w:author="Sam Ek"><w:p w14:paraId="00000900"><w:r><w:t>${answer}</w:t></w:r></w:p></w:comment>`
  parts['word/comments.xml'] = strToU8(text('word/comments.xml').replace('</w:comments>', `${reply}</w:comments>`))
  parts['word/commentsExtended.xml'] = strToU8(
    text('word/commentsExtended.xml')
      .replace(`w15:paraId="${done}" w15:done="0"`, `w15:paraId="${done}" w15:done="1"`)
      .replace(
        '</w15:commentsEx>',
        `<w15:commentEx w15:paraId="00000900" w15:paraIdParent="${asked}"/></w15:commentsEx>`,
      ),
  )
  return zipSync(parts)
}

const textOf = async (name: string) => (await read(readFileSync(at(name)), name)).text

test('comments and, where asked for, corrections as tracked changes; the original is untouched', async () => {
  const before = readFileSync(at('memo.docx'))
  const { stderr, status } = kansli('check', at('memo.docx'), '--copy', at('ut.docx'), '--fix')
  expect(stderr).toMatch(/ut\.docx: \d+ anmärkningar, 1 rättelse\. Arbetskopia: inget är maskerat\./)
  expect(status).toBe(0)
  expect(readFileSync(at('memo.docx'))).toEqual(before)
  const out = readFileSync(at('ut.docx'))
  expect(faultsOfDocx(out)).toEqual([])
  const text = await textOf('ut.docx')
  expect(text).toMatch(/Dubblerat ord \(Varning\)\n[^[]*\[K-[0-9A-Z]{5}\]/)
  expect(text).toContain('Finns inte (Fel)')
  expect((await read(withChanges(out, 'Kansli', 'taken'), 'a.docx')).text).toContain('Nämnden har beslutat om cyklar')
  expect((await read(withChanges(out, 'Kansli', 'turned-down'), 'a.docx')).text).toContain('Nämnden har har beslutat')
})

test('a comment that was settled in Word is known on the next check, one that was answered stays open', {
  timeout: 60_000,
}, () => {
  const told = (name: string, ...more: string[]) => {
    const { stdout, stderr } = kansli('check', at(name), '--json', ...more)
    return { remarks: (JSON.parse(stdout) as { remarks: Told[] }).remarks, stderr }
  }
  const before = told('memo.docx', '--copy', at('ut.docx')).remarks
  const same = told('ut.docx').remarks
  expect(same.map(one => [one.rule, one.resolved])).toEqual(before.map(one => [one.rule, false]))
  const index = same.findIndex(one => one.rule === 'doubled-word')
  writeFileSync(at('besvarad.docx'), answered(readFileSync(at('ut.docx')), 'Dubblerat ord', 'Fel dag, rättas.'))
  const { remarks, stderr } = told('besvarad.docx', '--copy', at('igen.docx'))
  expect(remarks.map(one => one.resolved)).toEqual(remarks.map((_, i) => i === index))
  expect(remarks.flatMap(one => one.replies ?? [])).toEqual([{ author: 'Sam Ek', text: 'Fel dag, rättas.' }])
  expect(stderr).toContain('0 anmärkningar')
})

test('a note that was taken away, completed or answered in a PDF is known on the next check', {
  timeout: 60_000,
}, async () => {
  kansli('check', at('memo.pdf'), '--copy', at('ut.pdf'))
  writeFileSync(at('tillbaka.pdf'), await reviewed(readFileSync(at('ut.pdf'))))
  const { stdout } = kansli('check', at('tillbaka.pdf'), '--json')
  const { remarks } = JSON.parse(stdout) as { remarks: (Told & { removed?: boolean })[] }
  const states = remarks.map(one =>
    one.removed ? 'removed' : one.resolved ? 'resolved' : one.replies ? 'answered' : '',
  )
  expect(states.filter(Boolean).sort()).toEqual(['answered', 'removed', 'resolved'])
  expect(remarks.flatMap(one => one.replies ?? [])).toEqual([{ author: 'Sam Ek', text: 'Så ska det stå.' }])
  expect(remarks.every(one => one.resolved !== undefined)).toBe(true)
})

test('references that are wrong in a copy or a list, and known again', { timeout: 60_000 }, async () => {
  const { stderr } = kansli('sources', at('memo.docx'), '--copy', at('k.docx'))
  expect(stderr).toContain('k.docx: 1 anmärkning, 0 rättelser')
  expect(faultsOfDocx(readFileSync(at('k.docx')))).toEqual([])
  expect(await textOf('k.docx')).toMatch(/Finns inte \(Fel\)\n[^[]*\[K-[0-9A-Z]{5}\]/)
  const { references } = JSON.parse(kansli('sources', at('k.docx'), '--json').stdout) as { references: Told[] }
  expect(references.map(one => one.resolved)).toContain(false)
  kansli('sources', at('memo.docx'), '--copy', at('k.csv'))
  expect(readFileSync(at('k.csv'), 'utf8')).toMatch(/\r\nFel;;\d+;Finns inte;/)
})

test('a list for a spreadsheet, and one for programs', () => {
  kansli('check', at('memo.docx'), '--copy', at('ut.csv'))
  const list = readFileSync(at('ut.csv'), 'utf8')
  expect(list.startsWith('\ufeffGrad;Sida;Rad;')).toBe(true)
  expect(list).toMatch(/\r\nVarning;;\d+;Dubblerat ord;/)
  kansli('check', at('memo.docx'), '--copy', at('ut.json'))
  const { remarks } = JSON.parse(readFileSync(at('ut.json'), 'utf8')) as { remarks: { rule: string; code: string }[] }
  expect(remarks.find(one => one.rule === 'doubled-word')?.code).toMatch(/^K-/)
})

test('plain text is corrected, with its line ends', () => {
  kansli('check', at('memo.txt'), '--copy', at('ut.txt'), '--fix')
  expect(readFileSync(at('ut.txt'), 'utf8')).toBe(memo.replace('har har', 'har').replaceAll('\n', '\r\n'))
})

test.each([
  [['memo.docx', '--fix'], 2],
  [['memo.docx', '--copy', 'ut.odt'], 2],
  [['memo.docx', '--copy', 'memo.docx'], 2],
  [['memo.docx', '--copy', 'fel.pdf'], 3],
  [['memo.txt', '--copy', 'fel.txt'], 3],
])('refuses %j and writes nothing', ([name, ...argv], status) => {
  const given = argv.map(one => (one.includes('.') ? at(one) : one))
  expect(kansli('check', at(name!), ...given).status).toBe(status)
  expect(existsSync(at('fel.pdf')) || existsSync(at('fel.txt')) || existsSync(at('ut.odt'))).toBe(false)
})
