// Inviting a person: name, unit and a first right, and then the address to give them, shown once.
import { useState } from 'react'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { GiveFields, useGiving } from '#web/screens/people/give-fields.tsx'
import type { Roles } from '#web/screens/people/right-words.tsx'
import { type Invitation, invite, useAct } from '#web/screens/people/use-people.ts'

export function Invite({ roles }: { roles: Roles }) {
  const w = useWords()
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const giving = useGiving('')
  const inviting = useAct(invite, '')
  if (inviting.data) return <Invited name={name} invitation={inviting.data} />
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        inviting.mutate({ name, unit, given: giving.asked() })
      }}
    >
      <LineField
        label={w('inviteName')}
        value={name}
        onChange={setName}
        required
        first
        bounds={{ autoComplete: 'off', maxLength: 120 }}
      />
      <LineField
        label={w('inviteUnit')}
        note={w('inviteUnitHint')}
        value={unit}
        onChange={setUnit}
        bounds={{ maxLength: 200 }}
      />
      <GiveFields giving={giving} roles={roles} />
      {inviting.isError && <ProblemNote error={inviting.error} />}
      <div className="dialog-foot">
        <button type="submit" className="button first" disabled={inviting.isPending}>
          {w('inviteDo')}
        </button>
      </div>
    </form>
  )
}

/** The address of an invitation. It is kept nowhere: who closes this without giving it away makes a new one. */
export function Invited({ name, invitation }: { name: string; invitation: Invitation }) {
  const w = useWords()
  const tell = useTell()
  const address = window.location.origin + invitation.path
  return (
    <div className="stack">
      <h3>{w('invitedDone', { name })}</h3>
      <p>{w('invitedHow', { name, until: instant(invitation.until), account: invitation.account })}</p>
      <p className="address">
        <span className="visually-hidden">{w('invitationAddress')}: </span>
        <span className="hash">{address}</span>
      </p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(address).then(() => tell(w('copied')))}
        >
          {w('copyAddress')}
        </button>
      </p>
    </div>
  )
}
