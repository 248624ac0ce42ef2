// What governance is handed, read once at start: the shipped cards, the checkpoints (the municipality's own beside ours), what has been measured.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postGate } from '#app/governing/gate-file.ts'
import { measure, measures } from '#app/governing/measure.ts'
import { faultOfSettings } from '#app/governing/settings-form.ts'
import { filesUnder, knowledgeFolder, versionAt } from '#app/knowledge.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { functions, functionsOnRequest } from '#functions/index.ts'
import { Card, parseFile, seed } from '#governance/cards/cards.ts'
import { readCheckpoints, tellOverrides } from '#governance/checkpoints/checkpoints.ts'
import { type Governance, type Governed, stateOf, watch } from '#governance/gate/gate.ts'
import { type Reminder, readReminders } from '#governance/incidents/incidents.ts'
import type { Evaluation } from '#governance/quality/quality.ts'
import { type Retention, readRetention } from '#governance/retention/retention.ts'
import type { Database } from '#store/database.ts'

/** `search` reads a folder, not a document, and so stands outside the list of functions. */
const searchVersion = '0.2.0'

const known = (own: string | null): Governance['known'] => [
  ...functions.map(one => ({ name: one.name, version: versionAt(one, own), faultOf: faultOfSettings(one) })),
  ...functionsOnRequest.map(({ name, version }) => ({ name, version })),
  { name: 'search', version: searchVersion },
]

/** @throws Refusal knowledge-invalid with file, line and reason */
export function governanceFrom(folder = knowledgeFolder, own?: string): Governance {
  const cards = jsonUnder(folder, 'cards').map(file => parseFile(file, Card))
  const ours = jsonUnder(folder, 'checkpoints')
  const theirs = own && existsSync(join(own, 'checkpoints')) ? jsonUnder(own, 'checkpoints') : []
  return {
    shipped: cards,
    checkpoints: readCheckpoints(ours, theirs),
    evaluation: measured(),
    known: known(own ?? null),
  }
}

/** For a house with this data folder: its own checkpoints lie under `knowledge/checkpoints` there. */
export function governedAt(data: string): Governed {
  const own = join(data, 'knowledge')
  const { shipped, checkpoints } = governanceFrom(knowledgeFolder, own)
  return {
    shipped,
    checkpoints,
    get known() {
      return known(own) // looked at each time: another model may have been taken in use since the start
    },
    get evaluation() {
      return measured() // looked at each time: it may have been measured anew since the start
    },
    post: state => postGate(data, state),
    measures,
    measure: card => measure(card, own),
  }
}

/**
 * What the record goes by: retention classes, where a municipality's own file stands over ours class by class, and what the law asks for
 * when there has been an incident. @throws Refusal knowledge-invalid
 */
export function recordAt(data: string): { retention: Retention; reminders: Reminder[] } {
  const own = join(data, 'knowledge')
  const theirs = existsSync(join(own, 'retention')) ? jsonUnder(own, 'retention') : []
  return {
    retention: readRetention([...jsonUnder(knowledgeFolder, 'retention'), ...theirs]),
    reminders: readReminders(jsonUnder(knowledgeFolder, 'incidents')),
  }
}

const jsonUnder = (folder: string, name: string): KnowledgeFile[] =>
  filesUnder(join(folder, name), folder).filter(file => file.path.endsWith('.json'))

let lastMeasured: { stamp: string; evaluation: Evaluation } | null = null

/** What `kansli bench` left behind; nothing where it has not been run. Read anew when the file is another. */
export function measured(
  path = fileURLToPath(new URL('../../../evaluation/results.json', import.meta.url)),
): Evaluation {
  const stat = statSync(path, { throwIfNoEntry: false })
  const stamp = `${path} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`
  if (lastMeasured?.stamp === stamp) return lastMeasured.evaluation
  const evaluation = stat ? readMeasured(path) : null
  // Half-written: what was read before holds until it is whole.
  lastMeasured = { stamp, evaluation: evaluation ?? lastMeasured?.evaluation ?? { at: '', versions: {}, figures: [] } }
  return lastMeasured.evaluation
}

function readMeasured(path: string): Evaluation | null {
  try {
    const { at, functions: versions, figures } = JSON.parse(readFileSync(path, 'utf8'))
    return { at, versions: versions ?? {}, figures }
  } catch {
    return null
  }
}

const hour = 3_600_000

/** Puts in cards that are missing, lets functions fall back that no longer hold their bars, and leaves the gate's state; then every hour. */
export async function keepWatched(database: Database, governed: Governed): Promise<{ stop(): void }> {
  await seed(database, governed.shipped, new Date())
  await tellOverrides(database, governed.checkpoints, new Date())
  const round = async () => {
    const at = new Date()
    await watch(database, governed, at)
    await governed.post(await stateOf(database.query, governed, at))
  }
  await round()
  // A database that is away for the moment is no reason to fall: the next round sees to it.
  const timer = setInterval(() => void round().catch(() => {}), hour).unref()
  return { stop: () => clearInterval(timer) }
}
