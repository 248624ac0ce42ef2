// When the law answers and when search is silent: how sure a section is, from what it and its act speak of the question, by weights that
// are fitted (scripts/fit-silence.ts) and kept as data. Must not know where they lie.
import { z } from 'zod'

/** What speaks for a section, each 0–1. */
export type Signs = {
  /** How much of the question the section, or its act as a whole, speaks of. */
  share: number
  /** How much of it people's own words for the section speak of. */
  subject: number
  /** How much of it the act's title and subject speak of. */
  title: number
  /** How central the act is. */
  central: number
  /** 1 where the question has a single word that says anything, and less the more there are. */
  few: number
}
export type Silence = {
  /** Above 0 the section answers. A step is as much as a step of evidence for documents that are no law. */
  sure(signs: Signs): number
}

export const signNames = ['share', 'subject', 'title', 'central', 'few'] as const satisfies readonly (keyof Signs)[]
const Weights = z.strictObject({ base: z.number(), ...Object.fromEntries(signNames.map(name => [name, z.number()])) })
const File = z.strictObject({ source: z.string().min(1), law: Weights })

/** `text` as `knowledge/search/silence.json`. @throws Error where it breaks its schema */
export function silenceFrom(text: string): Silence {
  const weights = File.parse(JSON.parse(text)).law as { base: number } & Record<keyof Signs, number>
  return {
    sure: signs => signNames.reduce((sum, name) => sum + weights[name] * signs[name], weights.base) / weights.share,
  }
}
