// Asks a function in this very process, for texts that need no reading: the functions are pure, so one line can never reach another.
import { dataOf } from '#app/cli/line/gate.ts'
import { learn, ownKnowledgeOf } from '#app/knowledge.ts'
import { dateInSweden } from '#base/clock.ts'
import { Refusal } from '#base/refusal.ts'
import type { Found, FunctionName } from '#functions/ai-function.ts'
import { functionNamed } from '#functions/index.ts'
import { type Document, documentFromText } from '#text/document.ts'

export const today = (): string => dateInSweden(new Date())

/** A function ready to be asked, with the own knowledge of the data folder that the line speaks of. Learns once. @throws Refusal function-unknown, knowledge-invalid, invalid-input */
export function prepared(name: FunctionName, settings: unknown, data?: string): (document: Document) => Found {
  const f = functionNamed(name)
  if (!f) throw new Refusal('function-unknown', { name })
  const { knowledge } = learn(f, ownKnowledgeOf(dataOf(data)))
  const parsed = f.settings.parse(settings)
  return document => f.run(document, parsed, knowledge, today())
}

/** A text as a document without moving any offset: odd line ends and zero bytes are replaced unit by unit. */
export const documentOfLine = (text: string): Document =>
  documentFromText(text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n').replaceAll('\0', ' '))
