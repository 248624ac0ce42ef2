// What the law asks for when there has been an incident, as dated data with its source. Pure: the clock is an argument.
import { z } from 'zod'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { parseFile } from '#governance/cards/cards.ts'

export const entryKinds = ['measure', 'imy-told', 'imy-not', 'people-told', 'market-told', 'close', 'open'] as const
export type EntryKind = (typeof entryKinds)[number]

const Reminder = z.strictObject({
  id: z.string().min(1),
  when: z.enum(['personal-data', 'high-personal-data', 'serious']),
  title: z.string().min(1),
  says: z.string().min(1),
  hours: z.int().positive().nullable(),
  settledBy: z.array(z.enum(entryKinds)).min(1),
  source: z.strictObject({ act: z.string().min(1), section: z.string().min(1), link: z.url() }),
  /** The day from which it is asked. */
  from: z.iso.date(),
  confidence: z.enum(['read', 'secondary', 'memory', 'unsure']),
  confirmBy: z.string().min(1),
})
export type Reminder = z.infer<typeof Reminder>
const ReminderFile = z.strictObject({ source: z.string(), sourceDate: z.iso.date(), reminders: z.array(Reminder) })

/** @throws Refusal knowledge-invalid */
export const readReminders = (files: readonly KnowledgeFile[]): Reminder[] =>
  files.filter(file => file.path.endsWith('.json')).flatMap(file => parseFile(file, ReminderFile).reminders)

type Facts = { personalData: boolean; serious: boolean; severity: string; foundAt: Date }
export type Clock = Omit<Reminder, 'when' | 'hours' | 'settledBy'> & {
  state: 'coming' | 'running' | 'late' | 'settled'
  due: string | null
}

const applies = ({ when }: Reminder, { personalData, serious, severity }: Facts): boolean =>
  when === 'serious' ? serious : personalData && (when === 'personal-data' || severity === 'high')

/** The reminders of an incident as they stand at an instant. One is settled by what has been noted, late when its hours are out. */
export function clocksOf(
  reminders: readonly Reminder[],
  facts: Facts,
  noted: readonly { kind: string }[],
  at: Date,
): Clock[] {
  return reminders
    .filter(one => applies(one, facts))
    .map(({ when: _, hours, settledBy, ...said }) => {
      const due = hours === null ? null : new Date(facts.foundAt.getTime() + hours * 3_600_000)
      const isSettled = noted.some(({ kind }) => (settledBy as readonly string[]).includes(kind))
      const isComing = facts.foundAt.toISOString().slice(0, 10) < said.from
      const state = isSettled ? 'settled' : isComing ? 'coming' : due && due < at ? 'late' : 'running'
      return { ...said, state, due: due?.toISOString() ?? null }
    })
}
