// What a nyttokalkyl warns of, in words. What only tells how much is assumed is no warning, but is said.
import { useWords } from '#web/language/language.tsx'
import type { EffectWhole } from '#web/screens/effect/use-effect-room.ts'
import type { ScreenWord } from '#words/screens.ts'

type Warning = EffectWhole['warnings'][number]

export function useWarnings(): (warning: Warning) => string {
  const w = useWords()
  return ({ id, params }) => w(`warning-${id}` as ScreenWord, params)
}

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const said = useWarnings()
  if (warnings.length === 0) return null
  return (
    <ul className="plain stack warnings">
      {warnings.map(one => (
        <li key={one.id} className={one.id === 'assumed' ? 'notice' : 'notice doubt'}>
          {said(one)}
        </li>
      ))}
    </ul>
  )
}
