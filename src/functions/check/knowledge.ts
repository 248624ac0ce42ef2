// Makes what `check` needs from the files under knowledge/: templates, plain-language list, abbreviations. A file that breaks
// its schema is refused with its name, the line and the reason. Everything is compiled here, once.
import type { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { type Fault, lineOfPath, parsed } from '#functions/check/faults.ts'
import { Abbreviations, PlainLanguage } from '#functions/check/lists.ts'
import { MinutesTemplate } from '#functions/check/minutes.ts'
import { compilePlain, type Plain } from '#functions/check/plain.ts'
import { Template } from '#functions/check/template.ts'

export type CheckKnowledge = {
  templates: Template[]
  minutes: MinutesTemplate[]
  longSentenceWords: number
  plain: Plain
  knownAbbreviations: Set<string>
  explain: Map<string, string>
}

export function learnCheck(files: KnowledgeFile[]): CheckKnowledge {
  const json = (path: string) => files.filter(file => isJson(file, path))
  const lists = json('plain-language/').map(file => parse(file, PlainLanguage))
  const abbreviations = json('abbreviations/').map(file => parse(file, Abbreviations))
  return {
    templates: templatesOf(files),
    minutes: json('minutes/').map(file => parse(file, MinutesTemplate)),
    longSentenceWords: Math.min(...lists.map(list => list.longSentenceWords)),
    plain: compilePlain(lists.flatMap(list => list.words)),
    knownAbbreviations: new Set(abbreviations.flatMap(list => list.known)),
    explain: new Map(abbreviations.flatMap(list => Object.entries(list.explain))),
  }
}

function parse<T>(file: KnowledgeFile, schema: z.ZodType<T, unknown>): T {
  const read = parsed(new TextDecoder().decode(file.bytes), schema)
  const [first] = read.faults
  if (first) throw refusalOf(file.path, first)
  return read.value as T
}

/** The first fault of a file as the refusal that stops whoever would have learnt from it. */
export const refusalOf = (file: string, { line, fault, params, why }: Fault): Refusal =>
  new Refusal('knowledge-invalid', { ...params, file, line, fault, why })

const own = 'knowledge/templates/'

/** A template of the municipality's own stands before those that came along, and in the place of one with the same name. */
function templatesOf(files: readonly KnowledgeFile[]): Template[] {
  const written = readOwn(files)
  const taken = new Set(written.map(template => template.name))
  const shipped = files.filter(file => isJson(file, 'templates/')).map(file => parse(file, Template))
  return [...written, ...shipped.filter(template => !taken.has(template.name))]
}

function readOwn(files: readonly KnowledgeFile[]): Template[] {
  const templates: Template[] = []
  for (const file of files.filter(one => isJson(one, own))) {
    const template = parse(file, Template)
    if (templates.some(one => one.name === template.name)) throw refusalOf(file.path, nameTaken(file, template))
    templates.push(template)
  }
  return templates
}

const nameTaken = ({ bytes }: KnowledgeFile, { name }: Template): Fault => {
  const line = lineOfPath(new TextDecoder().decode(bytes), { name }, ['name'])
  return { line, fault: 'fault-name-taken', params: { path: 'name', wanted: name }, why: `name: ${name} is taken` }
}

const isJson = (file: KnowledgeFile, folder: string): boolean =>
  file.path.startsWith(folder) && file.path.endsWith('.json')
