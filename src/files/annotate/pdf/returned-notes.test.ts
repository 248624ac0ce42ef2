// There and back: remarks written into a PDF, answered, marked or taken away by another program, and known again when it is read.
import { readFileSync } from 'node:fs'
import { degrees, type PDFArray, type PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { annotate } from '#files/annotate.ts'
import { read } from '#files/read.ts'
import { copyWords as words } from '#test/copy-words.ts'
import type { Document } from '#text/document.ts'
import { asWritten } from '#text/notes.ts'

const layout = (): Uint8Array => readFileSync(new URL('../../../../test/files/layout-chromium.pdf', import.meta.url))
const date = new Date('2026-03-02T08:15:00Z')
const codes = ['K-AAAAA', 'K-BBBBB', 'K-AAAAA'] as const
let written: Uint8Array
let before: Document
let spans: { start: number; end: number }[]

async function annotated(bytes: Uint8Array): Promise<Uint8Array> {
  before = await read(bytes, 'a.pdf')
  spans = [...before.text.matchAll(/\p{L}{6,}/gu)]
    .slice(0, 3)
    .map(m => ({ start: m.index, end: m.index + m[0].length }))
  const notes = codes.map((id, i) => ({ span: spans[i]!, title: 'Titel', text: 'Text', author: 'Kansli', date, id }))
  return (await annotate(bytes, before, { notes, words })).bytes
}
beforeAll(async () => {
  written = await annotated(layout())
})

type Marked = { pdf: PDFDocument; list: PDFArray; ours: PDFRef[] }
/** The copy as another program leaves it. */
async function after(change: (marked: Marked) => void, bytes = written): Promise<Document> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const list = pdf.getPages()[0]!.node.lookup(PDFName.of('Annots')) as PDFArray
  const refs = list.asArray() as PDFRef[]
  const says = (ref: PDFRef) => {
    const contents = (pdf.context.lookup(ref) as PDFDict).lookup(PDFName.of('Contents'))
    return contents instanceof PDFHexString ? contents.decodeText() : ''
  }
  change({ pdf, list, ours: refs.filter(ref => says(ref).includes('[K-')) })
  return read(await pdf.save(), 'b.pdf')
}

function answer({ pdf, list }: Marked, to: PDFRef, text: string, state?: string): PDFRef {
  const made = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [9, 9, 20, 20], F: 2, IRT: to, RT: 'R' })
  const facts = { T: 'Anna Berg', Contents: text, ...(state && { State: state, StateModel: 'Review' }) }
  for (const [key, value] of Object.entries(facts)) made.set(PDFName.of(key), PDFHexString.fromText(value))
  const ref = pdf.context.register(made)
  list.push(ref)
  return ref
}
const remove = ({ list }: Marked, ref: PDFRef) => list.remove(list.asArray().indexOf(ref))
const summary = ({ notes }: Document) =>
  (notes ?? []).map(({ code, resolved, removed }) => `${code}${resolved ? ' done' : ''}${removed ? ' removed' : ''}`)

test('untouched: every remark is known again, at its words', async () => {
  const document = await after(() => {})
  expect(document.notes).toEqual(
    codes.map((code, i) => ({ code, program: 'pdf', resolved: false, replies: [], span: spans[i] })),
  )
})

test.each([90, 180, 270])('at its words on a page turned %d degrees', async turn => {
  const pdf = await PDFDocument.load(layout(), { updateMetadata: false })
  pdf.getPages()[0]!.setRotation(degrees(turn))
  const turned = await annotated(await pdf.save())
  const own = spans
  await annotated(layout())
  expect((await after(() => {}, turned)).notes?.map(note => note.span)).toEqual(own)
})

test.each([
  ['Completed', true],
  ['Accepted', true],
  ['Rejected', false],
  ['None', false],
])('a remark whose author has set it to %s is settled: %s', async (state, resolved) => {
  const document = await after(m => answer(m, m.ours[1]!, `${state} set by Anna Berg`, state))
  expect(document.notes?.map(note => note.resolved)).toEqual([false, resolved, false])
})

test('the last state counts, and an answer is told with its author, also an answer to an answer', async () => {
  const document = await after(m => {
    const first = answer(m, m.ours[0]!, 'Det ska stå så.')
    answer(m, first, 'Då låter vi det stå.')
    answer(m, m.ours[0]!, 'Completed set by Anna Berg', 'Completed')
    answer(m, m.ours[0]!, 'None set by Anna Berg', 'None')
  })
  expect(document.notes?.[0]).toMatchObject({
    resolved: false,
    replies: [
      { author: 'Anna Berg', text: 'Det ska stå så.' },
      { author: 'Anna Berg', text: 'Då låter vi det stå.' },
    ],
  })
  const seen = asWritten(document).text
  for (const gone of ['Det ska stå så', 'Completed', 'Kansli', 'Titel', '(working-copy)'])
    expect(seen).not.toContain(gone)
})

test('a remark taken away is settled; of two with one code, one', async () => {
  expect(summary(await after(m => remove(m, m.ours[0]!)))).toEqual(['K-BBBBB', 'K-AAAAA', 'K-AAAAA done removed'])
  const gone = await after(m => {
    for (const ref of m.ours) remove(m, ref)
  })
  expect(summary(gone)).toEqual(codes.map(code => `${code} done removed`))
})

test('all notes cleared away at once say nothing of any of them', async () => {
  const document = await after(({ pdf }) => pdf.getPages()[0]!.node.delete(PDFName.of('Annots')))
  expect(document.notes).toBeUndefined()
})

test('a second copy adds to the list, and says once what it is', async () => {
  const second = await read(written, 'b.pdf')
  const note = { span: spans[0]!, title: 'Titel', text: 'Ny', author: 'Kansli', date, id: 'K-CCCCC' }
  const { bytes } = await annotate(written, second, { notes: [note], words })
  const document = await after(m => remove(m, m.ours[1]!), bytes)
  expect(summary(document)).toEqual(['K-AAAAA', 'K-AAAAA', 'K-CCCCC', 'K-BBBBB done removed'])
  expect(document.text.split('(working-copy)')).toHaveLength(2)
})
