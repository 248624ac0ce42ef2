import { expect, test } from 'vitest'
import { documentFromText, type FileNote } from '#text/document.ts'
import { type Finding, reason } from '#text/finding.ts'
import { asWritten, recognised } from '#text/notes.ts'
import { codeIn, referenceCode } from '#text/reference-code.ts'
import { standsByItself } from '#text/settle.ts'

const text = 'Han har har en hund. Hon har har en katt.'
const remarkAt = (start: number, end: number, rule = 'doubled-word'): Finding => ({
  kind: 'remark',
  span: { start, end },
  sure: 1,
  why: [reason(rule)],
  ground: null,
  rule,
  severity: 'warning',
  params: { word: 'har', times: 2 },
})
const [first, second] = [remarkAt(4, 11), remarkAt(25, 32)] as [Finding, Finding]
const note = (code: string, more: Partial<FileNote> = {}): FileNote => ({
  code,
  program: 'word',
  resolved: true,
  replies: [],
  span: null,
  ...more,
})
const about = (notes: FileNote[], findings: Finding[]) =>
  recognised({ ...documentFromText(text), notes }, findings).map(one => one.noted?.resolved)

test('a code is the same for the same words by the same rule, whatever is counted elsewhere, and another for others', () => {
  const code = referenceCode(first, text)
  expect(codeIn(`… [${code}]`)).toBe(code)
  expect(referenceCode(second, text)).toBe(code)
  expect(referenceCode({ ...first, params: { word: 'har', times: 7 } } as Finding, text)).toBe(code)
  expect(referenceCode(remarkAt(4, 11, 'wrong-word'), text)).not.toBe(code)
  expect(referenceCode(remarkAt(0, 11), text)).not.toBe(code)
  expect(referenceCode({ ...first, params: { word: 'hund' } } as Finding, text)).not.toBe(code)
})

test('of two like faults the note settles the one it stands at, and a loose one the first that is left', () => {
  const code = referenceCode(first, text)
  expect(about([note(code, { span: second.span })], [first, second])).toEqual([undefined, true])
  expect(about([note(code)], [first, second])).toEqual([true, undefined])
  expect(about([note(code, { resolved: false, span: first.span }), note(code)], [first, second])).toEqual([false, true])
})

test('a note on words that have changed since settles nothing', () => {
  expect(about([note(referenceCode(remarkAt(0, 11), text), { span: first.span })], [first])).toEqual([undefined])
})

test('what its author has settled asks for no decision; what was only answered still does', () => {
  const code = referenceCode(first, text)
  const [settled] = recognised({ ...documentFromText(text), notes: [note(code)] }, [first])
  expect(standsByItself(settled!)).toBe(true)
  const [open] = recognised({ ...documentFromText(text), notes: [note(code, { resolved: false })] }, [first])
  expect(standsByItself(open!)).toBe(false)
})

test('comments and struck text are blanked, and nothing moves', () => {
  const document = {
    ...documentFromText('Brödtext.\n\nstruket\n\nEn kommentar\nom det.\n\nSidfot'),
    parts: [
      { path: 'word/document.xml', start: 0, end: 9 },
      { path: 'word/document.xml#deleted', start: 11, end: 18 },
      { path: 'word/comments.xml', start: 20, end: 40 },
      { path: 'word/footer1.xml', start: 42, end: 48 },
    ],
  }
  const { text: seen } = asWritten(document)
  expect(seen.length).toBe(document.text.length)
  expect(seen.split(/\s+/)).toEqual(['Brödtext.', 'Sidfot'])
})
