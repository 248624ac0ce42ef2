// The rooms about initiatives, side by side: what was tried, learnt, concluded, and what functions can do.
import '#web/look/initiatives.css'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'

export function SubRooms() {
  const w = useWords()
  return (
    <nav className="sub-rooms" aria-label={w('initiativeSub')}>
      <ul>
        <li>
          <Link to="/initiativ" activeOptions={{ exact: true }}>
            {w('initiatives')}
          </Link>
        </li>
        <li>
          <Link to="/initiativ/lardomar" search={{}} activeOptions={{ includeSearch: false }}>
            {w('lessons')}
          </Link>
        </li>
        <li>
          <Link to="/initiativ/slutsatser">{w('conclusions')}</Link>
        </li>
        <li>
          <Link to="/initiativ/formagor">{w('abilities')}</Link>
        </li>
      </ul>
    </nav>
  )
}
