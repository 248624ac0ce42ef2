// Logga in: met by who is not signed in. A passkey, a password, and what to do for those who have neither.
import '#web/look/people.css'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { hasPasskeys, NoPasskey, signInByPasskey } from '#web/client/passkeys.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { HouseMark } from '#web/parts/house-mark.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Invited } from '#web/screens/sign-in/invited.tsx'
import { SamplePeople } from '#web/screens/sign-in/sample-people.tsx'

export function SignIn() {
  const invited = window.location.pathname === '/inbjudan' && window.location.hash.length > 1
  return (
    <main className="door">
      <div className="stack">
        <p className="mark-of-house">
          <HouseMark />
          Kansli
        </p>
        {invited ? <Invited secret={window.location.hash.slice(1)} /> : <Ways />}
        <Languages />
      </div>
    </main>
  )
}

/** The page is read anew when somebody has come in: nothing of who was here before is left in it. */
const entered = () => window.location.reload()

function Ways() {
  const w = useWords()
  useTitle(w('signInTitle'))
  return (
    <>
      <h1>{w('signInTitle')}</h1>
      {hasPasskeys() && <ByPasskey />}
      <ByPassword />
      <SamplePeople entered={entered} />
      <section className="stack" aria-labelledby="no-way">
        <h2 id="no-way">{w('signInNoWay')}</h2>
        <p className="small">{w('signInForgot')}</p>
        <p className="small">{w('signInNew')}</p>
        <pre className="command">npx kansli sign-in-link</pre>
      </section>
    </>
  )
}

function ByPasskey() {
  const w = useWords()
  const asking = useMutation({ mutationFn: signInByPasskey, onSuccess: entered })
  return (
    <div className="stack">
      <button type="button" className="button first" disabled={asking.isPending} onClick={() => asking.mutate()}>
        {asking.isPending ? w('signInKeyWaiting') : w('signInKey')}
      </button>
      <p className="small muted">{w('signInKeyMeans')}</p>
      {asking.error instanceof NoPasskey ? (
        <p className="notice doubt" role="alert">
          {w('signInKeyStopped')}
        </p>
      ) : (
        asking.isError && <ProblemNote error={asking.error} />
      )}
    </div>
  )
}

function ByPassword() {
  const w = useWords()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const trying = useMutation({
    mutationFn: () => got(api.POST('/api/sign-in/password', { body: { account, password } })),
    onSuccess: entered,
  })
  return (
    <form
      className="stack"
      aria-labelledby="by-password"
      onSubmit={event => {
        event.preventDefault()
        trying.mutate()
      }}
    >
      <h2 id="by-password">{w('signInByPassword')}</h2>
      <LineField
        label={w('accountName')}
        value={account}
        onChange={setAccount}
        required
        bounds={{ autoComplete: 'username', autoCapitalize: 'none' }}
      />
      <LineField
        label={w('password')}
        type="password"
        value={password}
        onChange={setPassword}
        required
        bounds={{ autoComplete: 'current-password' }}
      />
      {trying.isError && <ProblemNote error={trying.error} />}
      <p>
        <button type="submit" className="button" disabled={trying.isPending}>
          {w('signIn')}
        </button>
      </p>
    </form>
  )
}

function Languages() {
  const { language, speak } = useLanguage()
  const other = language === 'sv' ? 'en' : 'sv'
  return (
    <p>
      <button type="button" className="button bare small" lang={other} onClick={() => speak(other)}>
        {other === 'en' ? 'English' : 'Svenska'}
      </button>
    </p>
  )
}
