// What went wrong, what is kept, what to do, and the id to give to whoever mends it.
import { asProblem } from '#web/client/problem.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'

export function ProblemNote({ error, again }: { error: unknown; again?: () => void }) {
  const w = useWords()
  const { refusal } = useHouseWords()
  const { reason, params, id } = asProblem(error)
  return (
    <div className="notice gone stack" role="alert">
      <p>{reason === 'no-contact' ? w('noContact') : refusal(reason, params)}</p>
      {id && (
        <p className="small">
          {w('problemId')} <span className="hash">{id}</span>
        </p>
      )}
      {again && (
        <p>
          <button type="button" className="button small" onClick={again}>
            {w('tryAgain')}
          </button>
        </p>
      )}
    </div>
  )
}
