// The gate before every command that asks a function: the house's own answer where a data folder is, else the shipped cards'.
import { resolve } from 'node:path'
import type { Asked } from '#app/cli/line/command.ts'
import { gateAt } from '#app/governing/gate-file.ts'
import { Refusal } from '#base/refusal.ts'
import type { Verdict } from '#governance/gate-state/gate-state.ts'

type Values = Pick<Asked, 'values'>

/** The data folder that a line speaks of. */
export const dataOf = (given: string | undefined): string => resolve(given ?? process.env.KANSLI_DATA ?? './data')

const answerFor = (name: string, { values }: Values): Promise<Verdict> =>
  gateAt(dataOf(values.data), name, process.env.KANSLI_UNIT ?? null, new Date())

/** @throws Refusal gate-closed, with the first reason */
export async function mustBeOpen(name: string, asked: Values): Promise<void> {
  const [first] = (await answerFor(name, asked)).reasons
  if (first) throw new Refusal('gate-closed', { ...first.params, function: name, because: first.id })
}

/** For a function that another one only leans on. */
export const isOpen = async (name: string, asked: Values): Promise<boolean> => (await answerFor(name, asked)).open
