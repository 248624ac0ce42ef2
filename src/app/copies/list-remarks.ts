// Puts words on findings that are to leave as remarks: for copies and lists, from the command line and the desk alike.
import { referenceInWords, remarkInWords } from '#app/cli/show/wording.ts'
import { referenceWeight } from '#app/copies/reference-weight.ts'
import type { AnnotationRequest } from '#files/annotation.ts'
import { columns, type ListedRemark, type ListWords } from '#files/remark-list.ts'
import { type Document, lineAt, pageAt } from '#text/document.ts'
import type { Finding, Reference, Remark } from '#text/finding.ts'
import { referenceCode } from '#text/reference-code.ts'
import { checkTitles } from '#words/check.ts'
import { copyWords } from '#words/copies/copy.ts'
import { sourcesTitles } from '#words/sources.ts'
import { fill, type Language } from '#words/words.ts'

/** Null for a finding that is no remark: a mark, a quotation. */
export function listed(document: Document, finding: Finding, fixed: boolean, language: Language): ListedRemark | null {
  if (finding.kind !== 'remark' && finding.kind !== 'reference') return null
  const { start, end } = finding.span
  const fix = finding.kind === 'remark' && finding.fix ? { ...finding.fix.span, text: finding.fix.text } : null
  return {
    ...told(finding, language),
    code: referenceCode(finding, document.text),
    page: document.kind === 'pdf' ? (pageAt(document, start)?.number ?? null) : null,
    line: lineAt(document.text, start),
    start,
    end,
    excerpt: document.text.slice(start, end),
    ground: finding.ground,
    fix,
    fixed: fixed && fix !== null,
  }
}

function told(finding: Remark | Reference, language: Language) {
  if (finding.kind === 'remark') {
    const titles: Record<string, string> = checkTitles[language]
    const { rule, severity } = finding
    return { rule, severity, title: titles[rule] ?? rule, says: remarkInWords(finding, language) }
  }
  const { status, why, params } = finding
  const differs = (params.kind === 'quotation' || params.kind === 'figure') && status === 'missing'
  const titles: Record<string, string> = sourcesTitles[language]
  return {
    rule: `reference-${status}`,
    severity: referenceWeight(finding).severity,
    title: titles[differs ? 'reference-differs' : `reference-${status}`] ?? status,
    says: why.map(reason => referenceInWords(reason, language)).join(' '),
  }
}

export function listWords(language: Language): ListWords {
  const words: Record<string, string> = copyWords[language]
  const severities = ['error', 'warning', 'info']
  return {
    columns: Object.fromEntries(columns.map(one => [one, words[`column-${one}`]])) as ListWords['columns'],
    severities: Object.fromEntries(severities.map(one => [one, words[`severity-${one}`]!])),
    ground: ground => fill(copyWords[language].ground, { ground }),
    suggestion: text =>
      text.trim() === '' ? copyWords[language]['suggestion-nothing'] : fill(copyWords[language].suggestion, { text }),
  }
}

export const annotationWords = (language: Language): AnnotationRequest['words'] => copyWords[language]

/** What a copy is called: the document's own name, and what the copy is. `ending` without a dot. */
export function copyName(
  name: string,
  ending: string,
  language: Language,
  what: 'name' | 'name-corrected' = 'name',
): string {
  const stem = name.replace(/\.[a-z0-9]{1,8}$/i, '') || name
  return `${fill(copyWords[language][what], { stem })}.${ending}`
}
