// Who acts in service is left standing though no title stands beside the name; who only is near an authority is not.
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { type MaskKnowledge, MaskSettings, mask } from '../mask.ts'

const knowledge = learn(mask).knowledge as MaskKnowledge
const staysIn = (text: string): Record<string, boolean> =>
  Object.fromEntries(
    (mask.run(documentFromText(text), MaskSettings.parse({}), knowledge, '2026-01-01').findings as Mark[])
      .filter(({ label }) => label === 'PERSON' || label === 'OFFICIAL')
      .map(({ span, stays }) => [text.slice(span.start, span.end), stays]),
  )

test.each([
  ['Frågor besvaras av Ronja Fält, ekonomiassistent.', 'Ronja Fält'],
  ['Ärendet handläggs av Disa Holm.', 'Disa Holm'],
  ['Ledare: Moa Hedfors', 'Moa Hedfors'],
  ['Bästa hälsningar,\nShirin Bahrami\nUpphandlare | Uddetorps kommun', 'Shirin Bahrami'],
  ['Olsson, Maud   enhetschef   ankn. 4417', 'Olsson, Maud'],
  ['Tack till Camilla på biblioteket som hjälpte mig.', 'Camilla'],
  ['Justerare: Eva Norling och Mats Gullberg', 'Mats Gullberg'],
  ['Eva Norling yrkar bifall till förslaget.', 'Eva Norling'],
])('%s: left standing', (text, name) => {
  expect(staysIn(text)[name]).toBe(true)
})

test.each([
  ['En utredning av Disa Holm har inletts.', 'Disa Holm'],
  ['Beslutet om Disa Holm på socialkontoret överklagas.', 'Disa Holm'],
  ['Träffade Disa Holm på socialkontoret i dag.', 'Disa Holm'],
  ['Anmäld av Disa Holm.', 'Disa Holm'],
  ['Brev till Disa Holm från socialnämnden.', 'Disa Holm'],
  ['Närvarande: Disa Holm, dottern Eva Holm och handläggaren.', 'Eva Holm'],
])('%s: proposed to be masked', (text, name) => {
  expect(staysIn(text)[name]).toBe(false)
})

test('running text that breaks beside a name is no signature, wherever it breaks', () => {
  const said =
    'Sökanden Ingemar Abrahamzon nås på 070-174 06 84. Enligt 6 kap. 6 § kommunallagen ska nämnden se till det. Yttrande har kommit in från Folke Ekstubbe (folke.ekstubbe@brev.example). Förvaltningen bedömer att åtgärden ryms.'
  for (let width = 18; width < 100; width++) {
    let line = 0
    const wrapped = said.split(' ').reduce((text, word) => {
      const fits = line + word.length < width
      line = fits ? line + word.length + 1 : word.length
      return text + (text === '' ? '' : fits ? ' ' : '\n') + word
    }, '')
    expect(Object.entries(staysIn(wrapped)).filter(([, stays]) => stays)).toEqual([])
  }
})
