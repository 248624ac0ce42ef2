// One's own account as the server tells it.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

export type Mine = components['schemas']['Account']
export const account = queryOptions({ queryKey: ['account'], queryFn: () => got(api.GET('/api/account')) })
