// What stands round every screen: the way in, the rooms, who is here. Shows the sign-in page when nobody is.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useMatches, useMatchRoute, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '#web/client/api.ts'
import { asProblem } from '#web/client/problem.ts'
import { me } from '#web/client/queries.ts'
import { listen } from '#web/client/stream.ts'
import { useLanguage } from '#web/language/language.tsx'
import { HouseMark } from '#web/parts/house-mark.tsx'
import { KeyHelp } from '#web/parts/key-help.tsx'
import { keysOf } from '#web/parts/keys-of-screens.ts'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { SaidRoom } from '#web/parts/said.tsx'
import { SignIn } from '#web/screens/sign-in/sign-in.tsx'

export function Frame() {
  const { w } = useLanguage()
  const who = useQuery(me)
  const client = useQueryClient()
  const signedIn = who.isSuccess
  const wide = Boolean(useMatchRoute()({ to: '/handling/$id' }))
  useEffect(() => (signedIn ? listen(client) : undefined), [signedIn, client])
  // Whoever is signed in already and opens an invitation is asked too: it may be another's.
  if (window.location.pathname === '/inbjudan' && window.location.hash) return <SignIn />
  if (who.isPending) return <p className="visually-hidden">{w('loading')}</p>
  if (who.isError) return asProblem(who.error).reason === 'not-signed-in' ? <SignIn /> : <NoContact error={who.error} />
  return (
    <SaidRoom>
      <div className={wide ? 'frame wide' : 'frame'}>
        <a className="skip" href="#main">
          {w('skip')}
        </a>
        <Top name={who.data.name} unit={who.data.unit} />
        <Side />
        <main className="main" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </SaidRoom>
  )
}

/** The rooms. Where they stand in one row, the room one is in is moved into sight. */
function Side() {
  const { w } = useLanguage()
  const nav = useRef<HTMLElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another room
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('a[aria-current]')
    const row = here?.closest('ul')
    if (row) row.scrollLeft = here!.offsetLeft - row.offsetLeft - (row.clientWidth - here!.offsetWidth) / 2
  }, [path])
  return (
    <nav className="side" aria-label={w('rooms')} ref={nav}>
      <Rooms />
    </nav>
  )
}

function Top({ name, unit }: { name: string; unit: string }) {
  const { w, language, speak } = useLanguage()
  const here = useMatches({ select: matches => matches.at(-1)?.routeId })
  const toSearch = useToSearch()
  const [help, setHelp] = useState(false)
  const leave = async () => {
    await api.POST('/api/sign-out')
    window.location.assign('/')
  }
  return (
    <header className="top">
      <Link to="/" search={{}} className="mark-of-house">
        <HouseMark />
        <span>Kansli</span>
      </Link>
      <span className="unit">{unit}</span>
      <span className="push" />
      <button
        type="button"
        className="button bare small"
        aria-haspopup="dialog"
        aria-label={`${w('keys')} ?`}
        onClick={() => setHelp(true)}
      >
        <span className="long">{w('keys')}</span> <kbd>?</kbd>
      </button>
      <button
        type="button"
        className="button bare small"
        lang={language === 'sv' ? 'en' : 'sv'}
        onClick={() => speak(language === 'sv' ? 'en' : 'sv')}
      >
        {language === 'sv' ? 'English' : 'Svenska'}
      </button>
      <Link to="/konto" search={{}} className="person" aria-label={`${name}, ${w('account')}`}>
        <span className="long">{name}</span>
        <span className="short">{w('account')}</span>
      </Link>
      <button type="button" className="button bare small" onClick={leave}>
        {w('signOut')}
      </button>
      <KeyHelp open={help} onOpen={setHelp} keys={keysOf(here)} onSearch={toSearch} />
    </header>
  )
}

/** To the search page, with the field ready to write in. */
function useToSearch(): () => void {
  const navigate = useNavigate()
  return useCallback(() => {
    const field = window.document.querySelector<HTMLInputElement>('#search-field')
    if (field) field.select()
    else void navigate({ to: '/sok', search: {} })
  }, [navigate])
}

function Rooms() {
  const { w } = useLanguage()
  return (
    <ul>
      <li>
        <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
          {w('workbench')}
        </Link>
      </li>
      <li>
        <Link to="/begaran">{w('requests')}</Link>
      </li>
      <li>
        <Link to="/sok" search={{}} activeOptions={{ includeSearch: false }}>
          {w('search')}
        </Link>
      </li>
      <li>
        <Link to="/funktioner">{w('functions')}</Link>
      </li>
      <li>
        <Link to="/effekt">{w('effect')}</Link>
      </li>
      <li>
        <Link to="/uppdrag">{w('assignments')}</Link>
      </li>
      <li>
        <Link to="/initiativ">{w('initiatives')}</Link>
      </li>
      <li>
        <Link to="/omvarld">{w('horizon')}</Link>
      </li>
      <li>
        <Link to="/redovisning">{w('reports')}</Link>
      </li>
      <li>
        <Link to="/kontrollpunkter" search={{}} activeOptions={{ includeSearch: false }}>
          {w('checkpoints')}
        </Link>
      </li>
      <li>
        <Link to="/mallar">{w('templates')}</Link>
      </li>
      <RoomsOfRecord />
    </ul>
  )
}

/** Who may what, and what has been done. */
function RoomsOfRecord() {
  const { w } = useLanguage()
  return (
    <>
      <li>
        <Link to="/logg" search={{}} activeOptions={{ includeSearch: false }}>
          {w('log')}
        </Link>
      </li>
      <li>
        <Link to="/personer" search={{}} activeOptions={{ includeSearch: false }}>
          {w('people')}
        </Link>
      </li>
      <li>
        <Link to="/incidenter">{w('incidents')}</Link>
      </li>
      <li>
        <Link to="/gallring">{w('weeding')}</Link>
      </li>
    </>
  )
}

const NoContact = ({ error }: { error: Error }) => (
  <main className="main reading">
    <h1 className="visually-hidden">Kansli</h1>
    <ProblemNote error={error} />
  </main>
)
