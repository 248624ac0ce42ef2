// What goes between the server and a child process of the workshop. Refusals cross as reason and parameters, bugs as message and stack.
import type { Params, RefusalReason } from '#base/refusal.ts'
import type { Annotated, AnnotationRequest } from '#files/annotation.ts'
import type { Redaction, RedactionRequest } from '#files/redaction.ts'
import type { Found, FunctionName } from '#functions/ai-function.ts'
import type { Document } from '#text/document.ts'

/** What a function found, with what it was: the version, what it had learnt from, and what it took. */
export type Ran = { found: Found; version: string; knowledgeHash: string; meter: { wallMs: number; cpuMs: number } }

/** Every act of a child: what it is given and what it gives. */
export type Acts = {
  read: { given: { bytes: Uint8Array; name: string }; gives: Document }
  render: { given: { bytes: Uint8Array; page: number; width: number }; gives: Uint8Array }
  run: { given: { name: FunctionName; document: Document; settings: unknown; today: string }; gives: Ran }
  annotate: { given: { bytes: Uint8Array; document: Document; request: AnnotationRequest }; gives: Annotated }
  redact: { given: { bytes: Uint8Array; document: Document; request: RedactionRequest }; gives: Redaction }
}
export type Act = keyof Acts

export type Order = { [A in Act]: { act: A; given: Acts[A]['given'] } }[Act]

export type Answer =
  | { kind: 'ready' }
  | { kind: 'page'; done: number; total: number; pictures: number }
  | { kind: 'done'; gives: Acts[Act]['gives'] }
  /** `shaken`: a parser fell over rather than saying no. */
  | { kind: 'refused'; reason: RefusalReason; params: Params; shaken: boolean }
  | { kind: 'bug'; message: string; stack: string }

/** The variable that tells a child where the municipality's own knowledge lies. */
export const ownKnowledgeName = 'KANSLI_OWN_KNOWLEDGE'

/** The argument of a child that is to learn the functions before it is asked to run one. */
export const runsFunctions = '--runs-functions'
