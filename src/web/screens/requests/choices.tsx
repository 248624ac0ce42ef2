// The role of a person and the decision on them, as choices by keyboard. Used on the request's page and in the review of a document.
import { useWords } from '#web/language/language.tsx'
import type { Person } from '#web/screens/requests/use-requests.ts'

const roles = ['requester', 'party', 'child', 'guardian', 'reporter', 'third', 'official'] as const

type Choosing = { row: Pick<Person, 'shown' | 'role'>; busy: boolean; choose: (role: Person['role']) => void }

export function RoleChoice({ row, busy, choose }: Choosing) {
  const w = useWords()
  return (
    <select
      aria-label={w('personRoleOf', { name: row.shown })}
      disabled={busy}
      value={row.role ?? ''}
      onChange={event => choose(roles.find(one => one === event.target.value) ?? null)}
    >
      <option value="">{w('role-none')}</option>
      {roles.map(role => (
        <option key={role} value={role}>
          {w(`role-${role}`)}
        </option>
      ))}
    </select>
  )
}

type Given = Pick<Person, 'decision'> & Partial<Pick<Person, 'ground' | 'test'>>
type Deciding = {
  row: Pick<Person, 'shown' | 'decision' | 'decided' | 'proposal' | 'ground' | 'open'>
  busy: boolean
  decide: (given: Given) => void
}

export function DecisionChoice({ row, busy, decide }: Deciding) {
  const w = useWords()
  const choose = (decision: Person['decision']) => {
    const { proposal } = row
    const grounded = decision === 'mask' && proposal?.ground ? { ground: proposal.ground, test: proposal.test } : {}
    decide({ decision, ...grounded })
  }
  return (
    <span>
      <select
        aria-label={w('personDecisionOf', { name: row.shown })}
        disabled={busy}
        value={row.decision ?? ''}
        onChange={event => choose(event.target.value === '' ? null : (event.target.value as 'mask' | 'leave'))}
      >
        <option value="">{w(row.open > 0 ? 'personUndecided' : 'personNothingLeft')}</option>
        <option value="mask">{w('personMask')}</option>
        <option value="leave">{w('personLeave')}</option>
      </select>
      {row.decided && (
        <span className="small muted why">
          {w('personBy', { name: row.decided.by })}
          {row.ground && `, ${row.ground}`}
        </span>
      )}
    </span>
  )
}

/** What the rules say, with how sure they are and where it is written. */
export function Proposal({ row }: { row: Pick<Person, 'decision' | 'proposal'> }) {
  const w = useWords()
  if (row.decision !== null || !row.proposal) return null
  const { proposes, ground, confidence, source } = row.proposal
  return (
    <span className="small why">
      {w(`proposal-${proposes}`)}
      {ground && `, ${ground}`} ({w(`proposal-${confidence}`)})<span className="muted why">{source}</span>
    </span>
  )
}
