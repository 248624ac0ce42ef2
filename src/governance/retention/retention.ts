// Retention classes (gallringsklasser) as data: what is kept how long, from when, on what ground. Reads the files and reckons the day
// before which a class is due. Knows no disk, and not what the classes' rows look like.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { lineOfText, parseFile } from '#governance/cards/cards.ts'

/** The kinds of content there are in the house. A file that names another is refused: nobody would weed it. */
export const classIds = [
  'document',
  'text',
  'finding',
  'trace',
  'copy',
  'release',
  'session',
  'search-index',
  'log-reading',
  'log-work',
  'log-governance',
  'incident',
] as const
export type ClassId = (typeof classIds)[number]

/** From when the months are counted. */
const From = z.enum(['last-touched', 'weeded', 'released', 'ended', 'logged', 'closed'])
const Act = z.string().regex(/^[a-z]+\.[a-z-]+$/)
const Kept = z.union([
  z.strictObject({ months: z.int().min(1).max(1200), from: From, acts: z.array(Act).min(1).optional() }),
  z.strictObject({ with: z.enum(['document', 'collection']) }),
  z.strictObject({ never: z.literal(true) }),
  z.strictObject({ always: z.literal(true) }),
])
const Ground = z.strictObject({ act: z.string().min(1), section: z.string().min(1), link: z.url() })

const RetentionClass = z.strictObject({
  id: z.enum(classIds),
  title: z.string().min(1),
  erases: z.string().min(1),
  stays: z.string().min(1),
  keeps: Kept,
  grounds: z.array(Ground).min(1),
  why: z.string().min(1),
  confidence: z.enum(['read', 'secondary', 'memory', 'unsure']),
  confirmBy: z.string().min(1),
})
export type RetentionClass = z.infer<typeof RetentionClass>

const Decision = z.strictObject({
  dnr: z.string().nullable(),
  by: z.string().nullable(),
  date: z.iso.date().nullable(),
})
const RetentionFile = z.strictObject({
  name: z.string().min(1),
  decision: Decision,
  source: z.string().min(1),
  sourceDate: z.iso.date(),
  classes: z.array(RetentionClass).min(1),
})

/** A class with the file it stands in, and that file's decision; null where nobody has decided. */
export type Ruled = RetentionClass & { decision: z.infer<typeof Decision> | null; file: string }
export type Retention = { classes: readonly Ruled[] }

/** AI-förordningen art. 26.6: logs of a high-risk system are kept six months at least. */
const leastLogged = 6

/** @throws Refusal knowledge-invalid. A class in a later file stands over one before it; one that stands in none is a fault. */
export function readRetention(files: readonly KnowledgeFile[]): Retention {
  const ruled = new Map<ClassId, Ruled>()
  for (const file of files.filter(one => one.path.endsWith('.json'))) {
    const { classes, decision } = parseFile(file, RetentionFile)
    const seen = new Set<ClassId>()
    for (const one of classes) {
      const why = faultOf(one, seen)
      if (why) throw new Refusal('knowledge-invalid', { file: file.path, line: lineOfText(file, one.id), why })
      seen.add(one.id)
      ruled.set(one.id, { ...one, decision: decision.dnr === null ? null : decision, file: file.path })
    }
  }
  const missing = classIds.find(id => !ruled.has(id))
  if (missing)
    throw new Refusal('knowledge-invalid', {
      file: 'retention',
      line: 1,
      why: `${missing} is kept for nobody knows how long`,
    })
  return { classes: classIds.map(id => ruled.get(id)!) }
}

function faultOf({ id, keeps }: RetentionClass, seen: ReadonlySet<ClassId>): string | null {
  if (seen.has(id)) return `${id} stands twice`
  const logged = 'months' in keeps && keeps.from === 'logged'
  if (logged && !keeps.acts) return `${id} does not say which acts`
  if (logged && keeps.months < leastLogged) return `${id} is kept less than ${leastLogged} months`
  if (logged !== (id.startsWith('log-') && 'months' in keeps)) return `${id} is not counted from when it was logged`
  return null
}

/** Before which instant a class is due, or null when it has no time of its own. */
export function dueBefore({ keeps }: Pick<RetentionClass, 'keeps'>, at: Date): Date | null {
  if (!('months' in keeps)) return null
  const before = new Date(at)
  before.setUTCDate(1)
  before.setUTCMonth(before.getUTCMonth() - keeps.months)
  const last = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate()
  before.setUTCDate(Math.min(at.getUTCDate(), last))
  return before
}
