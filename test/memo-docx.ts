// A memo as a DOCX, from its lines: what a case worker would send, made by another program than ours.
import { Document, Packer, Paragraph, TextRun } from 'docx'

/** Lines parted into runs in the middle of words, as Word leaves them. */
export async function memoDocx(text: string): Promise<Uint8Array> {
  const children = text.split(/\n+/).map(line => {
    const middle = Math.floor(line.length / 2)
    return new Paragraph({ children: [new TextRun(line.slice(0, middle)), new TextRun(line.slice(middle))] })
  })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
