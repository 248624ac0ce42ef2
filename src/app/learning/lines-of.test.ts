// Lines of a decided document: only what persons have decided on is said to be true, and what is not needed is written over.
import { expect, test } from 'vitest'
import { linesOf, once, partOf } from '#app/learning/lines-of.ts'
import type { DecidedMark } from '#casework/decided/decided.ts'
import type { MaskLabel } from '#text/finding.ts'

/** `+` accepted, `-` rejected, `?` nobody has decided, `=` an official who stays. */
const states = { '+': 'accepted', '-': 'rejected', '?': 'proposed', '=': 'proposed' } as const
const document = (marked: string) => {
  const marks: DecidedMark[] = []
  let text = ''
  for (const [i, part] of marked.split(/[[\]]/u).entries()) {
    if (i % 2 === 0) {
      text += part
      continue
    }
    const [, sign, label, words] = /^([+?=-])([A-Z_]+) ([\s\S]+)$/u.exec(part)!
    const span = { start: text.length, end: text.length + words!.length }
    marks.push({ span, label: label as MaskLabel, stays: sign === '=', state: states[sign as '+'] })
    text += words
  }
  return { id: 'doc_1' as const, sha256: 'a'.repeat(64), text, marks }
}
const made = (marked: string, doubts = (_: string) => false) => {
  const { lines, left } = linesOf(document(marked), doubts)
  return {
    lines: lines.map(line => [line.text, ...line.spans.map(s => `${s.label} ${line.text.slice(s.start, s.end)}`)]),
    left,
  }
}

const [phone, mail] = ['070-174 06 05', 'ann.ek@post.example']
const over = (text: string) => text.replace(/[a-z]/g, 'x').replace(/\d/g, '0')

test.each([
  ['accepted, added or changed', 'Tillsyn [+PERSON wardak] utan anm.', ['Tillsyn wardak utan anm.', 'PERSON wardak']],
  ['an official left standing', 'Beslut: [=OFFICIAL Maj Lund].', ['Beslut: Maj Lund.', 'OFFICIAL Maj Lund']],
  ['over a line', 'Ring [+PERSON Anna\nBerg] om\ntaket.', ['Ring Anna\nBerg om\ntaket.', 'PERSON Anna\nBerg']],
  [
    'what is no name',
    `[+PERSON Ann Ek], [+PHONE ${phone}], [+EMAIL ${mail}], [+SENSITIVE cøliaki].`,
    [
      `Ann Ek, ${over(phone)}, ${over(mail)}, xxxxxxx.`,
      'PERSON Ann Ek',
      `PHONE ${over(phone)}`,
      `EMAIL ${over(mail)}`,
      'SENSITIVE xxxxxxx',
    ],
  ],
])('%s', (_, marked, line) => {
  expect(made(marked).lines).toEqual([line])
})

test.each([
  ['undecided', 'Ring [+PERSON Anna] och [?PERSON Bo].'],
  ['undecided', 'Ring [+PERSON Anna] på [?PHONE 070-174 06 05].'],
  ['rejected', 'Ring [+PERSON Anna] och [-PERSON Bo].'],
  ['rejected', 'Ring [+PERSON Anna] på [-ADDRESS Ekvägen 3].'],
  ['cut', '[+PERSON Anna. Berg] ringde.'],
  ['long', `Ring [+PERSON Anna] ${'om taket '.repeat(80)}.`],
])('%s: the sentence is left out, and the next one not', (why, marked) => {
  const { lines, left } = made(`${marked} Sedan kom [+PERSON Cia].`)
  expect(lines).toEqual([['Sedan kom Cia.', 'PERSON Cia']])
  expect(left[why as 'cut']).toBeGreaterThan(0)
})

test('a rejected number says nothing of names, and a doubtful word leaves its sentence out', () => {
  expect(made('Ring [+PERSON Anna], dnr [-PHONE 2026-00118].').lines).toHaveLength(1)
  const { lines, left } = made('Ring [+PERSON Anna]. Ring Zvonko [+PERSON Ek].', text => text.includes('Zvonko'))
  expect(lines).toEqual([['Ring Anna.', 'PERSON Anna']])
  expect(left.doubtful).toBe(1)
})

test('as many sentences without names as with, and the same each time', () => {
  const text = `Ring [+PERSON Anna]. Taket läcker. Huset är kallt. Marken är blöt.`
  const { lines, left } = made(text)
  expect([lines.length, left.plain]).toEqual([2, 2])
  expect(made(text)).toEqual({ lines, left })
})

test('a fifth is kept apart, by content; what is said twice stands once, and where it is measured on', () => {
  const parts = Array.from({ length: 1000 }, (_, i) => partOf(String(i)))
  const apart = parts.filter(part => part === 'test').length
  expect(apart).toBeGreaterThan(150)
  expect(apart).toBeLessThan(250)
  const line = (part: 'test' | 'train', text: string) => ({ document: 'doc_1', part, text, spans: [] })
  const all = [line('train', 'a'), line('train', 'b'), line('test', 'a'), line('train', 'b')]
  expect(once(all)).toEqual([all[1], all[2]])
})
