// What the screens of prices and charges ask the server for, and what they change.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type PriceList = Schemas['PriceList']
export type Price = PriceList['prices'][number]
export type FixedCost = PriceList['fixed'][number]
export type Charge = Schemas['Charge']
export type UnitCharge = Omit<Charge['units'][number], 'unit'>

export const prices = queryOptions({ queryKey: ['prices'], queryFn: () => got(api.GET('/api/prices')) })
export const charges = (from: string, to: string) =>
  queryOptions({
    queryKey: ['charges', from, to],
    queryFn: () => got(api.GET('/api/charges', { params: { query: { from, to } } })),
    enabled: from !== '',
  })
export const writePrice = (body: Schemas['PriceWritingInput']) => got(api.POST('/api/prices', { body }))
export const writeFixed = (body: Schemas['FixedCostWritingInput']) => got(api.POST('/api/prices/fixed', { body }))
export const writeHours = (body: Schemas['ServiceTimeWritingInput']) => got(api.POST('/api/prices/hours', { body }))

/** The month so many months before one (YYYY-MM). */
export function monthsBefore(month: string, ago: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const count = year * 12 + number - 1 - ago
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
