// What a finding says, whatever kind it is: what, why, how sure, on what ground. Draws kinds, never particular functions.
import { useMemo } from 'react'
import type { FindingRow } from '#web/client/shapes.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'

const differing = new Set<string | number>(['quotation', 'figure'])

export function useFindingWords() {
  const w = useWords()
  const house = useHouseWords()
  return useMemo(() => {
    const title = ({ finding }: FindingRow): string => {
      if (finding.kind === 'mark') return house.label(finding.label)
      if (finding.kind === 'remark') return house.ruleTitle(finding.rule)
      if (finding.kind === 'reference' && differing.has(finding.params.kind ?? '') && finding.status === 'missing')
        return house.ruleTitle('reference-differs')
      if (finding.kind === 'reference')
        return [house.ruleTitle(`reference-${finding.status}`), placeOf(finding.params)].filter(Boolean).join(': ')
      if (finding.kind === 'field') return `${house.label(finding.name)}: ${finding.value}`
      if (finding.kind === 'class') return finding.label ?? w('noAnswer')
      return w('quote')
    }
    const whys = ({ finding }: FindingRow): string[] => finding.why.map(({ id, params }) => house.why(id, params))
    const take = ({ finding }: FindingRow): string =>
      finding.kind !== 'mark' ? w('accept') : finding.stays ? w('maskAnyway') : w('mask')
    const leave = ({ finding }: FindingRow): string => (finding.kind === 'mark' ? w('letStand') : w('reject'))
    return { title, whys, take, leave }
  }, [w, house])
}

/** The one section that is meant, where a reference lists several: `6 kap. 37 §`, `artikel 6`. */
function placeOf({ kind, chapter, section }: Record<string, string | number>): string {
  if (kind === 'eu') return section ? `artikel ${section}` : ''
  return [chapter && `${chapter} kap.`, section && `${section} §`].filter(Boolean).join(' ')
}
