// The knowledge of effect: common parameters, what each function is reckoned to free and cost, and the factors of energy. Files under
// knowledge/effect; the municipality's own stand over those that came along. Knows no disk: the files are handed in.
//   const factors = learnEffect(files)          settle(factors, 'check', measured, own)
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import {
  faultOf,
  Given,
  type Origin,
  type Parameter,
  ParameterId,
  type Parameters,
  parameterFacts,
  parameterIds,
} from '#effect/calculation/calculation.ts'
import { Ecology } from '#effect/ecology/ecology.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { lineOfText, parseFile } from '#governance/cards/cards.ts'

const Some = z.partialRecord(ParameterId, Given)
type Some = z.infer<typeof Some>
const ParameterFile = z.strictObject({ parameters: Some })
const FunctionFile = z.strictObject({
  functions: z.record(
    z.string(),
    z.strictObject({
      /** What is done once, as one says it: "ett tjänsteutlåtande granskat". */
      task: z.string().min(1).max(200),
      parameters: Some,
      /** Effects on quality: told, never priced. */
      quality: z.array(z.string().min(1).max(300)).max(10),
    }),
  ),
})

type Task = { task: string; quality: string[] }
type Layer = { origin: 'shipped' | 'house'; common: Some; functions: Record<string, Some> }
export type Factors = { layers: Layer[]; tasks: Record<string, Task>; ecology: Ecology }

/** @throws Refusal knowledge-invalid with the file and the line */
export function learnEffect(files: readonly KnowledgeFile[]): Factors {
  const layers: Layer[] = []
  const tasks: Record<string, Task> = {}
  let ecology: Ecology | null = null
  for (const file of files.filter(one => one.path.endsWith('.json'))) {
    const layer: Layer = { origin: isOwn(file) ? 'house' : 'shipped', common: {}, functions: {} }
    if (file.path.endsWith('/parameters.json')) layer.common = parseFile(file, ParameterFile).parameters
    else if (file.path.endsWith('/ecology.json')) ecology = parseFile(file, Ecology)
    else
      for (const [name, one] of Object.entries(parseFile(file, FunctionFile).functions)) {
        layer.functions[name] = one.parameters
        tasks[name] = { task: one.task, quality: one.quality }
      }
    mustBeWithin(file, layer)
    layers.push(layer)
  }
  if (!ecology) throw new Refusal('knowledge-invalid', { file: 'effect/ecology.json', line: 1, why: 'missing' })
  return { layers, tasks, ecology }
}

/** Own files come with `knowledge/` before their path. */
const isOwn = (file: KnowledgeFile): boolean => file.path.startsWith('knowledge/')

function mustBeWithin(file: KnowledgeFile, { common, functions }: Layer): void {
  for (const set of [common, ...Object.values(functions)])
    for (const [id, given] of entries(set)) {
      const why = faultOf(id, given)
      if (why) throw new Refusal('knowledge-invalid', { file: file.path, line: lineOfText(file, id), why })
    }
}

const entries = <T>(set: Partial<Record<ParameterId, T>>): [ParameterId, T][] =>
  Object.entries(set) as [ParameterId, T][]

/**
 * The parameters of a function. Later stands over earlier: what came along, common and then the function's own; the municipality's
 * files, likewise; what was measured; what the owner has written. Null where some parameter has no value anywhere.
 */
export function settle({ layers }: Factors, name: string, measured: Some, own: Some): Parameters | null {
  const held: Partial<Record<ParameterId, Parameter>> = {}
  const put = (set: Some, origin: Origin): void => {
    for (const [id, given] of entries(set)) held[id] = { ...given, id, unit: parameterFacts[id].unit, origin }
  }
  for (const origin of ['shipped', 'house'] as const) {
    const these = layers.filter(layer => layer.origin === origin)
    for (const layer of these) put(layer.common, origin)
    for (const layer of these) put(layer.functions[name] ?? {}, origin)
  }
  put(measured, 'measured')
  put(own, 'own')
  return parameterIds.every(id => held[id]) ? (held as Parameters) : null
}
