// Abilities: what AI functions can do and cannot, whichever function it is; which functions have each, and where in the municipality they
// run now. The catalogue is data under knowledge/abilities; where it runs is read from the live cards.
//   abilitiesOf(learnAbilities(room.knowledge('abilities')), cards)
import { z } from 'zod'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { type Card, parseFile } from '#governance/cards/cards.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const Ability = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  title: line(100),
  says: line(400),
  can: z.array(line(300)).min(1).max(12),
  cannot: z.array(line(300)).min(1).max(12),
  functions: z.array(line(60)).max(20),
})
export type Ability = z.infer<typeof Ability>
const AbilityFile = z.strictObject({ abilities: z.array(Ability).min(1).max(60) })

/** Later files stand over earlier, ability by ability: the municipality's own over ours. @throws Refusal knowledge-invalid */
export function learnAbilities(files: readonly KnowledgeFile[]): Ability[] {
  const held = new Map<string, Ability>()
  for (const file of files.filter(one => one.path.endsWith('.json')))
    for (const ability of parseFile(file, AbilityFile).abilities) held.set(ability.id, ability)
  return [...held.values()]
}

/** `units`: where it runs. Empty for an idea and for what has been taken out of use, and where a trial is held to no unit. */
export type Bearer = { name: string; title: string; status: Card['status']; owner: string; units: string[] }
export type AbilityShown = Ability & { bearers: Bearer[] }

export function abilitiesOf(catalogue: readonly Ability[], cards: readonly Card[]): AbilityShown[] {
  return catalogue.map(ability => ({
    ...ability,
    bearers: cards.filter(card => hasAbility(ability, card, catalogue)).map(bearerOf),
  }))
}

const hasAbility = ({ title, functions }: Ability, card: Card, all: readonly Ability[]): boolean =>
  functions.includes(card.id) || (!all.some(one => one.functions.includes(card.id)) && card.ability === title)

const bearerOf = ({ id, title, status, owner, trial }: Card): Bearer => {
  const units = status === 'införd' ? [owner.unit] : status === 'försök' ? (trial?.units ?? []) : []
  return { name: id, title, status, owner: owner.role, units }
}
