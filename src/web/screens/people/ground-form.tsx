// An act that takes a ground in words, most often one that ends something: what happens, why, and the button that does it.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useAct } from '#web/screens/people/use-people.ts'

type Props = {
  means: string
  label: string
  act: (ground: string) => Promise<unknown>
  say: string
  done: () => void
  /** It ends nothing. */
  begins?: boolean
}

export function GroundForm({ means, label, act, say, done, begins = false }: Props) {
  const w = useWords()
  const [ground, setGround] = useState('')
  const acting = useAct(act, say, done)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        acting.mutate(ground)
      }}
    >
      <p>{means}</p>
      <LineField
        label={w('endGround')}
        value={ground}
        onChange={setGround}
        required
        first
        bounds={{ minLength: 5, maxLength: 500 }}
      />
      {acting.isError && <ProblemNote error={acting.error} />}
      <div className="dialog-foot">
        <button type="submit" className={begins ? 'button first' : 'button gone'} disabled={acting.isPending}>
          {label}
        </button>
      </div>
    </form>
  )
}
