// The papers that go with what is released, of one document or of all those of a request: the decision and the mask record. Made from
// mask records, which hold none of the removed text.
import { decisionPaper } from '#app/decision/decision-letter.ts'
import { type Recorded, recordPaper } from '#app/decision/record-paper.ts'
import { writeDocx } from '#files/written/write-docx.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import type { Written } from '#files/written/written.ts'
import { decisionWords } from '#words/letters/decision.ts'
import { maskRecordWords } from '#words/letters/mask-record.ts'
import type { Language } from '#words/words.ts'

export const paperTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
/** `file`: its name without the ending. */
export type Paper = Written & { file: string }

/** @param records at least one: that of the release, or those of all the documents of a request in their order */
export const papersOf = (
  records: readonly Recorded[],
  language: Language,
): { decision: Paper; 'mask-record': Paper } => ({
  decision: { ...decisionPaper(records, language), file: decisionWords[language]['decision-file'] },
  'mask-record': { ...recordPaper(records, language), file: maskRecordWords[language]['record-file'] },
})

/** The same paper gives the same bytes. */
export const writePaper = async (paper: Written, as: keyof typeof paperTypes): Promise<Uint8Array> =>
  as === 'docx' ? writeDocx(paper) : writePdf(paper)
