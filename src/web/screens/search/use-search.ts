// What the search page asks the server for.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'
import type { SearchAsked } from '#web/client/search-asked.ts'

type Schemas = components['schemas']
export type Answer = Schemas['SearchAnswer']
export type Hit = Schemas['SearchHit']
export type Validity = Hit['validity']
export type Collection = Schemas['CollectionRow']
export type Paper = Schemas['PaperWhole']

/** Answers to a question; none is asked for without words. */
export const answers = ({ q = '', year, ...narrowed }: SearchAsked) =>
  infiniteQueryOptions({
    queryKey: ['search', q, year, narrowed],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/api/search', {
          params: {
            query: {
              q,
              ...(narrowed as { kind?: Hit['kind']; validity?: Validity['state'] }),
              ...(year && { year: Number(year) }),
              ...(pageParam > 0 && { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: before => before,
    enabled: q.trim() !== '',
    staleTime: 30_000,
  })

export const collections = queryOptions({
  queryKey: ['collections'],
  queryFn: () => got(api.GET('/api/collections')),
  // The stream tells how far it has come; asking as well survives a broken stream.
  refetchInterval: query => (query.state.data?.collections.some(one => isAtWork(one)) ? 1500 : false),
})

export const isAtWork = ({ state }: Collection): boolean => state === 'waiting' || state === 'indexing'

export const papers = (id: string) =>
  queryOptions({
    queryKey: ['papers', id],
    queryFn: () => got(api.GET('/api/collections/{id}/documents', { params: { path: { id }, query: { limit: 500 } } })),
  })

export const paper = (id: string, document: string) =>
  queryOptions({
    queryKey: ['paper', id, document],
    queryFn: () => got(api.GET('/api/collections/{id}/documents/{document}', { params: { path: { id, document } } })),
    staleTime: 60_000,
  })
