// Whether a document is valid, in a word; what is not valid any more also has a pattern of its own.
import { useWords } from '#web/language/language.tsx'
import type { Validity } from '#web/screens/search/use-search.ts'

const looks: Record<Validity['state'], string> = {
  'in-force': 'good',
  coming: 'doubt',
  repealed: 'gone',
  replaced: 'gone',
  expired: 'gone',
  unknown: '',
}

export const isOutdated = ({ state }: Validity): boolean => looks[state] === 'gone'

export function ValidityTag({ validity }: { validity: Validity }) {
  const w = useWords()
  const { state, until, by, setBy } = validity
  return (
    <>
      <span className={`tag ${looks[state]}`}>
        {isOutdated(validity) && <span aria-hidden="true">† </span>}
        {by ? w('validReplacedBy', { title: by.title }) : w(`valid-${state}`)}
      </span>
      {until && <span>{w('validUntilDay', { day: until })}</span>}
      {setBy && <span>{w('validSetBy', { name: setBy })}</span>}
    </>
  )
}
