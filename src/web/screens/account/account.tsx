// Konto: how I sign in, what I may do and on what ground, where I am signed in, which language I read.
import '#web/look/people.css'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { account, type Mine } from '#web/screens/account/mine.ts'
import { Passkeys } from '#web/screens/account/passkeys.tsx'
import { Password } from '#web/screens/account/password.tsx'
import { Sessions } from '#web/screens/account/sessions.tsx'
import { type Grant, isOver, RightSentence } from '#web/screens/people/right-words.tsx'

export function Account() {
  const w = useWords()
  const { ny } = useSearch({ from: '/konto' })
  const held = useQuery(account)
  useTitle(w('account'))
  const mine = held.data
  const hasWay = mine && (mine.passwordSetAt !== null || mine.passkeys.length > 0)
  return (
    <div className="stack wide-gap reading">
      <div>
        <h1>{mine?.name ?? w('account')}</h1>
        {mine && (
          <p className="muted">{w('accountWhose', { account: mine.account, unit: mine.unit || w('accountNoUnit') })}</p>
        )}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {ny && mine && !hasWay && (
        <div className="notice doubt" role="status">
          <p>
            <strong>{w('accountChoose')}</strong>
          </p>
          <p>{w('accountChooseMeans')}</p>
        </div>
      )}
      {mine && (
        <>
          <section className="stack wide-gap" aria-labelledby="ways-in">
            <h2 id="ways-in">{w('waysIn')}</h2>
            <Passkeys mine={mine} />
            <Password mine={mine} />
          </section>
          <Rights mine={mine} />
          <Sessions mine={mine} />
          <Language />
        </>
      )}
    </div>
  )
}

function Rights({ mine }: { mine: Mine }) {
  const w = useWords()
  const now = mine.grants.filter(grant => !isOver(grant))
  const past = mine.grants.filter(grant => isOver(grant))
  return (
    <section className="stack" aria-labelledby="my-rights">
      <h2 id="my-rights">{w('myRights')}</h2>
      {now.length === 0 && <p>{w('myRightsNone')}</p>}
      <Grants grants={now} mine={mine} />
      {past.length > 0 && (
        <details>
          <summary>{w('rightsPast', { count: past.length })}</summary>
          <Grants grants={past} mine={mine} />
        </details>
      )}
    </section>
  )
}

const Grants = ({ grants, mine }: { grants: readonly Grant[]; mine: Mine }) =>
  grants.length === 0 ? null : (
    <ul className="rights">
      {grants.map(grant => (
        <li key={grant.id}>
          <RightSentence grant={grant} roles={mine.roles} />
        </li>
      ))}
    </ul>
  )

function Language() {
  const { w, language, speak } = useLanguage()
  return (
    <fieldset className="choices">
      <legend>{w('speaks')}</legend>
      {(['sv', 'en'] as const).map(one => (
        <label key={one} className="choice" lang={one}>
          <input type="radio" name="language" checked={language === one} onChange={() => speak(one)} />
          {w(one === 'sv' ? 'speakSwedish' : 'speakEnglish')}
        </label>
      ))}
    </fieldset>
  )
}
