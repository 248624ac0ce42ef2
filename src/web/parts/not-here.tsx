// An address where nothing stands.
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'

export function NotHere() {
  const w = useWords()
  return (
    <div className="stack reading">
      <h1>{w('notHereTitle')}</h1>
      <p>{w('notHere')}</p>
      <p>
        <Link to="/" search={{}}>
          {w('toWorkbench')}
        </Link>
      </p>
    </div>
  )
}
