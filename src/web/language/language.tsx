// Which language the screens speak, kept on this device, and the words in it.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Params } from '#base/refusal.ts'
import { type ScreenWord, screens } from '#words/screens.ts'
import { fill, type Language } from '#words/words.ts'

export type Say = (key: ScreenWord, params?: Params) => string
type Spoken = { language: Language; speak: (language: Language) => void; w: Say }
const Context = createContext<Spoken | null>(null)
const kept = 'kansli-language'

export function LanguageRoom({ children }: { children: ReactNode }) {
  const [language, speak] = useState<Language>(() => (localStorage.getItem(kept) === 'en' ? 'en' : 'sv'))
  useEffect(() => {
    localStorage.setItem(kept, language)
    window.document.documentElement.lang = language
  }, [language])
  const spoken = useMemo<Spoken>(
    () => ({ language, speak, w: (key, params) => fill(screens[language][key], params) }),
    [language],
  )
  return <Context value={spoken}>{children}</Context>
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context)
  if (!spoken) throw new Error('a screen outside LanguageRoom')
  return spoken
}

export const useWords = (): Say => useLanguage().w
