// The contract of an AI function: plain data and one pure verb. It knows no disk, network, clock, database or randomness;
// what it needs to know comes from files under knowledge/, read for it and handed in.
import type { z } from 'zod'
import type { Document, Doubt } from '#text/document.ts'
import type { Finding, FindingKind } from '#text/finding.ts'

export const functionNames = ['check', 'mask', 'sources'] as const
/** Functions that run only when somebody asks, not on every document that comes in. */
export const namesOnRequest = ['summarise'] as const
export type FunctionName = (typeof functionNames)[number] | (typeof namesOnRequest)[number]

/** A file under knowledge/ by its path there, e.g. `names/given.txt`. */
export type KnowledgeFile = { path: string; bytes: Uint8Array }

/** Another document of the matter; the text is empty where it could not be read. */
export type CaseText = { name: string; text: string }

export type Found = {
  findings: Finding[]
  doubts: Doubt[]
  /** What the function made out about the document as a whole (e.g. template, header, sections), for those who ask. */
  about: Record<string, unknown>
}

export type AiFunction<Settings = unknown, Knowledge = unknown> = {
  name: FunctionName
  /** Raised when the same document may give other findings. */
  version: string
  /** The kind of finding it returns. Screens draw kinds, never particular functions. */
  finds: FindingKind
  /** `every`: a person decides on every finding before anything leaves. */
  review: 'every' | 'sample'
  /** The ability (förmåga) it has, as an id in the word lists. */
  ability: string
  /** Engine class under the AI Act: rules written by people, or something that was trained. */
  engine: 'rules' | 'trained'
  settings: z.ZodType<Settings, unknown>
  /** The setting that takes the other documents of the same matter (CaseText[]); a function without it does not look at them. */
  caseAs?: keyof Settings & string
  /** Folders under knowledge/ that it learns from; their hash is kept with every run. */
  reads: string[]
  /** Makes what `run` needs from the files of those folders. @throws Refusal knowledge-invalid, naming file and line. */
  learn(files: KnowledgeFile[]): Knowledge
  /** `today` is the date the person asks on, YYYY-MM-DD. Never fails on content. */
  run(document: Document, settings: Settings, knowledge: Knowledge, today: string): Found
}

/** Gives a function's own types to its parts and forgets them for the list. */
export const aiFunction = <S, K>(f: AiFunction<S, K>): AiFunction => f as unknown as AiFunction
