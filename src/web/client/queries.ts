// What the screens ask the server for, one question each. The stream says when an answer has grown old.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, carry, got } from '#web/client/api.ts'
import type { DocumentState, FindingList, FindingRow } from '#web/client/shapes.ts'

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const said = await got(api.GET('/api/me'))
    carry(said.csrf)
    return said
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

export type QueueFilter = { state?: DocumentState | undefined; q?: string | undefined }
export const queue = ({ state, q }: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: ['queue', state ?? '', q ?? ''],
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/api/documents', {
          params: { query: { ...(state && { state }), ...(q && { q }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: before => before,
  })

const one = (id: string) => ({ params: { path: { id } } })

export const document = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: () => got(api.GET('/api/documents/{id}', one(id))) })

/** The grounds that masks may rest on: knowledge, the same for all documents. */
export const maskGrounds = queryOptions({
  queryKey: ['mask-grounds'],
  queryFn: () => got(api.GET('/api/mask/grounds')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The documents beside it in its matter, and what the matter may be called. */
export const matter = (id: string) =>
  queryOptions({ queryKey: ['matter', id], queryFn: () => got(api.GET('/api/documents/{id}/matter', one(id))) })

/** A page never changes, so it is asked for once and let go of two minutes after it was last looked at. */
export const pageText = (id: string, number: number) =>
  queryOptions({
    queryKey: ['page', id, number],
    queryFn: () => got(api.GET('/api/documents/{id}/pages/{number}', { params: { path: { id, number } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 120_000,
  })

/** Every finding of a document: keys, counts and "everywhere" need them all. Rows are drawn only where they are seen. */
export const findings = (id: string) =>
  queryOptions({
    queryKey: ['findings', id],
    queryFn: async (): Promise<Omit<FindingList, 'next'>> => {
      const rows: FindingRow[] = []
      let canUndo = false
      let after: string | null = null
      do {
        const query = { limit: 2000, ...(after && { after }) }
        const part: FindingList = await got(
          api.GET('/api/documents/{id}/findings', { params: { path: { id }, query } }),
        )
        rows.push(...part.findings)
        canUndo = part.canUndo
        after = part.next
      } while (after)
      return { findings: rows, canUndo }
    },
  })

export const readiness = (id: string) =>
  queryOptions({ queryKey: ['readiness', id], queryFn: () => got(api.GET('/api/documents/{id}/readiness', one(id))) })

export const release = (id: string) =>
  queryOptions({
    queryKey: ['release', id],
    queryFn: () => got(api.GET('/api/releases/{id}', one(id))),
    // The stream tells when it is done; asking as well costs little and survives a broken stream.
    refetchInterval: query => (query.state.data?.state === 'writing' ? 1000 : false),
  })

export const record = (id: string) =>
  queryOptions({ queryKey: ['record', id], queryFn: () => got(api.GET('/api/releases/{id}/record', one(id))) })

/** A section of law: the same for everyone until the register is changed, so it is asked for once. */
export const lawSection = (act: string, chapter: string, section: string) =>
  queryOptions({
    queryKey: ['law', act, chapter, section],
    queryFn: () =>
      got(api.GET('/api/law/{act}', { params: { path: { act }, query: { section, ...(chapter && { chapter }) } } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
