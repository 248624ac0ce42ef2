// References made from the register itself by a fixed draw: true ones, and ones with one thing wrong. The acts are parted in
// two halves by number, and each half has sentences of its own, so that what is tuned on one has not seen the other.
import type { Act } from '#swedish/statutes/register.ts'

export type Half = 'development' | 'held-out'
export type Fault = 'section' | 'chapter' | 'number' | 'name'
export type Made = { text: string; fault: Fault | null }

type Where = { act: string; place: string }
const sentences: Record<Half, ((where: Where) => string)[]> = {
  development: [
    ({ act, place }) => `Enligt ${place} ${act} ska nämnden besluta i ärendet.`,
    ({ act, place }) => `Beslutet fattas med stöd av ${place} i ${act}.`,
    ({ act, place }) => `Detta framgår av ${place}\n${act}.`,
  ],
  'held-out': [
    ({ act, place }) => `Förvaltningen bedömer att kravet i ${place} ${act} är uppfyllt.`,
    ({ act, place }) => `Grunden är ${place} första stycket ${act}.`,
    ({ act, place }) => `Ärendet handläggs (${place} ${act}) under hösten.`,
  ],
}

/** A draw that is the same every time. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const simple = /^(\p{L}+)(?:lag|balk|förordning|ordning) \((\d{4}:\d+)\)$/u

/** Acts in force with a plain name, a whole list of sections and enough of them, of one half. */
const actsOf = (acts: readonly Act[], half: Half): Act[] =>
  acts
    .filter(act => act.status === 'in-force' && act.whole && simple.test(act.title) && sectionsOf(act).length >= 8)
    .filter((_, i) => (i % 2 === 0) === (half === 'development'))

type Place = { chapter: string; section: number }
const sectionsOf = (act: Act): Place[] =>
  Object.entries(act.chapters).flatMap(([chapter, squeezed]) =>
    squeezed.split(',').flatMap(run => {
      const [first = 0, last = first] = run.includes(' ') ? [] : run.split('-').map(Number)
      return first ? Array.from({ length: last - first + 1 }, (_, i) => ({ chapter, section: first + i })) : []
    }),
  )

const named = (act: Act): string =>
  act.title.replace(/^(\p{L}+) \(/u, (_, name: string) => `${name.toLowerCase()}${/a$/.test(name) ? 'n' : 'en'} (`)
const written = ({ chapter, section }: Place): string => `${chapter ? `${chapter} kap. ` : ''}${section} §`

export function made(acts: readonly Act[], half: Half, count: number, faults: readonly (Fault | null)[]): Made[] {
  const from = actsOf(acts, half)
  const draw = dice(half === 'development' ? 11 : 97)
  return Array.from({ length: count }, (_, i) => {
    const fault = faults[i % faults.length] ?? null
    const act = from[draw(from.length)]!
    const sections = sectionsOf(act)
    const place = sections[draw(sections.length)]!
    const frames = sentences[half]
    return { text: frames[draw(frames.length)]!(spoilt(act, place, fault, from, draw)), fault }
  })
}

function spoilt(act: Act, place: Place, fault: Fault | null, from: readonly Act[], draw: (n: number) => number): Where {
  const right = { act: named(act), place: written(place) }
  if (fault === 'section') {
    const inChapter = sectionsOf(act).filter(one => one.chapter === place.chapter)
    const beyond = Math.max(...inChapter.map(one => one.section)) + 1 + draw(40)
    return { ...right, place: written({ ...place, section: beyond }) }
  }
  if (fault === 'chapter') {
    const last = Math.max(...Object.keys(act.chapters).map(chapter => Number.parseInt(chapter, 10) || 0))
    return { ...right, place: written({ ...place, chapter: String(last + 1 + draw(12)) }) }
  }
  if (fault === 'number') {
    const year = act.id.slice(0, 4)
    const serial = Number(act.id.slice(5)) + 1 + draw(900)
    return { ...right, act: named(act).replace(act.id, `${year}:${serial}`) }
  }
  if (fault === 'name') {
    const other = from[(from.indexOf(act) + 1 + draw(from.length - 1)) % from.length]!
    return { ...right, act: named(act).replace(act.id, other.id) }
  }
  return right
}
