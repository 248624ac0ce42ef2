// Puts the other rooms' words on: refusals, doubts, rules, reasons, labels, proof, events. An id without words shows as itself.
import { useMemo } from 'react'
import type { Params } from '#base/refusal.ts'
import { useLanguage } from '#web/language/language.tsx'
import { fill, type Language } from '#words/words.ts'

type List = Record<Language, Record<string, string>>
const rooms = import.meta.glob<Record<string, List>>('../../words/*.ts', { eager: true })
const lists = Object.values(rooms).flatMap(room =>
  Object.values(room).filter((list): list is List => typeof list === 'object' && list !== null && 'sv' in list),
)

function find(language: Language, keys: readonly string[], params: Params): string | null {
  for (const key of keys)
    for (const list of lists) {
      const sentence = list[language][key]
      if (sentence !== undefined) return fill(sentence, params)
    }
  return null
}

export function useHouseWords() {
  const { language } = useLanguage()
  return useMemo(() => {
    const say = (id: string, params: Params = {}) => find(language, [id], params) ?? id
    return { refusal: say, doubt: say, rule: say, why: say, label: (id: string) => say(id), place: (id: string) => say(id), act: (id: string) => say(id), not: say }
  }, [language])
}
