// Puts the parts of the house together and starts the workers of the queues.
import { keepAnchored } from '#app/admin/anchors.ts'
import { governedAt, keepWatched, recordAt } from '#app/governing/governed.ts'
import { measureJobs } from '#app/governing/measure.jobs.ts'
import { hashOf, knowledgeFiles, ownKnowledgeOf, versionAt } from '#app/knowledge.ts'
import { forgetLines } from '#app/learning/lines-file.ts'
import { openTemplates } from '#app/own-templates.ts'
import { openLibrary } from '#app/search/library.ts'
import { collectionsOf, indexesOf } from '#app/search/places.ts'
import { statutesNow } from '#app/statute-named.ts'
import { openWorkshop, type Workshop as Shop } from '#app/workshop.ts'
import { readJobs } from '#casework/documents/documents.jobs.ts'
import { matterJobs } from '#casework/matters/matters.jobs.ts'
import { letters, settlePersons } from '#casework/persons/persons.ts'
import { releaseJobs } from '#casework/release/release.jobs.ts'
import { requestJobs, secondReviewer, stops } from '#casework/requests/requests.ts'
import type { Asked, Room, Workshop } from '#casework/room.ts'
import { runJobs } from '#casework/runs/runs.jobs.ts'
import { checkCollections, searchJobs } from '#casework/search/search.ts'
import { newShelf } from '#casework/shelf.ts'
import { checkWhatWasLeft } from '#casework/templates/templates.ts'
import { weedJobs } from '#casework/weeding/weeding.ts'
import { keepFolded } from '#effect/counts/counts.ts'
import { keepWatchingLaw } from '#effect/horizon/horizon.ts'
import { startMeter } from '#effect/meters/meters.ts'
import type { AiFunction, FunctionName } from '#functions/ai-function.ts'
import { functions, functionsOnRequest } from '#functions/index.ts'
import { openBlobs } from '#store/blobs.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { openJobs } from '#store/jobs.ts'
import { openNotices } from '#store/notices.ts'
import { caseNumbers } from '#swedish/diarienummer.ts'
import { type MaskLabel, maskLabels } from '#text/finding.ts'

export type House = { room: Room; work(): Promise<void>; close(): Promise<void> }
/** `collections`: folders below which collections may lie, beside the data folder's own. */
export type HousePlace = { data: string; database?: string | undefined; collections?: readonly string[] }

const queues = ['read', 'run', 'matter', 'release', 'request', 'index', 'weed', 'measure'] as const
/** Milliseconds between looks through the folders of collections. */
const lookEvery = 15 * 60_000

/** What is written in the place of a removed text. The labels are stable and known from the command line. */
const maskWords = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as Record<MaskLabel, string>

/** Opens database, queues and workshop on a data folder. Nothing is worked on until `work`. */
export async function openHouse({ data, database: url, collections = [] }: HousePlace): Promise<House> {
  const shop = openWorkshop({ own: ownKnowledgeOf(data) }) // its children warm up while the database starts
  try {
    const database = await openDatabase({ folder: data, ...(url ? { url } : {}) })
    return await houseOn(database, data, shop, collections)
  } catch (error) {
    await shop.close()
    throw error
  }
}

/** The house on a database that is open. Closing the house closes it. */
export async function houseOn(
  database: Database,
  data: string,
  shop: Shop = openWorkshop({ own: ownKnowledgeOf(data) }),
  roots: readonly string[] = [],
): Promise<House> {
  let working: Working | undefined
  const [jobs, notices, anchoring] = await Promise.all([
    openJobs(database, queues, tellBug),
    openNotices(database),
    keepAnchored(database, data),
  ])
  const governed = governedAt(data)
  const room: Room = {
    database,
    jobs,
    notices,
    blobs: openBlobs(data),
    workshop: metered(shop),
    clock: () => new Date(),
    caseNumbers,
    ...ownAt(data),
    governed,
    ...recordAt(data),
    maskWords,
    requests: { settle: settlePersons, stops, second: secondReviewer, letters },
    shelf: newShelf(),
    library: openLibrary(indexesOf(data)),
    places: placesIn(data, roots),
  }
  const watching = await keepWatched(database, governed)
  return {
    room,
    async work() {
      working = await startWork(room)
    },
    async close() {
      await working?.stop()
      await jobs.close(5)
      await room.library.close()
      await shop.close()
      await notices.close()
      watching.stop()
      await anchoring.stop()
      await database.close()
    },
  }
}

type Own = Pick<Room, 'functions' | 'onRequest' | 'templates' | 'knowledge' | 'forgetLines'>

/** What stands on the municipality's own files in its data folder. */
const ownAt = (data: string): Own => ({
  ...functionsAt(ownKnowledgeOf(data)),
  templates: openTemplates(ownKnowledgeOf(data)),
  knowledge: folder => knowledgeFiles(folder, ownKnowledgeOf(data)),
  forgetLines: goneOf => forgetLines(data, goneOf),
})

const functionsAt = (own: string): Pick<Room, 'functions' | 'onRequest'> => ({
  functions: functions.map(one => asked(one, own)),
  onRequest: functionsOnRequest.map(one => asked(one, own)),
})

/** Looked at each time: a municipality's own files may have changed since. */
const asked = (one: AiFunction, own: string): Asked => ({
  get function() {
    return { ...one, version: versionAt(one, own) }
  },
  get knowledge() {
    return hashOf(one, own)
  },
})

const placesIn = (data: string, roots: readonly string[]): Room['places'] => {
  const own = collectionsOf(data)
  return { own, roots: [own, ...roots] }
}

type Working = { stop(): Promise<void> }

/** Starts the workers of the queues. The folders of collections are looked through now and then, and counts are added to their days. */
async function startWork(room: Room): Promise<Working> {
  const { jobs } = room
  await jobs.work('read', readJobs(room))
  await jobs.work('run', runJobs(room))
  await jobs.work('matter', matterJobs(room))
  await jobs.work('release', releaseJobs(room))
  await jobs.work('request', requestJobs(room))
  await jobs.work('weed', weedJobs(room))
  await jobs.work('measure', measureJobs(room))
  await checkWhatWasLeft(room)
  await jobs.work('index', searchJobs(room))
  await checkCollections(room)
  const looking = setInterval(() => void checkCollections(room).catch(error => tellBug(error, 'index')), lookEvery)
  const folding = keepFolded(room.database, room.clock, error => tellBug(error, 'effect'))
  const law = { checkpoints: room.governed.checkpoints, statutes: statutesNow }
  const watchingLaw = keepWatchingLaw(room.database, law, room.clock, error => tellBug(error, 'horizon'))
  return {
    async stop() {
      clearInterval(looking)
      await folding.stop()
      await watchingLaw.stop()
    },
  }
}

/** A fault in work that is done unseen: where and what kind, never what the document says. */
function tellBug(error: unknown, queue: string | null): void {
  const stack = error instanceof Error ? (error.stack ?? error.name) : 'unknown'
  console.error(JSON.stringify({ bug: crypto.randomUUID(), queue, stack }))
}

/** The workshop with a meter on every run: the child tells its processor time, the energy is reckoned here. */
const metered = (shop: Shop): Workshop => ({
  ...shop,
  async run(name, document, settings, today) {
    const stop = startMeter()
    const { found, meter } = await shop.run(name as FunctionName, document, settings, today)
    return { found, meter: stop({ cpuMs: meter.cpuMs, wallMs: meter.wallMs }) }
  },
})
