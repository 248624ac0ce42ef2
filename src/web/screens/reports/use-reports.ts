// What the screens of reports ask and tell the server.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type ReportWhole = Schemas['ReportWhole']
export type ReportRoom = Schemas['ReportRoom']
export type ReportAsk = ReportWhole['asked']
export type ReportDocument = ReportWhole['documents'][number]
export type ReportBlock = ReportDocument['blocks'][number]
export type ReportFigure = ReportWhole['figures'][number]
export type ReportId = NonNullable<ReportWhole['id']>

export const reports = queryOptions({ queryKey: ['reports'], queryFn: () => got(api.GET('/api/reports')) })
export const report = (id: ReportId) =>
  queryOptions({
    queryKey: ['reports', id],
    queryFn: () => got(api.GET('/api/reports/{report}', { params: { path: { report: id } } })),
  })
export const previewReport = (body: ReportAsk) => got(api.POST('/api/reports/preview', { body }))
export const makeReport = (body: ReportAsk) => got(api.POST('/api/reports', { body }))

/** Opens a figure by its id. */
export type OpenFigure = (id: string) => void
