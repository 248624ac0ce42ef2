// Which piece of work is to be done without help: one in n, drawn so that nobody can choose and every stretch of n has exactly one. Pure.
import { chanceFrom } from '#effect/baselines/chance.ts'

export type Arm = 'without' | 'with'

/** The arm of the `number`th piece of work (from 0) in a round. `round` is the seed; the same round gives the same draw. */
export function armOf(round: string, number: number, oneIn: number): Arm {
  const block = Math.floor(number / oneIn)
  const chosen = Math.floor(chanceFrom(`${round} ${block}`)() * oneIn)
  return number % oneIn === chosen ? 'without' : 'with'
}
