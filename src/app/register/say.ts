// Sentences of the register that stand both on its page and in its files.
import type { Entry } from '#governance/register/register.ts'
import { benchWords } from '#words/command-line/bench.ts'
import { valueInWords } from '#words/governance/card.ts'
import { registerWords } from '#words/governance/register.ts'
import { fill, type Language } from '#words/words.ts'

export function oversightInWords({ oversight }: Entry, language: Language): string {
  const words = registerWords[language]
  return oversight.rule === 'sample' ? fill(words.sample, { of: oversight.of }) : words.every
}

export function personalInWords({ personalData: { processes, kinds } }: Entry, language: Language): string {
  const words = registerWords[language]
  if (!processes) return words.personalNone
  return fill(words.personalKinds, { kinds: valueInWords('personalData.kinds', kinds, language) })
}

/** Status, and whether it runs. */
export function statusInWords(entry: Entry, language: Language): string[] {
  const words = registerWords[language]
  const { status, trial, decided, stoppedOn, mayRun } = entry
  const named =
    status === 'avvecklad'
      ? words.statusRetired
      : status === 'införd'
        ? words.statusUse
        : trial?.data === 'invented'
          ? words.statusTrialInvented
          : trial?.from && trial.to
            ? fill(words.statusTrialDays, { from: trial.from, to: trial.to })
            : words.statusTrial
  const runs = stoppedOn ? fill(words.stopped, { day: stoppedOn }) : mayRun ? words.runs : words.rests
  return [
    `${named}.`,
    ...(decided ? [`${fill(words.decided, decided)}.`] : []),
    ...(status === 'avvecklad' ? [] : [runs]),
  ]
}

const rounded = (value: number, unit: string, language: Language): string =>
  `${(Math.round(value * 10) / 10).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')} ${unit}`.trim()

/** Each measured figure against its bar. */
export function figuresInWords({ figures }: Entry, language: Language): string[] {
  const words = registerWords[language]
  const names: Record<string, string> = benchWords[language]
  return figures.flatMap(({ figure, at, value, unit, measured }) => {
    if (!measured) return []
    const said = (one: number) => rounded(one, unit, language)
    const { low, high } = measured.spread ?? {}
    const shown =
      low !== undefined && high !== undefined
        ? fill(words.figureSpread, { value: said(measured.value), low: said(low), high: said(high) })
        : said(measured.value)
    const bar = fill(at === 'at-least' ? words.atLeast : words.atMost, { value: said(value) })
    return [fill(words.figureLine, { figure: names[figure] ?? figure, set: measured.set, value: shown, bar })]
  })
}
