// What the data say of one part of an assessment: figures with their ranges, and what the card and the answers tell.

import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import type { Assessment } from '#web/screens/assessment/use-assessment.ts'
import { useFigureWords } from '#web/screens/initiatives/use-figure-words.ts'
import type { ScreenWord } from '#words/screens.ts'

type Fact = Assessment['facts'][number]

export function Facts({ facts }: { facts: readonly Fact[] }) {
  const w = useWords()
  const { ranged, kind } = useFigureWords()
  const { value: inWords } = useCardWords()
  const fields: Record<string, string> = {
    'ai-act': 'aiAct.class',
    concerns: 'concerns',
    'personal-data': 'personalData.kinds',
  }
  const said = ({ id, value, low, high, unit }: Fact): string => {
    if (typeof value === 'number' && unit) return `${kind(id)}: ${ranged({ value, low, high, unit })}`
    const field = fields[id]
    const told =
      field && value !== null
        ? String(value)
            .split(', ')
            .map(one => inWords(field, one))
            .join(', ')
        : String(value ?? '–')
    return w(`fact-${id}` as ScreenWord, { value: told })
  }
  return (
    <div>
      <p className="label">{w('assessmentDrawn')}</p>
      {facts.length === 0 ? (
        <p className="muted">{w('assessmentNothing')}</p>
      ) : (
        <ul className="told-facts">
          {[...new Set(facts.map(said))].map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
