// docs/checkpoints.md: every checkpoint with its source, from when it applies, what it shuts, and how sure we are of it.
import { governanceFrom } from '#app/governing/governed.ts'
import type { Checkpoint } from '#governance/checkpoints/checkpoints.ts'
import { code, made, table } from './markdown.ts'

const sure = {
  read: 'read',
  secondary: 'told by others',
  memory: 'from memory',
  unsure: '**told in different ways**',
}
const shuts = { trial: 'trial and use', use: 'use', never: 'nothing (to do)' }

const placeOf = ({ source: { act, chapter, section, link } }: Checkpoint): string =>
  `[${[act, chapter, section].filter(Boolean).join(', ')}](${link})`

const span = ({ from, to }: Checkpoint): string => (from || to ? `${from ?? ''}–${to ?? ''}` : 'always')

export const checkpointsPage = (): string => {
  const { areas, all } = governanceFrom().checkpoints
  const unread = all.filter(one => one.confidence !== 'read').length
  return [
    made('knowledge/checkpoints'),
    '# Checkpoints',
    '',
    'One row is one demand of law or handbook. The gate asks those that fire for a function’s card on the day; an answer that is missing, incomplete or too old shuts it.',
    `${all.length} points, of which ${unread} have not been read in their source and should be confirmed by whoever is named before anyone leans on them. None of it is legal advice.`,
    'When a point fires, and what proves it, stands in the files under `knowledge/checkpoints` (see `SOURCE.md` there). Texts are in Swedish, the language of those who answer them.',
    '',
    ...areas.flatMap(area => [
      `## ${area.name}`,
      '',
      area.source,
      '',
      table(
        ['id', 'question', 'evidence', 'source', 'applies', 'shuts', 'confidence', 'confirmed by'],
        area.checkpoints.map(one => [
          code(one.id),
          one.question,
          one.evidence,
          placeOf(one),
          span(one),
          shuts[one.closes],
          sure[one.confidence],
          one.confirmBy,
        ]),
      ),
      '',
    ]),
  ].join('\n')
}
