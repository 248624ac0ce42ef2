// Templates: what a municipality's memos must look like. Those that came along, and its own, which stand over them.
import type { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { documentOf, documentRecord, holdDocument } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { begin } from '#casework/runs/runs.ts'
import * as store from '#casework/templates/templates.store.ts'
import type {
  TemplateChecked,
  TemplateList,
  TemplateRow,
  TemplateSaved,
  TemplateTried,
  TemplateWhole,
} from '#casework/templates/templates.wire.ts'
import { type Fault, readTemplate, type Template } from '#functions/check/check.ts'
import { verdict } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'

type Row = z.infer<typeof TemplateRow>
type File = { path: string; json: string; own: boolean; template: Template }
type Shelf = { files: File[]; refused: { file: string; faults: Fault[] }[] }

/** Every template that is used, by name; and the own files that are not, with what is wrong. */
function shelfOf(room: Room): Shelf {
  const files: File[] = []
  const refused: Shelf['refused'] = []
  for (const { path, text, own } of room.templates.files()) {
    const { value, faults } = readTemplate(text)
    if (!value) refused.push({ file: path, faults })
    else if (own && files.some(file => file.own && file.template.name === value.name))
      refused.push({ file: path, faults: [taken(value.name)] })
    else files.push({ path, json: text, own, template: value })
  }
  return { files, refused }
}

const taken = (name: string): Fault => ({
  line: 1,
  fault: 'fault-name-taken',
  params: { path: 'name', wanted: name },
  why: `name: ${name} is taken`,
})

/** Those that hold: an own one hides the one that came along with the same name. */
const standing = ({ files }: Shelf): File[] =>
  files.filter(one => one.own || !files.some(other => other.own && other.template.name === one.template.name))

export async function templates(room: Room): Promise<z.infer<typeof TemplateList>> {
  const shelf = shelfOf(room)
  const counts = await store.countByTemplate(room.database.query)
  const rows = standing(shelf).map(file => rowOf(file, shelf, counts.get(file.template.name) ?? 0))
  return {
    templates: rows.sort((a, b) => Number(b.own) - Number(a.own) || a.title.sv.localeCompare(b.title.sv, 'sv')),
    refused: shelf.refused,
    folder: room.templates.folder,
  }
}

function rowOf({ own, template }: File, { files }: Shelf, documents: number): Row {
  const { name, title, municipality, confidence, source, sourceDate, validFrom, validTo, sections } = template
  const facts = { name, title, municipality, confidence, source, sourceDate, validFrom, validTo }
  const replaces = own && files.some(other => !other.own && other.template.name === name)
  const mandatory = sections.filter(section => section.mandatory).length
  return { ...facts, sections: sections.length, mandatory, own, replaces, documents }
}

function fileOf(shelf: Shelf, name: string): File {
  const file = standing(shelf).find(one => one.template.name === name)
  if (!file) throw new Refusal('not-found')
  return file
}

/** How many of the documents recognised by it are named. */
const most = 20

/** `units`: whose documents are named; null for all. */
export async function template(
  room: Room,
  name: string,
  units: readonly string[] | null,
): Promise<z.infer<typeof TemplateWhole>> {
  const shelf = shelfOf(room)
  const file = fileOf(shelf, name)
  const { query } = room.database
  const [counts, documents] = await Promise.all([
    store.countByTemplate(query),
    store.documentsOf(query, { template: name, units, limit: most }),
  ])
  return {
    ...rowOf(file, shelf, counts.get(name) ?? 0),
    template: file.template,
    json: file.json,
    recognised: documents.map(one => ({ id: one.id, name: one.name, at: one.done_at!.toISOString() })),
  }
}

export function checkText(json: string): z.infer<typeof TemplateChecked> {
  const { value, faults } = readTemplate(json)
  return { name: value?.name ?? null, faults }
}

/** Writes the municipality's own file when it has no fault. What has been checked before stands as it was. */
export async function save(room: Room, by: Person, json: string): Promise<z.infer<typeof TemplateSaved>> {
  const { value, faults } = readTemplate(json)
  if (!value) return { saved: false, name: null, faults }
  const before = shelfOf(room).files.find(file => file.own && file.template.name === value.name)
  await room.templates.keep(before?.path.split('/').at(-1) ?? `${value.name}.json`, json)
  await tell(room, by, 'template.save', value.name)
  await checkWhatWasLeft(room)
  return { saved: true, name: value.name, faults: [] }
}

/** Removes the municipality's own file; what came along under the same name holds again. @throws Refusal not-found */
export async function remove(room: Room, by: Person, name: string): Promise<void> {
  const file = shelfOf(room).files.find(one => one.own && one.template.name === name)
  if (!file || !(await room.templates.remove(file.path.split('/').at(-1)!))) throw new Refusal('not-found')
  await tell(room, by, 'template.remove', name)
  await checkWhatWasLeft(room)
}

/** Asks anew about documents that could not be checked while a file was faulty, once none is. */
export async function checkWhatWasLeft(room: Room): Promise<void> {
  if (shelfOf(room).refused.length > 0) return
  for (const id of await store.leftUnchecked(room.database.query))
    await room.database.transaction(async tx => {
      const held = await holdDocument(tx, id)
      if (held) await begin(room, tx, held)
    })
}

async function tell(room: Room, by: Person, act: string, name: string): Promise<void> {
  await room.database.transaction(tx =>
    log.append(tx, { actor: by.name, act, subject: name, content: {} }, room.clock()),
  )
}

type About = {
  header?: Record<string, { value: string } | null>
  sections?: { of: string; heading: string; line: number }[]
}

/** Holds a document that has been read up to a template. Nothing is kept. @throws Refusal gate-closed, not-found */
export async function attempt(room: Room, name: string, id: Id<'doc'>): Promise<z.infer<typeof TemplateTried>> {
  const { template } = fileOf(shelfOf(room), name)
  const { unit } = await documentRecord(room, id)
  const answer = await verdict(room.database.query, room.governed, { name: 'check', unit, at: room.clock() })
  const [shut] = answer.reasons
  if (shut) throw new Refusal('gate-closed', { ...shut.params, function: 'check', because: shut.id })
  const document = await documentOf(room, id)
  const { found } = await room.workshop.run('check', document, { template: name }, dateInSweden(room.clock()))
  const { header = {}, sections = [] } = found.about as About
  const there = new Map(sections.toReversed().map(section => [section.of, section]))
  return {
    document: id,
    header: template.header.map(field => ({
      name: field.name,
      mandatory: field.mandatory,
      value: header[field.name]?.value ?? null,
    })),
    sections: template.sections.map(({ heading, mandatory, replacedBy }) => {
      const own = there.get(heading)
      const instead = own ? undefined : sections.find(section => replacedBy.includes(section.heading))
      const place = own ? { heading: own.heading, line: own.line } : null
      return { heading, mandatory, found: place, instead: instead?.heading ?? null }
    }),
    remarks: found.findings.length,
  }
}
