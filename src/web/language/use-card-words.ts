// Puts words on what stands on a card and on why a gate is closed, in the language of the screens.
import { useMemo } from 'react'
import type { Params } from '#base/refusal.ts'
import { useLanguage } from '#web/language/language.tsx'
import { cardValueWords, fieldInWords, valueInWords } from '#words/governance/card.ts'
import { lookedInWords, reasonInWords } from '#words/governance/gate.ts'
import { fill } from '#words/words.ts'

export function useCardWords() {
  const { language } = useLanguage()
  return useMemo(() => {
    const words: Record<string, string> = cardValueWords[language]
    return {
      field: (name: string) => fieldInWords(name, language),
      value: (name: string, value: unknown) => valueInWords(name, value, language),
      says: (id: string, params: Params = {}) => fill(words[id] ?? id, params),
      looked: (looked: readonly string[]) => lookedInWords(looked, language),
      reason: ({ id, params }: { id: string; params: Params }) => reasonInWords(id, params, language),
    }
  }, [language])
}
