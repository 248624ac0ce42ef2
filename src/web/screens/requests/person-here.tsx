// In the review of a document that is part of a request: whom the chosen mark is of, their role, and the decision that holds in all of it.
import '#web/look/requests.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DocumentRow } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { DecisionChoice, Proposal, RoleChoice } from '#web/screens/requests/choices.tsx'
import {
  actOn,
  type PersonAct,
  type PersonInDocument,
  personsInDocument,
  saidOf,
  useChange,
} from '#web/screens/requests/use-requests.ts'
import type { Review } from '#web/screens/review/use-review.ts'

type Props = { document: Pick<DocumentRow, 'id'>; review: Review }

export function PersonHere({ document, review }: Props) {
  const w = useWords()
  const held = useQuery(personsInDocument(document.id))
  const request = held.data?.request ?? null
  if (!request) return null
  const name = request.dnr ?? w('requestNumber', { number: request.number })
  const [before, after] = w('requestOfDocument', { request: '\n' }).split('\n')
  const chosen = review.chosen?.id
  const here = held.data?.persons.find(one => one.findings.some(id => id === chosen))
  return (
    <div className="person-here stack">
      <p className="small muted">
        {before}
        <Link to="/begaran/$id" params={{ id: request.id }}>
          {name}
        </Link>
        {after}
      </p>
      {here && <Here request={request.id} row={here} exception={here.exceptions.some(id => id === chosen)} />}
    </div>
  )
}

type HereProps = { request: Parameters<typeof actOn>[0]; row: PersonInDocument; exception: boolean }

function Here({ request, row, exception }: HereProps) {
  const w = useWords()
  const acting = useChange((given: PersonAct) => actOn(request, given), saidOf)
  const { places, documents } = row
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields that belong together, without the frame of a fieldset
    <div className="stack" role="group" aria-label={`${w('requestHere')}: ${row.shown}`}>
      <p>
        <strong>{row.shown}</strong> <span className="small muted">{w('personPlacesTold', { places, documents })}</span>
      </p>
      <div className="row choices-here">
        {row.person && (
          <RoleChoice
            row={row}
            busy={acting.isPending}
            choose={role => acting.mutate({ act: 'role', persons: [row.id], role })}
          />
        )}
        <span className="small">{w('requestWhole')}:</span>
        <DecisionChoice
          row={row}
          busy={acting.isPending}
          decide={given => acting.mutate({ act: 'decide', persons: [row.id], ...given })}
        />
      </div>
      <Proposal row={row} />
      {exception && row.decision && (
        <p className="small doubtful">
          {w('requestException', { decision: w(row.decision === 'mask' ? 'personMask' : 'personLeave').toLowerCase() })}
        </p>
      )}
      {acting.isError && <ProblemNote error={acting.error} />}
    </div>
  )
}
