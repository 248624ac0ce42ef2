// Puts the other rooms' words on: refusals, doubts, rules, reasons, labels, places searched, events. An id without words shows as itself.
import { useMemo } from 'react'
import type { Params } from '#base/refusal.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { checkTitles, checkWords } from '#words/check.ts'
import { benchWords } from '#words/command-line/bench.ts'
import { doubtWords } from '#words/doubts.ts'
import { contentWords } from '#words/log/content.ts'
import { actWords } from '#words/log.ts'
import { maskLabelWords, maskReasonWords } from '#words/mask.ts'
import { placeInWords, readerInWords, unsafeInWords } from '#words/proof.ts'
import { refusalWords, sayRefusal } from '#words/refusals.ts'
import { screens } from '#words/screens.ts'
import { sourcesTitles, sourcesWords } from '#words/sources.ts'
import { summaryReasonWords } from '#words/summarise.ts'
import { fill, type Language } from '#words/words.ts'

type List = Record<Language, Record<string, string>>

export function useHouseWords() {
  const { language } = useLanguage()
  const w = useWords()
  return useMemo(() => {
    const from =
      (...lists: List[]) =>
      (id: string, params: Params = {}): string => {
        const sentence = lists.map(list => list[language][id]).find(found => found !== undefined)
        return sentence === undefined ? id : fill(sentence, params)
      }
    const doubt = from(doubtWords)
    const refusal = (reason: string, params: Params = {}): string => {
      if (reason === 'bug' || reason === 'our-fault') return w('ourFault')
      if (!isRefusal(reason)) return doubt(reason, params)
      const { why } = params
      return sayRefusal(
        language,
        reason,
        typeof why === 'string' ? { ...params, why: unsafeInWords(why, language) } : params,
      )
    }
    return {
      refusal,
      doubt,
      /** Of a function, by its name: a new one brings its words, not code. */
      functionTitle: (name: string) => from(screens)(`function-${name}`),
      noneFound: (name: string) => from(screens)(`none-${name}`),
      ruleTitle: from(checkTitles, sourcesTitles),
      why: from(checkWords, maskReasonWords, sourcesWords, summaryReasonWords),
      label: from(maskLabelWords),
      place: (id: string) => placeInWords(id, language),
      reader: (id: string) => readerInWords(id, language),
      act: from(actWords),
      figureName: from(benchWords),
      contentName: from(contentWords, maskLabelWords),
    }
  }, [language, w])
}

const isRefusal = (reason: string): reason is keyof typeof refusalWords.sv => reason in refusalWords.sv
