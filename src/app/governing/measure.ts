// Has a function measured in a process of its own, with the settings of its variant: minutes of work that the server must not do itself.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Card } from '#governance/cards/cards.ts'
import type { Figure } from '#governance/quality/quality.ts'

const program = fileURLToPath(new URL('./measure-child.ts', import.meta.url))
/** Milliseconds that a measurement may take. */
const longest = 15 * 60_000

const Figures = z.array(
  z.object({
    figure: z.string(),
    set: z.string(),
    value: z.number(),
    unit: z.string(),
    spread: z.object({ low: z.number(), high: z.number(), of: z.enum(['runs', 'interval']) }).nullable(),
  }),
)

/** The functions that there are sets to measure on. */
const measured: readonly string[] = ['check', 'mask', 'search', 'sources', 'summarise']
export const measures = ({ id, variant }: Card): boolean => measured.includes(variant?.of ?? id)

/** `own`: the municipality's own knowledge, which the function is measured with. */
export async function measure({ id, variant }: Card, own: string): Promise<Figure[]> {
  const argv = [program, variant?.of ?? id, JSON.stringify(variant?.settings ?? {}), own]
  const { stdout } = await promisify(execFile)(process.execPath, argv, { timeout: longest, maxBuffer: 2 ** 24 })
  return Figures.parse(JSON.parse(stdout))
}
