// What the screen of an assessment asks the server for, and what it writes.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type Assessment = Schemas['AssessmentWhole']
export type Body = Schemas['AssessmentWritingInput']['body']
export type Part = keyof Body
export type About = { kind: 'function' | 'initiative'; subject: string }

export const parts = [
  'economic',
  'ecological',
  'social',
  'children',
  'equality',
  'privacy',
  'law',
  'consultation',
] as const
/** Told, and not weighed. */
export const isWeighed = (part: Part): boolean => part !== 'law' && part !== 'consultation'

export const assessment = ({ kind, subject }: About) =>
  queryOptions({
    queryKey: ['assessment', kind, subject],
    queryFn: () => got(api.GET('/api/assessments/{kind}/{subject}', { params: { path: { kind, subject } } })),
    retry: false,
  })
export const writeAssessment = ({ kind, subject }: About, body: Schemas['AssessmentWritingInput']) =>
  got(api.PUT('/api/assessments/{kind}/{subject}', { params: { path: { kind, subject } }, body }))
