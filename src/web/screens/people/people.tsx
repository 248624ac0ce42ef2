// Personer och rättigheter: who is here and may what, for those who administer; what the roles mean and who has read others' documents.
import '#web/look/people.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { me } from '#web/client/queries.ts'
import { date, instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { account } from '#web/screens/account/mine.ts'
import { Invite } from '#web/screens/people/invite.tsx'
import { Readings } from '#web/screens/people/readings.tsx'
import { isLive, type Roles, useRightWords } from '#web/screens/people/right-words.tsx'
import { UnitSecond } from '#web/screens/people/unit-second.tsx'
import { type PersonShown, people, type Units } from '#web/screens/people/use-people.ts'

export function People() {
  const w = useWords()
  useTitle(w('people'))
  const mine = useQuery(me).data?.may ?? []
  const roles = useQuery(account).data?.roles ?? []
  const [inviting, setInviting] = useState(false)
  const administers = mine.some(one => one.act === 'administer')
  return (
    <div className="stack wide-gap">
      <div className="row between">
        <div>
          <h1>{w('people')}</h1>
          <p className="muted">{w(administers ? 'peopleMean' : 'peopleNotYours')}</p>
        </div>
        {administers && (
          <button type="button" className="button first" aria-haspopup="dialog" onClick={() => setInviting(true)}>
            {w('peopleInvite')}
          </button>
        )}
      </div>
      {administers && <Administered roles={roles} />}
      {mine.length > 0 && <Readings />}
      <RolesTable roles={roles} />
      <Dialog open={inviting} onClose={() => setInviting(false)} title={w('inviteTitle')}>
        <Invite roles={roles} />
      </Dialog>
    </div>
  )
}

function Administered({ roles }: { roles: Roles }) {
  const held = useQuery(people)
  const { unit } = useSearch({ from: '/personer' })
  const all = held.data?.people ?? []
  const administered = useQuery(me).data?.may.find(one => one.act === 'administer')
  const reaches = (name: string) => administered?.units === null || administered?.units.includes(name) === true
  const isOf = ({ unit: home, grants }: PersonShown) =>
    unit === undefined || home === unit || grants.some(grant => grant.unit === unit && isLive(grant))
  const shown = all.filter(isOf)
  return (
    <>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      <Narrowed units={held.data?.units ?? []} count={shown.length} />
      {unit !== undefined && <UnitSecond unit={unit} units={held.data?.units ?? []} changes={reaches(unit)} />}
      <List shown={shown} roles={roles} busy={held.isPending} />
    </>
  )
}

function Narrowed({ units, count }: { units: Units; count: number }) {
  const w = useWords()
  const { unit = '' } = useSearch({ from: '/personer' })
  const navigate = useNavigate({ from: '/personer' })
  return (
    <div className="row">
      <label htmlFor="people-unit">{w('peopleIn')}</label>
      <select
        id="people-unit"
        className="narrow"
        value={unit}
        onChange={event => void navigate({ search: { unit: event.target.value || undefined }, replace: true })}
      >
        <option value="">{w('peopleAll')}</option>
        {units.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <span className="muted" role="status">
        {w('peopleOf', { count })}
      </span>
    </div>
  )
}

type ListProps = { shown: readonly PersonShown[]; roles: Roles; busy: boolean }

function List({ shown, roles, busy }: ListProps) {
  const w = useWords()
  return (
    <table className="cards people" aria-busy={busy}>
      <caption className="visually-hidden">{w('people')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colPerson')}</th>
          <th scope="col">{w('colMay')}</th>
          <th scope="col">{w('colWays')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(person => (
          <Row key={person.id} person={person} roles={roles} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ person, roles }: { person: PersonShown; roles: Roles }) {
  const w = useWords()
  const words = useRightWords(roles)
  const { id, name, account: user, unit, leftAt, grants } = person
  const live = grants.filter(grant => isLive(grant))
  return (
    <tr>
      <th scope="row" className="what">
        <Link to="/personer/$id" params={{ id }}>
          {name}
        </Link>
        <span className="small muted">{[user, unit].filter(Boolean).join(', ')}</span>
      </th>
      <td data-head={w('colMay')}>
        {leftAt ? (
          <span className="muted">{w('personLeft', { date: date(leftAt) })}</span>
        ) : live.length === 0 ? (
          <span className="muted">{w('mayNothing')}</span>
        ) : (
          <ul>
            {live.map(grant => (
              <li key={grant.id}>{words.short(grant)}</li>
            ))}
          </ul>
        )}
      </td>
      <td data-head={w('colWays')} className="small">
        <Ways person={person} />
      </td>
    </tr>
  )
}

export function Ways({ person }: { person: PersonShown }) {
  const w = useWords()
  const { hasPassword, passkeys, invitedUntil, signedInAt } = person
  const ways = [hasPassword && w('hasPassword'), passkeys > 0 && w('hasPasskeys', { count: passkeys })].filter(Boolean)
  return (
    <div>
      <p>{ways.length > 0 ? ways.join(', ') : w('hasNoWay')}</p>
      <p className="muted">{signedInAt ? w('signedInLast', { at: instant(signedInAt) }) : w('signedInNever')}</p>
      {invitedUntil && <p className="muted">{w('invitedUntil', { until: instant(invitedUntil) })}</p>}
    </div>
  )
}

function RolesTable({ roles }: { roles: Roles }) {
  const w = useWords()
  const words = useRightWords(roles)
  return (
    <section className="stack" aria-labelledby="roles">
      <h2 id="roles">{w('rolesTitle')}</h2>
      <p className="muted">{w('rolesMean')}</p>
      <dl className="roles">
        {roles.map(({ role }) => (
          <div key={role}>
            <dt>{words.role(role)}</dt>
            <dd>{words.may(role)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
