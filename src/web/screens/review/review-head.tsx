// What is being reviewed: its name, state, matter, and what reading was unsure of.
import { Link } from '@tanstack/react-router'
import type { DocumentWhole, Doubt } from '#web/client/shapes.ts'
import { stateLook } from '#web/client/states.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { CopiesMenu } from '#web/screens/copies/copies-menu.tsx'
import { StoppedNote } from '#web/screens/functions/stopped-note.tsx'
import { MatterButton } from '#web/screens/matter/matter-button.tsx'

export function ReviewHead({ whole }: { whole: DocumentWhole }) {
  const w = useWords()
  return (
    <div className="desk-head">
      <Link to="/" search={{}} className="back small">
        ← {w('workbench')}
      </Link>
      <h1>{whole.name}</h1>
      <span className={`tag ${stateLook[whole.state]}`}>{w(`state-${whole.state}`)}</span>
      <MatterButton whole={whole} />
      <Doubts doubts={whole.doubts} />
      <CopiesMenu whole={whole} />
      <StoppedNote whole={whole} />
    </div>
  )
}

function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const w = useWords()
  const { doubt } = useHouseWords()
  if (doubts.length === 0) return null
  return (
    <details className="doubts small">
      <summary>
        <span className="tag doubt">{w('doubts', { count: doubts.length })}</span>
      </summary>
      <div className="notice doubt">
        <p>{w('doubtsMean')}</p>
        <ul>
          {doubts.map(({ reason, params, page }) => (
            <li key={`${reason}-${page}-${JSON.stringify(params)}`}>
              {doubt(reason, params)}
              {page !== null && <span className="muted"> ({w('pageNumber', { page })})</span>}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
