// What a variant's form has written and what is sent of it. A field that is left as the function's own is not sent at all.
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'
import { type CardWhole, changeCard } from '#web/screens/functions/use-functions.ts'

export type SettingField = CardWhole['settings'][number]
export type Written = { title: string; name: string; why: string; units: string; settings: Record<string, string> }

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** A setting as it stands in a field; empty: as the function has it. */
const asText = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : value === undefined ? '' : String(value)

export function begun({ card, settings }: CardWhole): Written {
  const held = card.variant?.settings ?? {}
  return {
    title: card.variant ? card.title : '',
    name: card.variant ? card.id : '',
    why: '',
    units: card.variant?.units.join('\n') ?? '',
    settings: Object.fromEntries(settings.map(({ field }) => [field, asText(held[field])])),
  }
}

function settingsOf(fields: readonly SettingField[], written: Written): Record<string, unknown> {
  const set = fields.filter(({ field }) => written.settings[field]?.trim())
  const settled = (kind: SettingField['kind'], text: string) =>
    kind === 'yes' ? text === 'true' : kind === 'lines' ? linesOf(text) : kind === 'number' ? Number(text) : text.trim()
  return Object.fromEntries(set.map(({ field, kind }) => [field, settled(kind, written.settings[field]!)]))
}

/** A short name from a long one: `Maskera strängt` becomes `maskera-strangt`. */
export const shortOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)

/** Makes the variant, or changes the one there is. */
export function saveVariant(whole: CardWhole, written: Written): Promise<CardWhole> {
  const { card, version } = whole
  const units = linesOf(written.units)
  const settings = settingsOf(whole.settings, written)
  if (card.variant)
    return changeCard(card.id, {
      card: { ...card, variant: { ...card.variant, units, settings } },
      version,
      why: written.why,
    })
  const body: components['schemas']['VariantRequestInput'] = {
    name: written.name || shortOf(written.title),
    title: written.title,
    purpose: written.why,
    units,
    settings,
  }
  return got(api.POST('/api/cards/{name}/variants', { params: { path: { name: card.id } }, body }))
}

export const measure = (name: string) => got(api.POST('/api/cards/{name}/measure', { params: { path: { name } } }))
