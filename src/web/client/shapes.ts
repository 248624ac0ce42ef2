// The shapes that the server answers with, under their own names. From the generated client types, so they cannot drift from the API.
import type { components } from '#web/api.generated.ts'

type Schemas = components['schemas']
export type Queue = Schemas['Queue']
export type DocumentRow = Schemas['DocumentRow']
export type DocumentState = DocumentRow['state']
export type DocumentWhole = Schemas['DocumentWhole']
export type PageFacts = Schemas['PageFacts']
export type Doubt = Schemas['DoubtRow']
export type PageText = Schemas['PageText']
export type FindingList = Schemas['FindingList']
export type FindingRow = Schemas['FindingRow']
export type Mark = Extract<FindingRow['finding'], { kind: 'mark' }>
export type MarkLabel = Mark['label']
export type Decided = Schemas['Decided']
export type DecisionAsked = Schemas['DecisionRequestInput']['decisions'][number]
export type GroundSet = Omit<Extract<DecisionAsked, { act: 'ground' }>, 'act' | 'finding'>
export type Release = Schemas['Release']
export type ReleaseAsked = Schemas['ReleaseRequestInput']
export type Proof = Schemas['ProofShown']
export type MaskRecord = Schemas['MaskRecord']
export type EventRow = Schemas['EventRow']
export type StreamMessage = Schemas['StreamMessage']
