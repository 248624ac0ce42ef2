// Which fields of a card are written on screen, in which part, and how each is written. Status, decisions and trial are not: they are decided.
import type { Card } from '#web/screens/functions/use-functions.ts'
import type { ScreenWord } from '#words/screens.ts'

type Kind = 'line' | 'text' | 'lines' | 'tick' | 'number' | 'json' | 'choice' | 'choices'
/** `values`: what may be chosen; `empty` where nothing may be. */
export type CardField = { path: string; kind: Kind; values?: readonly string[]; empty?: true }

const line = (path: string): CardField => ({ path, kind: 'line' })
const maybe = (path: string): CardField => ({ path, kind: 'line', empty: true })
const text = (path: string): CardField => ({ path, kind: 'text' })
const lines = (path: string): CardField => ({ path, kind: 'lines' })
const tick = (path: string): CardField => ({ path, kind: 'tick' })
const json = (path: string): CardField => ({ path, kind: 'json' })
const choice = (path: string, ...values: string[]): CardField => ({ path, kind: 'choice', values })
const choices = (path: string, ...values: string[]): CardField => ({ path, kind: 'choices', values })
const levels = ['0', '1', '2', '3', '4']
const level = (path: string): CardField => ({ path, kind: 'number', values: levels })

export const parts: readonly (readonly [ScreenWord, readonly CardField[]])[] = [
  [
    'sectionWhat',
    [
      line('title'),
      line('ability'),
      text('purpose'),
      lines('does'),
      lines('doesNot'),
      lines('users'),
      choice('serviceClass', 'bas', 'tillägg', 'specialist'),
      choices('handles', 'reads', 'searches', 'creates', 'registers', 'masks', 'publishes'),
      choices('concerns', 'children', 'employees', 'social-services', 'school', 'health'),
    ],
  ],
  [
    'sectionWho',
    [line('owner.role'), line('owner.unit'), line('contact.name'), line('contact.email'), maybe('contact.phone')],
  ],
  [
    'sectionLaw',
    [
      text('legalGround.text'),
      line('legalGround.source'),
      tick('personalData.processes'),
      choices('personalData.kinds', 'ordinary', 'personnummer', 'sensitive', 'criminal', 'protected'),
      maybe('personalData.dpia'),
      level('klassa.k'),
      level('klassa.r'),
      level('klassa.t'),
      text('retention.what'),
      line('retention.time'),
      maybe('retention.ground'),
    ],
  ],
  [
    'sectionAi',
    [
      tick('aiSystem.is'),
      text('aiSystem.reasoning'),
      choice('aiAct.class', 'not-ai', 'minimal', 'transparency', 'high-risk', 'prohibited'),
      {
        path: 'aiAct.area',
        kind: 'choice',
        values: ['education', 'employment', 'public-benefits', 'emergency', 'justice'],
        empty: true,
      },
      lines('aiAct.obligations'),
      json('oversight'),
      tick('decides'),
      tick('generates'),
      tick('meetsPublic'),
    ],
  ],
  [
    'sectionEngine',
    [
      choice('engine.kind', 'rules', 'trained', 'language-model', 'none'),
      line('engine.name'),
      json('engine.model'),
      json('thresholds'),
      json('production'),
      json('suppliers'),
    ],
  ],
]

/** A card with one value at a path replaced. */
export function withValue(card: Card, path: string, value: unknown): Card {
  const [key, ...rest] = path.split('.') as [string, ...string[]]
  const held = card as unknown as Record<string, unknown>
  const inner = rest.length > 0 ? withValue(held[key] as Card, rest.join('.'), value) : value
  return { ...held, [key]: inner } as unknown as Card
}
