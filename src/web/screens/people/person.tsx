// One person: what they may now and might before, on what ground; giving and ending rights, a new invitation, and what the log says.
import '#web/look/people.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { account } from '#web/screens/account/mine.ts'
import { GiveFields, useGiving } from '#web/screens/people/give-fields.tsx'
import { GroundForm } from '#web/screens/people/ground-form.tsx'
import { History } from '#web/screens/people/history.tsx'
import { Invited } from '#web/screens/people/invite.tsx'
import { Ways } from '#web/screens/people/people.tsx'
import { type Grant, isOver, RightSentence, type Roles, useRightWords } from '#web/screens/people/right-words.tsx'
import { endRight, give, inviteAgain, leave, type PersonShown, people, useAct } from '#web/screens/people/use-people.ts'

export function PersonPage() {
  const w = useWords()
  const { id } = useParams({ from: '/personer/$id' })
  const held = useQuery(people)
  const roles = useQuery(account).data?.roles ?? []
  const person = held.data?.people.find(one => one.id === id)
  useTitle(person?.name ?? w('people'))
  return (
    <div className="stack wide-gap reading">
      <div>
        <p className="small">
          <Link to="/personer" search={{}}>
            ← {w('people')}
          </Link>
        </p>
        <h1>{person?.name ?? w('people')}</h1>
        {person && <p className="muted">{[person.account, person.unit].filter(Boolean).join(', ')}</p>}
      </div>
      {held.isError && <ProblemNote error={held.error} />}
      {held.data && !person && <p>{w('personNotYours')}</p>}
      {person && (
        <>
          <Entering person={person} />
          <Rights person={person} roles={roles} />
          <History id={id} roles={roles} />
        </>
      )}
    </div>
  )
}

function Entering({ person }: { person: PersonShown }) {
  const w = useWords()
  const [leaving, setLeaving] = useState(false)
  const inviting = useAct(inviteAgain(person.id), '')
  if (person.leftAt) return <p className="notice">{w('personLeft', { date: date(person.leftAt) })}</p>
  return (
    <section className="stack" aria-labelledby="ways">
      <h2 id="ways">{w('colWays')}</h2>
      <Ways person={person} />
      {inviting.isError && <ProblemNote error={inviting.error} />}
      {inviting.data && (
        <div className="notice">
          <Invited name={person.name} invitation={inviting.data} />
        </div>
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={inviting.isPending}
          onClick={() => inviting.mutate(undefined)}
        >
          {w('inviteAgain')}
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
          {w('leave')}
        </button>
      </div>
      <Dialog open={leaving} onClose={() => setLeaving(false)} title={w('leaveTitle', { name: person.name })}>
        <GroundForm
          means={w('leaveMeans')}
          label={w('leaveDo')}
          act={leave(person.id)}
          say={w('left', { name: person.name })}
          done={() => setLeaving(false)}
        />
      </Dialog>
    </section>
  )
}

function Rights({ person, roles }: { person: PersonShown; roles: Roles }) {
  const w = useWords()
  const [giving, setGiving] = useState(false)
  const now = person.grants.filter(grant => !isOver(grant))
  const past = person.grants.filter(grant => isOver(grant))
  return (
    <section className="stack" aria-labelledby="rights">
      <div className="row between">
        <h2 id="rights">{w('personRights')}</h2>
        {!person.leftAt && (
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => setGiving(true)}>
            {w('giveTitle')}
          </button>
        )}
      </div>
      {now.length === 0 && <p className="muted">{w('mayNothing')}</p>}
      <ul className="rights">
        {now.map(grant => (
          <Live key={grant.id} grant={grant} roles={roles} />
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{w('rightsPast', { count: past.length })}</summary>
          <ul className="rights">
            {past.map(grant => (
              <li key={grant.id}>
                <RightSentence grant={grant} roles={roles} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog open={giving} onClose={() => setGiving(false)} title={w('giveTitle')}>
        <Giving person={person} roles={roles} done={() => setGiving(false)} />
      </Dialog>
    </section>
  )
}

function Live({ grant, roles }: { grant: Grant; roles: Roles }) {
  const w = useWords()
  const words = useRightWords(roles)
  const [ending, setEnding] = useState(false)
  return (
    <li className="row between">
      <div>
        <RightSentence grant={grant} roles={roles} />
      </div>
      <button
        type="button"
        className="button small"
        aria-haspopup="dialog"
        aria-label={w('endRightOf', { right: words.short(grant) })}
        onClick={() => setEnding(true)}
      >
        {w('endRight')}
      </button>
      <Dialog open={ending} onClose={() => setEnding(false)} title={w('endTitle')}>
        <GroundForm
          means={`${words.short(grant)}. ${w('endMeans')}`}
          label={w('endDo')}
          act={endRight(grant.id)}
          say={w('ended')}
          done={() => setEnding(false)}
        />
      </Dialog>
    </li>
  )
}

function Giving({ person, roles, done }: { person: PersonShown; roles: Roles; done: () => void }) {
  const w = useWords()
  const fields = useGiving(person.unit)
  const acting = useAct(give(person.id), w('given'), done)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        acting.mutate(fields.asked())
      }}
    >
      <GiveFields giving={fields} roles={roles} />
      {acting.isError && <ProblemNote error={acting.error} />}
      <div className="dialog-foot">
        <button type="submit" className="button first" disabled={acting.isPending}>
          {w('giveDo')}
        </button>
      </div>
    </form>
  )
}
