// What the screens of the log ask the server for.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import type { LogAsked } from '#web/client/log-asked.ts'

export const events = (asked: LogAsked) =>
  infiniteQueryOptions({
    queryKey: ['log', asked],
    queryFn: ({ pageParam }) =>
      got(api.GET('/api/log', { params: { query: { ...asked, ...(pageParam && { after: Number(pageParam) }) } } })),
    initialPageParam: '',
    getNextPageParam: last => last.next ?? undefined,
    retry: false,
  })

export const logNames = queryOptions({
  queryKey: ['log-names'],
  queryFn: () => got(api.GET('/api/log/names')),
  retry: false,
})

export const logCheck = queryOptions({
  queryKey: ['log-check'],
  queryFn: () => got(api.GET('/api/log/check')),
  retry: false,
})
