// What is proposed for a person by their role and the kind of matter, as data (knowledge/grounds/roles.json). A proposal only: a person
// decides, and where the law asks for a weighing nothing is proposed but that it be made.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { type MatterKind, matterKinds } from '#functions/mask/matter-kinds.ts'
import { harmTests } from '#text/settle.ts'

export const roleNames = ['requester', 'party', 'child', 'guardian', 'reporter', 'third', 'official'] as const
export type RoleName = (typeof roleNames)[number]

const Rule = z.object({
  role: z.enum(roleNames),
  matters: z.union([z.literal('all'), z.array(z.enum(matterKinds)).min(1)]),
  /** `weigh`: neither, until a person has weighed it. */
  proposes: z.enum(['mask', 'leave', 'weigh']),
  ground: z.string().nullable(),
  test: z.enum(harmTests).nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.string().min(1),
})
export type RoleRule = z.infer<typeof Rule>
const RoleFile = z.object({ rules: z.array(Rule).min(1) })

const path = 'grounds/roles.json'

/** @throws Refusal knowledge-invalid. A municipality's own file stands in the place of the one that came along. */
export function readRoles(files: readonly KnowledgeFile[]): RoleRule[] {
  const file = files.findLast(one => one.path === path || one.path === `knowledge/${path}`)
  const read = RoleFile.safeParse(file && parsed(new TextDecoder().decode(file.bytes)))
  if (read.success) return read.data.rules
  const [issue] = read.error.issues
  throw new Refusal('knowledge-invalid', { file: path, line: 0, why: `${issue?.path.join('.')}: ${issue?.message}` })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The first rule that fits. */
export const ruleFor = (role: RoleName, matter: MatterKind, rules: readonly RoleRule[]): RoleRule | null =>
  rules.find(rule => rule.role === role && (rule.matters === 'all' || rule.matters.includes(matter))) ?? null
