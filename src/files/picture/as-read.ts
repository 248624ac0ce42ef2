// Some files are read as another kind of file than they came as: a picture as a PDF, a mail of Outlook's as EML, HTML and RTF as text. Whoever reads, writes or
// proves goes by this one way.
import { asEml, isMsg } from '#files/email/msg-as-eml.ts'
import { asPdf, pictureKind } from '#files/picture/picture-as-pdf.ts'
import { asText, markedKind } from '#files/plain/as-text.ts'

/** The same bytes always give the same file; any other file is given as it came. @throws Refusal file-corrupt, file-unknown-kind */
export const asRead = async (bytes: Uint8Array): Promise<Uint8Array> =>
  isMsg(bytes) ? asEml(bytes) : asText(await asPdf(bytes))

/** The ending of a copy's name, where it is not that of the file. */
export const endingAsRead = (bytes: Uint8Array): '.pdf' | '.eml' | '.txt' | null =>
  pictureKind(bytes) ? '.pdf' : isMsg(bytes) ? '.eml' : markedKind(bytes) ? '.txt' : null
