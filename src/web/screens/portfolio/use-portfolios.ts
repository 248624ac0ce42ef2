// What the screens of portfolios ask the server for, and what they change.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type Portfolio = Schemas['PortfolioWhole']
export type PortfolioRow = Schemas['PortfolioRow']
export type Candidate = Schemas['PortfolioCandidate']
type Choosing = Schemas['PortfolioChoosingInput']

export const portfolios = queryOptions({ queryKey: ['portfolios'], queryFn: () => got(api.GET('/api/portfolios')) })
export const portfolio = (id: string) =>
  queryOptions({
    queryKey: ['portfolios', id],
    queryFn: () => got(api.GET('/api/portfolios/{id}', { params: { path: { id: id as Portfolio['id'] } } })),
    retry: false,
  })
export const choose = (id: Portfolio['id'], body: Choosing) =>
  got(api.POST('/api/portfolios/{id}/choices', { params: { path: { id } }, body }))
export const make = (body: Schemas['PortfolioWritingInput']) => got(api.POST('/api/portfolios', { body }))
