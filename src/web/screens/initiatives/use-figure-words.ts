// Figures as they are written, by their unit, with what they are of.

import { useLanguage } from '#web/language/language.tsx'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import type { Figure } from '#web/screens/initiatives/use-initiatives.ts'
import type { ScreenWord } from '#words/screens.ts'

export function useFigureWords() {
  const { w } = useLanguage()
  const { number, kronor, percent, energy, grams } = useFigures()
  const value = (one: number, unit: Figure['unit']): string => {
    if (unit === 'kr') return kronor(one)
    if (unit === 'share') return percent(one)
    if (unit === 'Wh') return energy(one)
    if (unit === 'g') return grams(one)
    if (unit === 'minutes') return w('figureMinutes', { value: number(one, 1) })
    return unit === 'quarter' ? w('figureQuarter', { value: one }) : number(one)
  }
  const ranged = ({ value: one, low, high, unit }: Pick<Figure, 'value' | 'low' | 'high' | 'unit'>): string =>
    low === null || high === null
      ? value(one, unit)
      : w('iniRange', { value: value(one, unit), low: value(low, unit), high: value(high, unit) })
  const kind = (id: string): string => w(`figure-${id}` as ScreenWord)
  return { ranged, kind, title: (one: Figure): string => `${one.about.title}: ${kind(one.kind)}` }
}
