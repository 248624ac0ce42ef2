// All words of the command line as one list. Stands on base only.
import { answerWords } from '#words/command-line/answers.ts'
import { copyLineWords } from '#words/command-line/copies.ts'
import { lineWords } from '#words/command-line/line.ts'
import { summaryReasonWords } from '#words/summarise.ts'

export const cliWords = {
  sv: { ...lineWords.sv, ...answerWords.sv, ...copyLineWords.sv, ...summaryReasonWords.sv },
  en: { ...lineWords.en, ...answerWords.en, ...copyLineWords.en, ...summaryReasonWords.en },
} as const

export type CliWord = keyof typeof cliWords.sv
