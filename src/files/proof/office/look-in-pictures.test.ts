import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { render } from '#files/render.ts'
import { odtWith } from '#test/traps/odt-traps.ts'
import { rawPdf, visible } from '#test/traps/raw-pdf.ts'
import { words } from '#test/traps/spring.ts'
import { secret } from '#test/traps/trap.ts'

test('a picture of the masked name keeps the file; what else it shows does not', { timeout: 60_000 }, async () => {
  const picture = await render(rawPdf({ content: visible }), 1, 1240)
  const bytes = odtWith({
    body: '<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>',
    files: { 'Pictures/1.png': picture },
  })
  const document = await read(bytes, 'a.odt')
  const masked = (said: string, places?: number) => {
    const removals = [...document.text.matchAll(new RegExp(said, 'g'))].slice(0, places).map(({ index: start }) => ({
      start,
      end: start + said.length,
      label: 'PERSON' as const,
    }))
    return redact(bytes, document, { removals, also: [], as: 'text', words, name: 'a.odt' })
  }
  const kept = await masked(secret, 1)
  expect(kept.released).toBe(false)
  expect(kept.proof?.remains.map(({ place, text }) => `${place} ${text}`)).toContain(`picture-text ${secret}`)
  // The sentence without its name stands both in the text and in the picture, and nobody asked it away.
  expect(
    (await redact(bytes, document, { removals: [], also: ['Ekeby'], as: 'text', words, name: 'a.odt' })).released,
  ).toBe(true)
  // Masked in both, the picture goes whole.
  expect((await masked(secret)).released).toBe(true)
})
