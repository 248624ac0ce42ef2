// One's own password: choosing one, or changing it by who knows the old. Password managers are told which field is which.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { account, type Mine } from '#web/screens/account/mine.ts'

export function Password({ mine }: { mine: Mine }) {
  const w = useWords()
  const { had, current, setCurrent, password, setPassword, changing } = useChanging(mine.passwordSetAt)
  return (
    <form
      className="stack"
      aria-labelledby="own-password"
      onSubmit={event => {
        event.preventDefault()
        changing.mutate()
      }}
    >
      <h3 id="own-password">{w('password')}</h3>
      <p>{had ? w('passwordSet', { date: date(had) }) : w('passwordNone')}</p>
      <input type="text" className="visually-hidden" autoComplete="username" value={mine.account} readOnly hidden />
      {had && (
        <LineField
          label={w('passwordCurrent')}
          type="password"
          value={current}
          onChange={setCurrent}
          required
          bounds={{ autoComplete: 'current-password' }}
        />
      )}
      <LineField
        label={w('passwordNew')}
        note={w('passwordHint')}
        type="password"
        value={password}
        onChange={setPassword}
        required
        bounds={{ autoComplete: 'new-password' }}
      />
      {changing.isError && <ProblemNote error={changing.error} />}
      <p>
        <button type="submit" className="button" disabled={changing.isPending}>
          {w(had ? 'passwordChange' : 'passwordChoose')}
        </button>
      </p>
    </form>
  )
}

/** What is written, and its sending: both fields are emptied when it has been kept. */
function useChanging(had: string | null) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const changing = useMutation({
    mutationFn: () => got(api.POST('/api/account/password', { body: { password, ...(had && { current }) } })),
    onSuccess: () => {
      setCurrent('')
      setPassword('')
      tell(w('passwordChanged'))
      void client.invalidateQueries(account)
    },
  })
  return { had, current, setCurrent, password, setPassword, changing }
}
