// Sends a file with its progress told. XMLHttpRequest, because fetch cannot say how much has been sent.
import { csrfHeader } from '#web/client/api.ts'
import { Problem, problemFrom } from '#web/client/problem.ts'
import type { DocumentRow } from '#web/client/shapes.ts'

/** Sends one file; `sent` is told a share 0–1. @throws Problem */
export function upload(file: File, sent: (share: number) => void): Promise<DocumentRow[]> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest()
    asked.open('POST', '/api/documents')
    for (const [name, value] of Object.entries(csrfHeader())) asked.setRequestHeader(name, value)
    asked.responseType = 'json'
    asked.upload.onprogress = at => sent(at.lengthComputable ? at.loaded / at.total : 0)
    asked.onload = () => {
      const body = asked.response as { documents: DocumentRow[] } | null
      if (asked.status < 300 && body) resolve(body.documents)
      else reject(problemFrom(asked.status, body))
    }
    asked.onerror = () => reject(new Problem(0, 'no-contact', {}, null))
    const form = new FormData()
    form.append('file', file, file.name)
    asked.send(form)
  })
}
