// The files of a request, in memory, within a bound. Must not know what is made of them.
import { Refusal } from '#base/refusal.ts'

export type SentFile = { name: string; bytes: Buffer }

type Carried = { filename: string; file: { resume(): unknown }; toBuffer(): Promise<Buffer> }
type Carrying = { files(): AsyncIterable<Carried> }

/** All of them are held at once. `limit` in bytes together; more is refused `file-too-large`. */
export async function sentFiles(request: Carrying, limit: number): Promise<SentFile[]> {
  const files: SentFile[] = []
  let size = 0
  for await (const file of request.files()) {
    // What is over is read to its end and dropped, so that the sender hears the answer.
    if (size > limit) file.file.resume()
    else {
      const bytes = await file.toBuffer()
      size += bytes.length
      files.push({ name: file.filename, bytes })
    }
  }
  if (size > limit) throw new Refusal('file-too-large', { size, limit })
  return files
}
