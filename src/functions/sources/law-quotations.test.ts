// Quotations beside the law: the section named is where they are looked for, and another's words are never the law's fault.
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'

const { knowledge } = learn(sources)
const ask = (text: string, documents: { name: string; text: string }[] = []) =>
  (sources.run(documentFromText(text), { documents }, knowledge, '2026-11-23').findings as Reference[])
    .filter(one => one.params.kind === 'quotation')
    .map(({ status, why }) => [status, why[0]?.id, why[0]?.params])

const nine = 'handläggas så enkelt, snabbt och kostnadseffektivt som möjligt'

test('word for word in the section named, past line breaks and marks', () => {
  expect(ask(`Enligt 9 § förvaltningslagen ska ärenden ”${nine.replace('snabbt', 'snabbt\n')}”.`)).toEqual([
    ['exists', 'sources-law-quote-same', { title: 'Förvaltningslag (2017:900)', where: '9 §' }],
  ])
})

test('other words: here and in the law', () => {
  expect(ask(`I 9 § FL står ”${nine.replace('snabbt', 'noggrant')}”.`)).toEqual([
    ['missing', 'sources-law-quote-other-words', expect.objectContaining({ here: 'noggrant', there: 'snabbt' })],
  ])
})

test('in another section of the same act', () => {
  expect(ask(`I 8 § FL står ”${nine}”.`)).toEqual([
    ['missing', 'sources-law-quote-elsewhere', expect.objectContaining({ where: '9 §', said: '8 §' })],
  ])
})

test('not in the section at all, where the law is said to say so', () => {
  const invented = 'varje ärende ska avgöras av två handläggare i förening'
  expect(ask(`I 9 § FL står ”${invented}”.`)).toEqual([['missing', 'sources-law-quote-nowhere', expect.anything()]])
  expect(ask(`I förarbetena till 9 § FL står ”${invented}”.`)).toEqual([])
  expect(ask(`I 1 kap. 9 § skollagen (2010:800) står ”${invented}”.`)).toEqual([]) // the act is not held whole
  const annex = { name: 'bilaga', text: `Vi skrev att ${invented}.` }
  expect(ask(`I 9 § FL står ”${invented}”.`, [annex])).toEqual([['exists', 'sources-quote-found', { name: 'bilaga' }]])
})

test('a quotation that names no section is looked for in the acts of the document, and is silent when it is not there', () => {
  expect(ask(`Förvaltningslagen gäller. Där heter det att ärenden ska ”${nine}”.`)).toEqual([
    ['exists', 'sources-law-quote-same', expect.objectContaining({ where: '9 §' })],
  ])
  expect(ask('Förvaltningslagen gäller. Någon sade ”det här är inte alls någon bra lag”.')).toEqual([])
})
