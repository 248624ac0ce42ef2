// Suggests the section of OSL that may protect what a mark would take away, by the kind of matter and the label. Data: knowledge/grounds.
// A suggestion only: the harm test is a person's.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { type Mark, type MaskLabel, maskLabels, type Reason, reason } from '#text/finding.ts'
import { type MatterKind, matterKinds } from './matter-kinds.ts'

const Ground = z.object({
  matter: z.enum(matterKinds),
  labels: z.union([z.literal('all'), z.array(z.enum(maskLabels)).min(1)]),
  /** As written in the act: "26 kap. 1 §". */
  ground: z.string().regex(/^\d{1,2} kap\. \d{1,2}(?: [a-z])? §$/),
  harm: z.enum(['reversed', 'straight', 'special']),
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.string().min(1),
  /** Only for facts told by one of these reasons. */
  told: z.array(z.string()).optional(),
})
const GroundFile = z.object({
  act: z.string(),
  short: z.string(),
  matters: z.array(z.object({ id: z.enum(matterKinds), cues: z.array(z.string().min(2)) })),
  grounds: z.array(Ground).min(1),
})
export type Grounds = z.infer<typeof GroundFile>

/** @throws Refusal knowledge-invalid */
export function readGrounds(json: string): Grounds {
  const read = GroundFile.safeParse(parsed(json))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const why = `${issue?.path.join('.')}: ${issue?.message}`
  throw new Refusal('knowledge-invalid', { file: 'grounds/osl.json', line: 0, why })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Different words of a kind that a text must hold before it is taken to be of it. */
const leastCues = 2

/** The kind of matter that a text tells most of; null where none stands out. */
export function matterOf(text: string, { matters }: Grounds): MatterKind | null {
  const lower = text.toLowerCase()
  const counted = matters
    .map(({ id, cues }) => ({ id, count: cues.filter(cue => holds(text, lower, cue)).length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counted
  return first && first.count >= leastCues && first.count > (second?.count ?? 0) ? first.id : null
}

/** Abbreviations in capitals as they stand; other words at the start of a word, whatever follows. */
function holds(text: string, lower: string, cue: string): boolean {
  const isShort = /^\p{Lu}\p{L}?\p{Lu}$/u.test(cue)
  const [where, what] = isShort ? [text, cue] : [lower, cue.toLowerCase()]
  for (let at = where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1)) {
    const before = where[at - 1] ?? ' '
    const after = where[at + what.length] ?? ' '
    if (!/\p{L}/u.test(before) && !(isShort && /\p{L}/u.test(after))) return true
  }
  return false
}

const harms: Record<Grounds['grounds'][number]['harm'], Reason> = {
  reversed: reason('harm-reversed'),
  straight: reason('harm-straight'),
  special: reason('harm-special'),
}

/** The same mark with the ground that is suggested for it and the harm test to be made; as it was where none fits. */
export function grounded(mark: Mark, matter: MatterKind | null, known: Grounds): Mark {
  if (matter === null || mark.stays) return mark
  const fit = groundFor(mark, matter, known)
  if (!fit) return mark
  return { ...mark, ground: fit.ground, why: [...mark.why, harms[fit.test]] }
}

/** The grounds that a label may have, each once, with the kinds of matter it is of: what a person chooses among. */
export function groundsOf(label: MaskLabel, { grounds, short }: Grounds) {
  const fit = grounds.filter(({ labels }) => labels === 'all' || labels.includes(label))
  const byGround = Map.groupBy(fit, ({ ground }) => ground)
  return [...byGround].map(([ground, all]) => ({
    ground: `${ground} ${short}`,
    test: all[0]!.harm,
    matters: [...new Set(all.map(({ matter }) => matter))],
  }))
}

/** The section and the harm test that fit a mark in a kind of matter; null where none does. */
export function groundFor(mark: Mark, matter: MatterKind, { grounds, short }: Grounds) {
  const told = new Set(mark.why.map(({ id }) => id))
  const fit = grounds.find(
    one =>
      one.matter === matter &&
      (one.labels === 'all' || one.labels.includes(mark.label)) &&
      (one.told === undefined || one.told.some(id => told.has(id))),
  )
  return fit ? { ground: `${fit.ground} ${short}`, test: fit.harm } : null
}
