// One's own passkeys: what each is called and when it was used, adding one, removing one.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { addPasskey, hasPasskeys, NoPasskey } from '#web/client/passkeys.ts'
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { account, type Mine } from '#web/screens/account/mine.ts'

export function Passkeys({ mine }: { mine: Mine }) {
  const w = useWords()
  return (
    <div className="stack">
      <h3>{w('passkeys')}</h3>
      <p className="muted small">{w('passkeysMean')}</p>
      {mine.passkeys.length === 0 && <p>{w('passkeyNone')}</p>}
      <ul className="rights">
        {mine.passkeys.map(key => (
          <One key={key.id} passkey={key} />
        ))}
      </ul>
      {hasPasskeys() ? <Adding person={mine.account} /> : <p className="notice small">{w('passkeyNotHere')}</p>}
    </div>
  )
}

function One({ passkey: { id, name, madeAt, usedAt } }: { passkey: Mine['passkeys'][number] }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const removing = useMutation({
    mutationFn: () => got(api.POST('/api/account/passkeys/{key}/end', { params: { path: { key: id } } })),
    onSuccess: () => {
      tell(w('passkeyRemoved'))
      void client.invalidateQueries(account)
    },
  })
  return (
    <li className="row between">
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className="small muted">
          {w('passkeyMade', { date: date(madeAt) })},{' '}
          {usedAt ? w('passkeyUsed', { date: date(usedAt) }) : w('passkeyNotUsed')}
        </p>
        {removing.isError && <ProblemNote error={removing.error} />}
      </div>
      <button
        type="button"
        className="button small"
        aria-label={`${w('passkeyRemove')} ${name}`}
        disabled={removing.isPending}
        onClick={() => removing.mutate()}
      >
        {w('passkeyRemove')}
      </button>
    </li>
  )
}

function Adding({ person }: { person: string }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const adding = useMutation({
    mutationFn: () => addPasskey(name.trim(), person),
    onSuccess: () => {
      setName('')
      tell(w('passkeyAdded'))
      void client.invalidateQueries(account)
    },
  })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        adding.mutate()
      }}
    >
      <LineField
        label={w('passkeyName')}
        note={w('passkeyNameHint')}
        value={name}
        onChange={setName}
        required
        bounds={{ autoComplete: 'off', maxLength: 120 }}
      />
      {adding.error instanceof NoPasskey ? (
        <p className="notice doubt" role="alert">
          {w('passkeyStopped')}
        </p>
      ) : (
        adding.isError && <ProblemNote error={adding.error} />
      )}
      <p>
        <button type="submit" className="button" disabled={adding.isPending}>
          {adding.isPending ? w('signInKeyWaiting') : w('passkeyAdd')}
        </button>
      </p>
    </form>
  )
}
