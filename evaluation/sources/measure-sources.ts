// Measures `sources`: how many invented references are caught, how many true ones wrongly flagged, and how long a long memo takes.
// Half of the sets was written by hand without looking in the register, half is made from it. See README.md.
import { readFileSync } from 'node:fs'
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import type { Act } from '#swedish/statutes/register.ts'
import { documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'
import { type Fault, type Half, made } from './made-references.ts'

type Share = { hits: number; of: number }
export type SourcesMeasure = {
  half: Half
  /** Invented references told as missing (or repealed), by hand and made, and by what is wrong with them. */
  caught: { byHand: Share; made: Share } & Record<Fault, Share>
  /** Invented references told as existing: the worst there is. The rest are told as unchecked. */
  calledTrue: Share
  /** True references told as missing or repealed. */
  wronglyFlagged: { byHand: Share; made: Share }
  /** Places of the true references by hand that were found and told to exist. */
  confirmed: Share
  faults: string[]
}

const { knowledge } = learn(sources)
const ask = (text: string): Reference[] =>
  sources.run(documentFromText(text), {}, knowledge, '2026-11-23').findings as Reference[]
const isFlagged = ({ status }: Reference): boolean => status === 'missing' || status === 'repealed'

const linesOf = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
const acts = (): Act[] =>
  readFileSync(new URL('../../knowledge/statutes/register.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Act)

const count = <T>(all: readonly T[], isHit: (one: T) => boolean): Share => ({
  hits: all.filter(isHit).length,
  of: all.length,
})

export function measureSources(half: Half): SourcesMeasure {
  const trueByHand = linesOf(`./true-${half}.txt`).map(line => line.split('|').map(part => part.trim()))
  const places = trueByHand.flatMap(([text = '', expected = '']) => {
    const found = ask(text)
    return expected.split(';').map(place => ({ text, place: place.trim(), found }))
  })
  const isPlace = (place: string) => (found: Reference) =>
    `${found.params.act} ${found.params.chapter}:${found.params.section}` === place
  const faultsOf: Fault[] = ['section', 'chapter', 'number', 'name']
  const wrongMade = made(acts(), half, 240, faultsOf).map(one => ({ ...one, found: ask(one.text) }))
  const wrongByHand = linesOf(`./invented-${half}.txt`).map(text => ({ text, found: ask(text) }))
  const trueMade = made(acts(), half, 200, [null]).map(one => ({ ...one, found: ask(one.text) }))
  const isCaught = ({ found }: { found: Reference[] }): boolean => found.some(isFlagged)
  const isCalledTrue = ({ found }: { found: Reference[] }): boolean =>
    found.length > 0 && found.every(one => one.status === 'exists')
  const byFault = Object.fromEntries(
    faultsOf.map(fault => [
      fault,
      count(
        wrongMade.filter(one => one.fault === fault),
        isCaught,
      ),
    ]),
  ) as Record<Fault, Share>
  const invented = [...wrongByHand, ...wrongMade]
  return {
    half,
    caught: { byHand: count(wrongByHand, isCaught), made: count(wrongMade, isCaught), ...byFault },
    calledTrue: count(invented, isCalledTrue),
    wronglyFlagged: {
      byHand: count(
        places,
        ({ place, found }) =>
          found.some(one => isPlace(place)(one) && isFlagged(one)) ||
          (!found.some(isPlace(place)) && found.some(isFlagged)),
      ),
      made: count(trueMade, isCaught),
    },
    confirmed: count(places, ({ place, found }) => found.some(one => isPlace(place)(one) && one.status === 'exists')),
    faults: [
      ...places
        .filter(({ place, found }) => !found.some(one => isPlace(place)(one) && one.status === 'exists'))
        .map(({ text, place, found }) => `not confirmed: ${place} (${told(found)}) ${text}`),
      ...trueMade.filter(isCaught).map(({ text, found }) => `wrongly flagged (${told(found)}): ${text}`),
      ...invented.filter(one => !isCaught(one)).map(({ text, found }) => `not caught (${told(found)}): ${text}`),
    ],
  }
}

const told = (found: readonly Reference[]): string =>
  found
    .map(one => `${one.params.act} ${one.params.chapter}:${one.params.section} ${one.status} ${one.why[0]?.id}`)
    .join(', ')

/** Milliseconds for a memo of thirty pages with sixty references, as the middle of five. */
export function thirtyPages(paragraph: string): number {
  const references = linesOf('./true-development.txt').map(line => line.split('|')[0]!.trim())
  const pages = Array.from({ length: 30 }, (_, i) =>
    [references[(2 * i) % references.length], paragraph, references[(2 * i + 1) % references.length]].join('\n\n'),
  )
  const text = pages.join('\n\n')
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now()
    ask(text)
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[2]!
}
