import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { annotate } from '#files/annotate.ts'
import type { AnnotationNote } from '#files/annotation.ts'
import { read } from '#files/read.ts'
import { copyWords as words } from '#test/copy-words.ts'
import { bareBody, faultsOfDocx, partsOf, withChanges } from '#test/docx-oracle.ts'

const file = (name: string): Uint8Array => readFileSync(new URL(`../../../../test/files/${name}`, import.meta.url))
const date = new Date('2026-03-02T08:15:00Z')

const noteOn = (text: string, words: string, more: Partial<AnnotationNote> = {}): AnnotationNote => {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`the text does not say ${words}`)
  const span = { start, end: start + words.length }
  return { span, title: 'Titel', text: `Om ${words}`, author: 'Kansli', date, id: 'K-AAAAA', ...more }
}

const copy = async (bytes: Uint8Array, make: (text: string) => AnnotationNote[]) => {
  const document = await read(bytes, 'a.docx')
  const made = await annotate(bytes, document, { notes: make(document.text), words })
  return { document, ...made, again: await read(made.bytes, 'b.docx') }
}
const bodyOf = ({ text, parts }: Awaited<ReturnType<typeof read>>) => {
  const part = parts.find(one => one.path === 'word/document.xml')!
  return text.slice(part.start, part.end)
}

test.each(['libreoffice.docx', 'docx-package.docx'])('%s: comments stand, and nothing else changes', async name => {
  const bytes = file(name)
  const {
    document,
    bytes: out,
    again,
  } = await copy(bytes, text => [
    noteOn(text, 'Öberg'),
    noteOn(text, 'Tjänsteskrivelse om bidrag', { id: 'K-BBBBB' }),
    noteOn(text, 'Åsa Öberg', { id: 'K-CCCCC' }),
  ])
  expect(faultsOfDocx(bytes)).toEqual([])
  expect(faultsOfDocx(out)).toEqual([])
  expect(bodyOf(again)).toBe(bodyOf(document))
  expect(bareBody(out)).toBe(bareBody(bytes))
  expect(again.text).toContain('Om Tjänsteskrivelse om bidrag')
  const said = again.notes?.map(({ code, span }) => [code, span && again.text.slice(span.start, span.end)])
  expect(said).toEqual([
    ['K-AAAAA', 'Öberg'],
    ['K-BBBBB', 'Tjänsteskrivelse om bidrag'],
    ['K-CCCCC', 'Åsa Öberg'],
  ])
  const [was, is] = [partsOf(bytes), partsOf(out)]
  const written =
    /^(\[Content_Types\]\.xml|customXml\/kansli-notes\.xml|word\/(document|comments\w*|people)\.xml|word\/_rels\/document\.xml\.rels)$/
  for (const path of Object.keys(was).filter(each => !written.test(each))) expect(is[path]).toEqual(was[path])
})

test('a comment that was taken away settles its remark; one that stands does not', async () => {
  const { bytes } = await copy(file('libreoffice.docx'), text => [
    noteOn(text, 'Öberg'),
    noteOn(text, 'Tjänsteskrivelse om bidrag', { id: 'K-BBBBB' }),
  ])
  const parts = partsOf(bytes)
  const [path] = Object.keys(parts).filter(name => /^word\/comments\d*\.xml$/.test(name))
  const xml = new TextDecoder().decode(parts[path!])
  const own = xml.split('<w:comment ').filter(piece => piece.includes('K-AAAAA'))
  expect(own).toHaveLength(1)
  const without = xml.replace(`<w:comment ${own[0]!.split('</w:comment>')[0]}</w:comment>`, '')
  const gone = zipSync({ ...parts, [path!]: new TextEncoder().encode(without) })
  const { notes } = await read(gone, 'c.docx')
  expect(notes?.map(({ code, resolved, removed }) => [code, resolved, removed])).toEqual([
    ['K-BBBBB', false, undefined],
    ['K-AAAAA', true, true],
  ])
})

test('a comment that was there stays, and a fix becomes a tracked change beside its comment', async () => {
  const bytes = file('docx-package.docx')
  const {
    document,
    fixed,
    bytes: out,
    again,
  } = await copy(bytes, text => [
    noteOn(text, 'Åsa Öberg.', { fix: { ...noteOn(text, 'Öberg').span, text: 'Öhman' } }),
    noteOn(text, 'Första punkten', { id: 'K-BBBBB', fix: { ...noteOn(text, 'Första ').span, text: '' } }),
    noteOn(text, 'Bor i', { id: 'K-CCCCC', fix: { ...noteOn(text, 'Bor').span, text: 'Bor nu' } }),
  ])
  expect(fixed).toEqual(['K-AAAAA', 'K-BBBBB', 'K-CCCCC'])
  expect(faultsOfDocx(out)).toEqual([])
  expect(again.text).toContain('Stämmer namnet?')
  const read2 = async (answer: 'taken' | 'turned-down') =>
    bodyOf(await read(withChanges(out, 'Kansli', answer), 'c.docx'))
  expect(await read2('turned-down')).toBe(bodyOf(document))
  expect(await read2('taken')).toBe(
    bodyOf(document).replace('Åsa Öberg.', 'Åsa Öhman.').replace('Första ', '').replace('Bor i', 'Bor nu i'),
  )
})

test('what stands in a header, a footer or a note is commented on in the body, and the comment says so', async () => {
  const bytes = file('docx-package.docx')
  const {
    bytes: out,
    moved,
    again,
  } = await copy(bytes, text => [
    noteOn(text, 'Ytterby kommun'),
    noteOn(text, 'Sida ', { id: 'K-BBBBB' }),
    noteOn(text, 'beslut i nämnden', { id: 'K-CCCCC' }),
  ])
  expect(moved).toBe(3)
  expect(faultsOfDocx(out)).toEqual([])
  for (const place of ['(header)', '(footer)', '(footnote)']) expect(again.text).toContain(place)
})
