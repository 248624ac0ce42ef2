// The labels of masking as a choice of one.
import { maskLabels } from '#text/mask-labels.ts'
import type { MarkLabel } from '#web/client/shapes.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'

export function LabelChoice({ label, choose }: { label: MarkLabel; choose: (label: MarkLabel) => void }) {
  const w = useWords()
  const house = useHouseWords()
  return (
    <fieldset className="choices">
      <legend>{w('whichLabel')}</legend>
      {maskLabels
        .filter(name => name !== 'OFFICIAL') // an official stays: that is letting it stand, not a label to mask by
        .map(name => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="label"
              value={name}
              checked={name === label}
              data-first={name === label || undefined}
              onChange={() => choose(name)}
            />
            <span>{house.label(name)}</span>
          </label>
        ))}
    </fieldset>
  )
}
