// What a remark would have written, before and after. Only a remark whose correction is certain has one.
import type { FindingRow } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { mended } from '#web/screens/corrections/mended.ts'

export function Correction({ row }: { row: FindingRow }) {
  const w = useWords()
  const shown = mended(row)
  if (!shown) return null
  const { before, now, right, after } = shown
  return (
    <dl className="correction" aria-label={w('correction')}>
      <div>
        <dt>{w('correctionNow')}</dt>
        <dd className="excerpt">
          {before}
          <del>{now}</del>
          {after}
        </dd>
      </div>
      <div>
        <dt>{w('correctionThen')}</dt>
        <dd className="excerpt">
          {before}
          <ins>{right}</ins>
          {after}
        </dd>
      </div>
    </dl>
  )
}
