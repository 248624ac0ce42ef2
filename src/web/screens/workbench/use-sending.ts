// Files on their way in: one at a time, each with its share sent, and what went wrong where something did.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { DocumentRow } from '#web/client/shapes.ts'
import { upload } from '#web/client/upload.ts'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'

export type Sending = { key: number; name: string; share: number; error: unknown }
let lastKey = 0

export function useSending() {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const [sending, setSending] = useState<Sending[]>([])
  const [together, setTogether] = useState<readonly DocumentRow[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const forget = useCallback((key: number) => setSending(all => all.filter(one => one.key !== key)), [])
  const change = useCallback(
    (key: number, now: Partial<Sending>) =>
      setSending(all => all.map(one => (one.key === key ? { ...one, ...now } : one))),
    [],
  )
  const sendOne = useCallback(
    async (key: number, file: File) => {
      try {
        const rows = await upload(file, share => change(key, { share }))
        forget(key)
        tell(w('received', { name: file.name }))
        await client.invalidateQueries({ queryKey: ['queue'] })
        return rows
      } catch (error) {
        change(key, { error })
        return []
      }
    },
    [change, forget, client, tell, w],
  )
  const send = useCallback(
    (files: readonly File[]) => {
      const came: DocumentRow[] = []
      for (const file of files) {
        const key = ++lastKey
        setSending(all => [...all, { key, name: file.name, share: 0, error: null }])
        line.current = line.current.then(async () => came.push(...(await sendOne(key, file))))
      }
      // Several at once may be a matter: it is asked, once they have all come in.
      if (files.length > 1) line.current = line.current.then(() => setTogether(came.length > 1 ? came : []))
    },
    [sendOne],
  )
  return { sending, send, forget, together, apart: useCallback(() => setTogether([]), []) }
}
