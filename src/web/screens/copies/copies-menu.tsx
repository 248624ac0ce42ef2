// What can be fetched of a document: what has left already, the original, and working copies with the remarks in them. Never a way to release.
import type { DocumentWhole } from '#web/client/shapes.ts'
import { useLanguage } from '#web/language/language.tsx'
import { EarlierReleases } from '#web/screens/release/earlier.tsx'

/** The kind of copy that a kind of document can take its remarks in. */
const inFile = { docx: 'docx', pdf: 'pdf' } as const
const lists = ['html', 'csv'] as const

export function CopiesMenu({ whole }: { whole: DocumentWhole }) {
  const { w, language } = useLanguage()
  const { id, kind, tallies } = whole
  const address = (as: string) => `/api/documents/${id}/copy?as=${as}&lang=${language}`
  const told = tallies.some(one => one.function !== 'mask' && one.total > 0)
  const file = kind === 'docx' || kind === 'pdf' ? inFile[kind] : null
  return (
    <details className="doubts small fetch">
      <summary>{w('fetch')}</summary>
      <div className="notice">
        <ul>
          <EarlierReleases of={whole} />
          <li>
            <a href={`/api/documents/${id}/original`} download>
              {w('original')}
            </a>
          </li>
          {told && file && (
            <li>
              <a href={address(file)} download>
                {w(`copy-${file}`)}
              </a>
            </li>
          )}
          {told &&
            lists.map(as => (
              <li key={as}>
                <a href={address(as)} {...(as === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}>
                  {w(`copy-${as}`)}
                </a>
              </li>
            ))}
        </ul>
        {told && <p className="muted">{w('copiesMean')}</p>}
      </div>
    </details>
  )
}
