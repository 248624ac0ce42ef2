// The fields of a right to be given: role, where, ground, decision, from and to. The same when inviting and when giving.
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { me } from '#web/client/queries.ts'
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { type Grant, type Roles, useRightWords } from '#web/screens/people/right-words.tsx'
import { type GrantAsked, people } from '#web/screens/people/use-people.ts'

const day = 86_400_000
/** The whole municipality is chosen, never what stands there from the start. */
const whole = '*'
const today = () => date(new Date().toISOString())

/** What is written in the fields, and as it is asked for: a day begins and ends where the municipality is. */
export function useGiving(unit: string) {
  const [written, write] = useState({ role: 'caseworker', unit, ground: '', decision: '', from: today(), until: '' })
  const set = (field: keyof typeof written) => (value: string) => write(before => ({ ...before, [field]: value }))
  const asked = (): GrantAsked => ({
    role: written.role as Grant['role'],
    unit: written.unit === whole ? null : written.unit,
    ground: written.ground,
    ...(written.decision.trim() && { decision: written.decision }),
    ...(written.from && written.from !== today() && { from: startOf(written.from).toISOString() }),
    ...(written.until && { until: new Date(startOf(written.until).getTime() + day).toISOString() }),
  })
  return { written, set, asked }
}

/** Midnight in Sweden of a day written 2026-11-23. */
function startOf(written: string): Date {
  for (const offset of ['+01:00', '+02:00']) {
    const at = new Date(`${written}T00:00:00${offset}`)
    const isMidnight = at.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit' }) === '00'
    if (isMidnight) return at
  }
  return new Date(written)
}

type Props = { giving: ReturnType<typeof useGiving>; roles: Roles }

export function GiveFields({ giving: { written, set }, roles }: Props) {
  const w = useWords()
  return (
    <>
      <RoleChoice role={written.role} write={set('role')} roles={roles} />
      <WhereChoice unit={written.unit} write={set('unit')} />
      <LineField
        label={w('giveGround')}
        note={w('giveGroundHint')}
        value={written.ground}
        onChange={set('ground')}
        required
        bounds={{ minLength: 5, maxLength: 500 }}
      />
      <LineField
        label={`${w('giveDecision')}, ${w('mayBeEmpty')}`}
        value={written.decision}
        onChange={set('decision')}
        bounds={{ maxLength: 100 }}
      />
      <div className="two-fields">
        <LineField label={w('giveFrom')} type="date" value={written.from} onChange={set('from')} required />
        <LineField
          label={`${w('giveUntil')}, ${w('mayBeEmpty')}`}
          note={w('giveUntilHint')}
          type="date"
          value={written.until}
          onChange={set('until')}
          bounds={{ min: written.from }}
        />
      </div>
    </>
  )
}

function RoleChoice({ role, write, roles }: { role: string; write: (role: string) => void; roles: Roles }) {
  const w = useWords()
  const words = useRightWords(roles)
  const id = useId()
  return (
    <div>
      <label className="over" htmlFor={id}>
        {w('giveRole')}
      </label>
      <select id={id} value={role} aria-describedby={`${id}-may`} onChange={event => write(event.target.value)}>
        {roles.map(one => (
          <option key={one.role} value={one.role}>
            {words.role(one.role)}
          </option>
        ))}
      </select>
      <p id={`${id}-may`} className="small muted">
        {words.role(role as Grant['role'])} {words.may(role as Grant['role'])}.
      </p>
    </div>
  )
}

/** The units where one may give rights; the whole municipality for those who administer all of it. */
function WhereChoice({ unit, write }: { unit: string; write: (unit: string) => void }) {
  const w = useWords()
  const id = useId()
  const mine = useQuery(me).data?.may.find(one => one.act === 'administer')?.units
  const units = useQuery(people).data?.units ?? []
  const reached = mine === null ? units.map(one => one.name) : (mine ?? [])
  return (
    <div>
      <label className="over" htmlFor={id}>
        {w('giveWhere')}
      </label>
      <select id={id} value={unit} onChange={event => write(event.target.value)} required>
        <option value="">{w('giveWhereChoose')}</option>
        {mine === null && <option value={whole}>{w('whole')}</option>}
        {reached.map(name => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
