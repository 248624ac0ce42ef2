// Puts the other rooms' words on: refusals, doubts, rules, reasons, labels, places searched, events. An id without words shows as itself.
import { useMemo } from 'react'
import type { Params } from '#base/refusal.ts'
import { useLanguage } from '#web/language/language.tsx'
import { checkTitles, checkWords } from '#words/check.ts'
import { doubtWords } from '#words/doubts.ts'
import { maskLabelWords, maskReasonWords } from '#words/mask.ts'
import { refusalWords, sayRefusal } from '#words/refusals.ts'
import { fill, type Language } from '#words/words.ts'

type List = Record<Language, Record<string, string>>
const late = import.meta.glob<Record<string, unknown>>('../../words/{proof,log}.ts', { eager: true })
const lateLists = (room: string): List[] =>
  Object.entries(late)
    .filter(([path]) => path.endsWith(`/${room}.ts`))
    .flatMap(([, words]) => Object.values(words))
    .filter((list): list is List => typeof list === 'object' && list !== null && 'sv' in list)

export function useHouseWords() {
  const { language } = useLanguage()
  return useMemo(() => {
    const from =
      (...lists: List[]) =>
      (id: string, params: Params = {}): string => {
        const sentence = lists.map(list => list[language][id]).find(found => found !== undefined)
        return sentence === undefined ? id : fill(sentence, params)
      }
    const doubt = from(doubtWords)
    const refusal = (reason: string, params: Params = {}): string =>
      isRefusal(reason) ? sayRefusal(language, reason, params) : doubt(reason, params)
    return {
      refusal,
      doubt,
      ruleTitle: from(checkTitles),
      why: from(checkWords, maskReasonWords),
      label: from(maskLabelWords),
      place: from(...lateLists('proof')),
      act: from(...lateLists('log')),
    }
  }, [language])
}

const isRefusal = (reason: string): reason is keyof typeof refusalWords.sv => reason in refusalWords.sv
