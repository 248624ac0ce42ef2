// SOURCE.md of a model of one's own: what it was made from and measured to be. Counts and hashes alone; no document and no person is named.
import type { Compared } from '#app/learning/compare.ts'

type Made = {
  sha256: string
  from: string
  lines: string
  own: number
  bundled: number
  compared: readonly Compared[]
  by: string
  why: string
  at: Date
}

export const sourceOf = ({ sha256, from, lines, own, bundled, compared, by, why, at }: Made): string =>
  `# Egen namnmodell

| vad | varifrån |
|---|---|
| \`names.crf\`, SHA-256 | \`${sha256}\` |
| tränad vidare från | den modell som följde med, SHA-256 \`${from}\` |
| egna meningar | ${own}, ur kommunens egna beslutade handlingar; filen hade SHA-256 \`${lines}\` |
| meningar som följde med | ${bundled}, \`evaluation/mask/sentences\`, påhittade |
| av vem, när och varför | ${by}, ${at.toISOString().slice(0, 10)}: ${why} |

Namnen i de egna meningarna är utbytta mot andra innan modellen lär sig något. Orden omkring dem är inte det: lämna inte ut filen.

${compared.map(linesOf).join('\n')}
`

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1))

function linesOf({ set, documents, before, after }: Compared): string {
  const name = set === 'own' ? 'egna meningar som hölls undan' : 'utvecklingsmeningarna som följde med'
  const said = (what: 'found' | 'over', of: Compared['before']) => {
    const { hits, of: all, low, high } = of[what]
    return `${hits}/${all} (${percent(low)}–${percent(high)} %)`
  }
  return [
    `- ${name} (${documents}): hittade namn ${said('found', before)} före, ${said('found', after)} efter;`,
    `  ord som tas fast de ska stå kvar ${said('over', before)} före, ${said('over', after)} efter`,
  ].join('\n')
}
