// Sends a file with its progress told. XMLHttpRequest, because fetch cannot say how much has been sent.
import { csrfHeader } from '#web/client/api.ts'
import { Problem, problemFrom } from '#web/client/problem.ts'
import type { DocumentRow } from '#web/client/shapes.ts'

/** Sends one file; `sent` is told a share 0–1. @throws Problem */
export const upload = async (file: File, sent: (share: number) => void): Promise<DocumentRow[]> =>
  (await sendFiles<{ documents: DocumentRow[] }>('/api/documents', [file], sent)).documents

/** Sends files to where they are received, and gives the answer. @throws Problem */
export function sendFiles<T>(path: string, files: readonly File[], sent: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest()
    asked.open('POST', path)
    for (const [name, value] of Object.entries(csrfHeader())) asked.setRequestHeader(name, value)
    asked.responseType = 'json'
    asked.upload.onprogress = at => sent(at.lengthComputable ? at.loaded / at.total : 0)
    asked.onload = () => {
      const body = asked.response as T | null
      if (asked.status < 300 && body) resolve(body)
      else reject(problemFrom(asked.status, body))
    }
    asked.onerror = () => reject(new Problem(0, 'no-contact', {}, null))
    const form = new FormData()
    for (const file of files) form.append('file', file, file.name)
    asked.send(form)
  })
}
