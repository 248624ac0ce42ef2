// docs/mask.md: what was measured of `mask`, as tables. Made from evaluation/mask/results.json; must not measure anything itself.
import type { Results } from '#app/bench/results.ts'
import type { MaskMeasure, Share } from '#functions/mask/measure-mask.ts'

export type MaskResults = {
  at: string
  /** Of the function, not of the program. */
  version: string
  machine: Results['machine']
  wordsPerSecond: number
  tokensPerSecond: number
  sets: ({ set: string; tuned: boolean } & Omit<MaskMeasure, 'missed' | 'wrong'>)[]
}

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1))
const cell = ({ hits, of, share, low, high }: Share): string =>
  of === 0 ? '–' : `${hits}/${of}, ${percent(share)} % [${percent(low)}–${percent(high)}]`

export function maskPage({ at, version, machine, wordsPerSecond, tokensPerSecond, sets }: MaskResults): string {
  return [
    '<!-- Made by `kansli bench mask` from evaluation/mask/results.json. Do not edit. -->',
    '# What `mask` finds and takes',
    '',
    `Function version ${version}, ${at.slice(0, 10)}, standard level. ${wordsPerSecond.toLocaleString('en')} words, or ${tokensPerSecond.toLocaleString('en')} tokens with punctuation, a second of one core's processor time (${machine.cpu}).`,
    'All people are invented. Intervals are 95 %, from 1,000 resamplings of whole documents; few documents make them narrower than they should be, and 100 % of ten is no 100 %.',
    'The sets were written by the same hand as the rules; `evaluation/mask/README.md` says how, and what flatters.',
    'Sensitive facts are suggested, and measured, on their own set only: the other sets do not mark them.',
    '',
    '- **Found, whole**: every letter of the marked stretch lies under a mark. **Characters**: share of its letters that do.',
    '- **Right**: marks with this label that touch something to mask.',
    '',
    ...sets.flatMap(sectionOf),
  ].join('\n')
}

function sectionOf({ set, tuned, documents, ...measure }: MaskResults['sets'][number]): string[] {
  const labels = Object.keys(measure.recall).filter(label => label !== 'all')
  const rows = [...labels.sort(), 'all'].map(label => [
    label === 'all' ? '**all**' : label,
    cell(measure.recall[label] ?? none),
    cell(measure.characters[label] ?? none),
    cell(measure.precision[label] ?? none),
  ])
  return [
    `## ${set}${tuned ? ', tuned on' : ''}`,
    '',
    `${documents} documents.${tuned ? ' Rules were chosen by what this set showed: its figures flatter.' : ' Nothing was tuned on it.'}`,
    '',
    ...[['label', 'found, whole', 'characters', 'right'], ['---', '---', '---', '---'], ...rows].map(
      cells => `| ${cells.join(' | ')} |`,
    ),
    '',
    `Taken though it must stay: look-alikes ${cell(measure.overMasked.STAYS)}, officials ${cell(measure.overMasked.OFFICIAL)}, words of neither ${cell(measure.innocentWords)}; letters under marks that belong there ${cell(measure.charactersRight)}.`,
    '',
  ]
}
const none: Share = { hits: 0, of: 0, share: null, low: null, high: null }
