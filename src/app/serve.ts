// `kansli serve`: database, workers and server in one process; `kansli work`: workers alone; and the links that let people in.
import { flushCompileCache } from 'node:module'
import { tellRunning } from '#app/admin/running.ts'
import { readyPages } from '#app/http/pages.ts'
import { buildServer } from '#app/server.ts'
import type { Settings } from '#app/settings.ts'
import { type House, openHouse } from '#app/worker.ts'
import { Refusal } from '#base/refusal.ts'
import { firstPerson, linkMinutes, makeLink, type Person, personNamed } from '#casework/people/people.ts'
import { serveWords } from '#words/admin.ts'
import { fill, type Language } from '#words/words.ts'

export type Say = (line: string) => void
type Words = keyof (typeof serveWords)['sv']

/** Starts everything and returns when told to stop (SIGINT, SIGTERM). */
export async function serve(settings: Settings, language: Language, say: Say): Promise<0> {
  const speak = (word: Words, params = {}) => say(fill(serveWords[language][word], params))
  speak('starting', { folder: settings.data })
  const stop = stopAsked()
  const built = settings.pages ? readyPages(() => speak('building')) : Promise.resolve(false)
  const [house, pages] = await Promise.all([openHouse(settings), built])
  if (settings.pages && !pages) speak('no-pages')
  const app = await buildServer(house.room, {
    hosts: hostsOf(settings),
    proxy: settings.proxy,
    site: settings.site,
    largestFile: settings.largestFile * 1024 * 1024,
    pages,
  })
  const sample = settings.sample ? await sampleFor(house) : null
  const person = (await sample?.people(house.room)) ?? (await someone(house))
  await house.work()
  const listened = shownAddress(await listening(app, house, settings))
  const address = settings.site ?? listened
  const untell = tellRunning(settings.data, listened)
  flushCompileCache() // so that the next start is quick even when this one ends by force
  speak('ready', {
    seconds: process
      .uptime()
      .toFixed(1)
      .replace('.', language === 'sv' ? ',' : '.'),
    address,
  })
  speak('link', { name: person.name, minutes: linkMinutes })
  say(`  ${address}/in/${await makeLink(house.room, person)}`)
  speak('link-again')
  if (sample) speak('sample')
  const filling = sample?.fill(house.room, stop.signal)
  await stop.asked
  speak('stopping')
  untell()
  await filling
  await app.close()
  await house.close()
  return 0
}

/** Workers without a site, on the same database. Returns when told to stop. */
export async function work(settings: Settings, language: Language, say: Say): Promise<0> {
  const stop = stopAsked()
  const house = await openHouse(settings)
  await house.work()
  say(serveWords[language].working)
  await stop.asked
  await house.close()
  return 0
}

/** The sample municipality, when it is to be put in. */
async function sampleFor({ room }: House) {
  const [{ fill }, { isWanted, people }] = await Promise.all([
    import('#app/sample/sample.ts'),
    import('#app/sample/sample-people.ts'),
  ])
  return (await isWanted(room)) ? { fill, people } : null
}

/** The first person of the house; where there is none yet, whoever started it. */
async function someone({ room }: House): Promise<Person> {
  return (await firstPerson(room)) ?? personNamed(room, 'Handläggare', '')
}

/** Names this server answers to. A page elsewhere that points its own name at this machine is thereby refused. */
const hostsOf = ({ host, names, site }: Settings): string[] => [
  ...['localhost', '127.0.0.1', '[::1]', '::1', host, ...names],
  ...(site ? [new URL(site).hostname] : []),
]

const shownAddress = (address: string): string =>
  address.replace(/\/\/(?:0\.0\.0\.0|127\.0\.0\.1|\[::1?\])(?=:)/, '//localhost')

function stopAsked(): { asked: Promise<void>; signal: AbortSignal } {
  const stop = new AbortController()
  const asked = new Promise<void>(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stop.abort()
        done()
      })
  })
  return { asked, signal: stop.signal }
}

type Listener = { listen(at: { port: number; host: string }): Promise<string> }

/** @throws Refusal port-in-use where another program answers there. */
async function listening(app: Listener, house: House, { port, host }: Settings): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (error) {
    await house.close()
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    throw new Refusal('port-in-use', { port }, { cause: error })
  }
}
