// A setting's name and value in words; one that has none yet stands by its own name.
import { useLanguage } from '#web/language/language.tsx'
import { variantWords } from '#words/governance/variants.ts'

export function useSettingWords() {
  const { language, w } = useLanguage()
  const words: Record<string, string> = variantWords[language]
  return {
    name: (field: string): string => words[`setting-${field}`] ?? field,
    said: (value: unknown): string =>
      typeof value === 'boolean'
        ? w(value ? 'yes' : 'no')
        : Array.isArray(value)
          ? value.join(', ')
          : (words[`choice-${value}`] ?? String(value)),
  }
}
