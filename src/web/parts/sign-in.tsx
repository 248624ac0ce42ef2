// The page met by who is not signed in: there are no passwords, only a link printed where Kansli runs.
import { useLanguage } from '#web/language/language.tsx'
import { HouseMark } from '#web/parts/house-mark.tsx'

export function SignIn() {
  const { w, language, speak } = useLanguage()
  return (
    <main className="door">
      <div className="stack">
        <p className="mark-of-house">
          <HouseMark />
          Kansli
        </p>
        <h1>{w('signInTitle')}</h1>
        <p>{w('signInHow')}</p>
        <p>{w('signInNew')}</p>
        <pre className="command">npx kansli sign-in-link</pre>
        <p className="muted small">{w('signInWhy')}</p>
        <p>
          <button
            type="button"
            className="button bare small"
            lang={language === 'sv' ? 'en' : 'sv'}
            onClick={() => speak(language === 'sv' ? 'en' : 'sv')}
          >
            {language === 'sv' ? 'English' : 'Svenska'}
          </button>
        </p>
      </div>
    </main>
  )
}
