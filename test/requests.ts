// Asks a house about requests for documents, for tests: as the pages do, over HTTP.
import type { Client } from '#test/desk.ts'

export type Person = {
  id: string
  person: boolean
  shown: string
  label: string
  role: string | null
  decision: string | null
  letter: string | null
  documents: number
  places: number
  open: number
  contrary: number
  alike: string[]
}
export type Whole = {
  id: string
  state: string
  documents: number
  working: number
  open: number
  documentList: { id: string; name: string; state: string; releases?: unknown }[]
  persons: Person[]
  approval: { by: string; stands: boolean } | null
  mayApprove: boolean
  package: {
    total: number
    done: number
    released: number
    as: string
    copies: { document: string; release: string; as: string }[]
    refused: unknown[]
  } | null
}

export function askRequests(client: Client) {
  const json = async <T>(answer: Response): Promise<T> => {
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const get = async (id: string) => json<Whole>(await client.get(`/api/requests/${id}`))
  const until = async (id: string, has: (whole: Whole) => boolean): Promise<Whole> => {
    for (const end = Date.now() + 40_000; Date.now() < end; await new Promise(done => setTimeout(done, 60))) {
      const whole = await get(id)
      if (has(whole)) return whole
    }
    throw new Error('the request did not come that far')
  }
  return {
    get,
    until,
    settled: (id: string) => until(id, whole => whole.documents > 0 && whole.working === 0),
    async make(written: object = {}): Promise<string> {
      const plain = { dnr: null, askedBy: null, receivedOn: '2026-11-20', matter: 'allmant' }
      const body = { ...plain, twoPersons: false, pseudonyms: false, ...written }
      return (await json<Whole>(await client.send('POST', '/api/requests', body))).id
    },
    async drop(id: string, files: Record<string, string | Uint8Array>): Promise<void> {
      const form = new FormData()
      for (const [name, bytes] of Object.entries(files))
        form.append('file', new Blob([bytes as string | Uint8Array<ArrayBuffer>]), name)
      await json(await client.upload(`/api/requests/${id}/files`, form))
    },
    act: async (id: string, act: object) => json<Whole>(await client.send('POST', `/api/requests/${id}/acts`, act)),
    undo: async (id: string) => json<Whole>(await client.send('POST', `/api/requests/${id}/undo`, {})),
    mentions: async (id: string, person: string) =>
      json<{ mentions: { number: number; document: string }[] }>(
        await client.get(`/api/requests/${id}/persons/${person}`),
      ),
    release: (id: string, as = 'text') => client.send('POST', `/api/requests/${id}/packages`, { as, note: '' }),
    approve: (id: string) => client.send('POST', `/api/requests/${id}/approvals`),
    /** The text of each released file. */
    async released(whole: Whole): Promise<string[]> {
      const texts: string[] = []
      for (const { id } of whole.documentList) {
        const { releases } = await json<{ releases: { id: string; state: string }[] }>(
          await client.get(`/api/documents/${id}`),
        )
        const last = releases.findLast(one => one.state === 'released')!
        texts.push(await (await client.get(`/api/releases/${last.id}/file`)).text())
      }
      return texts
    },
  }
}
