// Random words, cut into random spans over paragraphs, notes, comments, cells and frames: every one that was to go is gone from the whole
// file, no other is lost, and the copy reads again letter by letter as it should.

import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { odtWith } from '#test/traps/odt-traps.ts'
import { words as labels } from '#test/traps/spring.ts'

const letters = 'abcdefghijklmnoprstuvåäö'
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 11 })
/** Around a paragraph's inside; the first two are its own place. */
const places: ((inner: string) => string)[] = [
  inner => `<text:p>${inner}</text:p>`,
  inner => `<text:list><text:list-item><text:p>${inner}</text:p></text:list-item></text:list>`,
  inner =>
    `<text:p>xx<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${inner}</text:p></text:note-body></text:note>yy</text:p>`,
  inner => `<text:p>xx<office:annotation><text:p>${inner}</text:p></office:annotation>yy</text:p>`,
  inner =>
    `<table:table><table:table-column/><table:table-row><table:table-cell><text:p>${inner}</text:p></table:table-cell><table:table-cell><text:p>zz</text:p></table:table-cell></table:table-row></table:table>`,
  inner => `<text:p>xx<draw:frame><draw:text-box><text:p>${inner}</text:p></draw:text-box></draw:frame>yy</text:p>`,
  inner => `<text:section text:name="s"><text:p><text:date>${inner}</text:date></text:p></text:section>`,
]
const joints = [
  '</text:span><text:span>',
  '<text:bookmark text:name="b"/>',
  '<text:soft-page-break/>',
  '<!-- c -->',
  '<office:annotation-end office:name="e"/>',
]

/** A word with something of the format at one of its letters. */
const split = (text: string, at: number, joint: number): string => {
  const from = at % text.length
  return `<text:span>${text.slice(0, from)}${joints[joint % joints.length]}${text.slice(from)}</text:span>`
}

test('law: 0 targets left, 0 neighbours lost', { timeout: 120_000 }, async () => {
  const pieces = fc.uniqueArray(fc.record({ word, at: fc.nat(20), joint: fc.nat(20), place: fc.nat(20) }), {
    selector: each => each.word,
    minLength: 6,
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(
      pieces,
      fc.integer({ min: 2, max: 7 }),
      fc.integer({ min: 1, max: 5 }),
      async (all, every, long) => {
        const paragraphs: string[] = []
        for (let i = 0; i < all.length; i += long) {
          const some = all.slice(i, i + long)
          const inner = some.map(each => split(each.word, each.at, each.joint)).join(' ')
          paragraphs.push(places[some[0]!.place % places.length]!(inner))
        }
        const bytes = odtWith({ body: paragraphs.join('\n') })
        const document = await read(bytes, 'a.odt')
        const picks = new Set(all.filter((_, i) => i % every === 0).map(each => each.word))
        const removals = [...document.text.matchAll(/\p{L}+/gu)]
          .filter(([each]) => picks.has(each))
          .map(match => ({ start: match.index, end: match.index + match[0].length, label: 'SENSITIVE' as const }))
        expect(removals.length).toBe(picks.size)
        const redaction = await redact(bytes, document, {
          removals,
          also: [],
          as: 'text',
          words: labels,
          name: 'a.odt',
        })
        expect(redaction.released ? [] : redaction.proof?.remains).toEqual([])
        if (!redaction.released) return
        const xml = Object.values(unzipSync(redaction.bytes)).map(part => Buffer.from(part).toString('utf8'))
        const flat = xml.join('\n').replace(/<[^>]*>/g, '')
        const left = new Set(`${flat} ${xml.join(' ')}`.match(/\p{L}+/gu))
        expect([...picks].filter(each => left.has(each))).toEqual([])
        expect(all.filter(each => !picks.has(each.word) && !flat.includes(each.word))).toEqual([])
        // Not a letter more and not one less: half a name left standing would be one.
        const wanted = removals.reduceRight(
          (text, { start, end }) => `${text.slice(0, start)}[SENSITIVE]${text.slice(end)}`,
          document.text,
        )
        expect((await read(redaction.bytes, 'a.odt')).text).toBe(wanted)
      },
    ),
    { numRuns: 60, seed: 20261123, endOnFailure: true },
  )
})
