// Whether a unit asks for a second reviewer before anything of it is released: told for the unit that is shown, and changed on a ground.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { GroundForm } from '#web/screens/people/ground-form.tsx'
import { askSecond, type Units } from '#web/screens/people/use-people.ts'

/** `changes`: who looks may administer the unit. */
export function UnitSecond({ unit, units, changes }: { unit: string; units: Units; changes: boolean }) {
  const w = useWords()
  const [open, show] = useState(false)
  const own = units.find(one => one.name === unit)
  if (!own) return null
  const above = askedAbove(own, units)
  const word = own.twoPersons ? 'unitSecondEnd' : 'unitSecondAsk'
  return (
    <section className="row between" aria-label={w('requestSecond')}>
      <p>
        {own.twoPersons || above ? w('unitSecondAsked', { unit: own.twoPersons ? unit : above! }) : w('unitSecondNot')}
      </p>
      {changes && (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => show(true)}>
          {w(word)}
        </button>
      )}
      <Dialog open={open} onClose={() => show(false)} title={w(word)}>
        <GroundForm
          means={w(own.twoPersons ? 'unitSecondEndMeans' : 'unitSecondAskMeans', { unit })}
          label={w(word)}
          act={ground => askSecond({ unit, asked: !own.twoPersons, ground })}
          say={w('unitSecondSaved')}
          done={() => show(false)}
          begins={!own.twoPersons}
        />
      </Dialog>
    </section>
  )
}

/** The nearest unit above that asks for it, which then holds here too. */
function askedAbove(unit: Units[number], units: Units): string | null {
  const seen = new Set([unit.name])
  for (let name = unit.within; name !== null && !seen.has(name); ) {
    seen.add(name)
    const above = units.find(one => one.name === name)
    if (above?.twoPersons) return above.name
    name = above?.within ?? null
  }
  return null
}
