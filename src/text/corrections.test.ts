import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corrected, corrections } from '#text/corrections.ts'
import { type Decision, type Proposed, settle } from '#text/settle.ts'

const remark = (id: string, start: number, end: number, text: string | null): Proposed => ({
  id,
  kind: 'remark',
  span: { start, end },
  sure: 0.9,
  why: [{ id: 'doubled-word', params: {} }],
  ground: null,
  rule: 'doubled-word',
  severity: 'warning',
  params: {},
  ...(text === null ? {} : { fix: { span: { start, end }, text } }),
})
const text = 'Nämnden har har 450tkr.'
const findings = [remark('fnd_a', 8, 15, 'har'), remark('fnd_b', 16, 22, '450 tkr'), remark('fnd_c', 0, 7, null)]
const after = (decisions: Decision[]) => corrected(text, corrections(settle(findings, decisions)))
const accept = (finding: string, fixed?: boolean): Decision => ({
  id: `${finding}-${fixed}`,
  batch: finding,
  act: 'accept',
  finding,
  ...(fixed === undefined ? {} : { fixed }),
})

test('what was accepted to be corrected is written, and nothing else', () => {
  expect(after([accept('fnd_a', true), accept('fnd_b')])).toBe('Nämnden har 450tkr.')
  expect(after([accept('fnd_a', true), accept('fnd_b', true)])).toBe('Nämnden har 450 tkr.')
})

test('a later accept without the correction, a reject and an undo take the correction away', () => {
  const first = accept('fnd_a', true)
  expect(after([first, accept('fnd_a')])).toBe(text)
  expect(after([first, { id: 'r', batch: 'r', act: 'reject', finding: 'fnd_a' }])).toBe(text)
  expect(after([first, { id: 'u', batch: 'u', act: 'undo', undoes: 'fnd_a' }])).toBe(text)
})

test('what has no fix is not corrected, whatever a decision says', () => {
  expect(settle(findings, [accept('fnd_c', true)])[0]).toMatchObject({ state: 'accepted', fixed: false })
})

test('law: corrections are in order and apart, and the text between them stands as it stood', () => {
  const stretch = fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.string({ minLength: 36, maxLength: 60 }), fc.array(stretch, { maxLength: 12 }), (source, spans) => {
      const all = spans.map((span, n) => remark(`fnd_${n}`, span.start, span.end, `<${n}>`))
      const chosen = corrections(
        settle(
          all,
          all.map(({ id }) => accept(id, true)),
        ),
      )
      for (const [n, one] of chosen.entries())
        expect(one.span.start).toBeGreaterThanOrEqual(chosen[n - 1]?.span.end ?? 0)
      // Read from the start: what stood between, then what was written, until the end.
      let at = 0
      let rest = corrected(source, chosen)
      for (const { span, text: right } of chosen) {
        const between = source.slice(at, span.start)
        expect(rest.startsWith(between + right)).toBe(true)
        rest = rest.slice(between.length + right.length)
        at = span.end
      }
      expect(rest).toBe(source.slice(at))
      expect(chosen.length > 0).toBe(spans.length > 0)
    }),
  )
})
