// Listens to what happens in the house: rows are put in place at once, the rest is asked for again, a few times a second at most.
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { findings } from '#web/client/queries.ts'
import type { DocumentRow, DocumentWhole, Queue, StreamMessage } from '#web/client/shapes.ts'

const pause = 200 // milliseconds: many events while a document is read become one question

/** Starts listening; gives back what stops it. */
export function listen(client: QueryClient): () => void {
  const source = new EventSource('/api/stream')
  const touched = new Map<string, StreamMessage>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    timer = undefined
    for (const message of touched.values()) askAgain(client, message)
    touched.clear()
    for (const key of ['queue', 'release', 'log', 'log-check']) void client.invalidateQueries({ queryKey: [key] })
  }
  source.addEventListener('document', (event: MessageEvent<string>) => {
    const message = JSON.parse(event.data) as StreamMessage
    const before = touched.get(message.document)
    place(client, message.row)
    touched.set(message.document, { ...message, arrived: message.arrived ?? before?.arrived ?? null })
    timer ??= setTimeout(refresh, pause)
  })
  source.addEventListener('collection', ({ data }) => {
    for (const key of ['collections', 'papers']) void client.invalidateQueries({ queryKey: [key] })
    // What could not be answered while it was read may be answered now.
    if (/"state":"ready"/.test(String(data))) void client.invalidateQueries({ queryKey: ['search'] })
  })
  source.addEventListener('function', () => {
    for (const key of ['cards', 'card', 'todo', 'checkpoints', 'proposals'])
      void client.invalidateQueries({ queryKey: [key] })
  })
  // Something may have been missed: while the line was down, or because the house says so.
  const all = () =>
    void client.invalidateQueries({ predicate: query => !['me', 'page'].includes(`${query.queryKey[0]}`) })
  source.addEventListener('gap', all)
  source.addEventListener('error', () => source.addEventListener('open', all, { once: true }))
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

/** Findings are many: they are fetched again only when new ones came, or when somebody else has decided. */
function askAgain(client: QueryClient, { document, row, arrived }: StreamMessage): void {
  for (const key of ['document', 'readiness', 'matter']) void client.invalidateQueries({ queryKey: [key, document] })
  const { queryKey } = findings(document)
  if (arrived !== null || !agrees(client.getQueryData(queryKey)?.findings ?? [], row))
    void client.invalidateQueries({ queryKey })
}

const agrees = (rows: readonly { function: string; state: string }[], { tallies }: DocumentRow): boolean =>
  tallies.every(tally => {
    const mine = rows.filter(row => row.function === tally.function)
    const count = (state: string) => mine.filter(row => row.state === state).length
    return mine.length === tally.total && count('accepted') === tally.accepted && count('rejected') === tally.rejected
  })
