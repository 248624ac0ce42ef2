// Listens to what happens in the house: rows are put in place at once, the rest is asked for again, a few times a second at most.
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { DocumentRow, DocumentWhole, Queue, StreamMessage } from '#web/client/shapes.ts'

const pause = 200 // milliseconds: many events while a document is read become one question

/** Starts listening; gives back what stops it. */
export function listen(client: QueryClient): () => void {
  const source = new EventSource('/api/stream')
  const touched = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    timer = undefined
    for (const id of touched)
      for (const key of ['document', 'findings', 'readiness']) void client.invalidateQueries({ queryKey: [key, id] })
    touched.clear()
    for (const key of ['queue', 'release', 'log', 'log-check']) void client.invalidateQueries({ queryKey: [key] })
  }
  source.onmessage = (event: MessageEvent<string>) => {
    const { document, row } = JSON.parse(event.data) as StreamMessage
    place(client, row)
    touched.add(document)
    timer ??= setTimeout(refresh, pause)
  }
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

function place(client: QueryClient, row: DocumentRow): void {
  client.setQueriesData<InfiniteData<Queue>>(
    { queryKey: ['queue'] },
    held =>
      held && {
        ...held,
        pages: held.pages.map(page => ({ ...page, documents: page.documents.map(d => (d.id === row.id ? row : d)) })),
      },
  )
  client.setQueryData<DocumentWhole>(['document', row.id], held => held && { ...held, ...row })
}
