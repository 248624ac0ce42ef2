// Granska: checks a committee memo against its municipality's template and against rules on decisions, annexes, dates, money
// and language. Rules written by people, no training. Must not put words to what it finds (src/words/check.ts does).
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { aiFunction, type Found } from '#functions/ai-function.ts'
import { type Parsed, parsed } from '#functions/check/faults.ts'
import { type CheckKnowledge, learnCheck, refusalOf } from '#functions/check/knowledge.ts'
import { type Memo, readMemo } from '#functions/check/outline/memo.ts'
import { rules } from '#functions/check/rules/index.ts'
import { Template } from '#functions/check/template.ts'
import type { Document } from '#text/document.ts'
import { type Remark, reason } from '#text/finding.ts'
import { asWritten, recognised } from '#text/notes.ts'

export { type Fault, faultIds } from '#functions/check/faults.ts'
export { SectionRole, Template } from '#functions/check/template.ts'

/** A template from the text of its file, or every fault in it. */
export const readTemplate = (text: string): Parsed<Template> => parsed(text, Template)

/** @throws Refusal knowledge-invalid, naming file, line and what is wrong. */
export function templateFrom(file: string, text: string): Template {
  const read = readTemplate(text)
  if (read.value === null) throw refusalOf(file, read.faults[0])
  return read.value
}

export const CheckSettings = z.strictObject({
  /** Name of a template, or one that is held up for this time alone; without it the one that fits best is taken. */
  template: z.union([z.string(), Template]).optional(),
  /** The files of the case, when its annexes are at hand: name, and text ('' where it could not be read). */
  annexes: z.array(z.strictObject({ name: z.string(), text: z.string() })).optional(),
})
export type CheckSettings = z.infer<typeof CheckSettings>

/** What `check` made out about the document; offsets are UTF-16 units of document.text, `line` counts from 1. */
type AboutMemo = {
  template: string | null
  header: Record<string, { value: string; start: number; end: number } | null>
  title: { value: string; start: number; end: number } | null
  /** `of` is the heading in the template; `start` is the first character of the heading, `end` the last of the section's content. */
  sections: { of: string; heading: string; start: number; end: number; line: number }[]
}

export const check = aiFunction<CheckSettings, CheckKnowledge>({
  name: 'check',
  version: '1.5.2',
  finds: 'remark',
  review: 'every',
  ability: 'check-documents',
  engine: 'rules',
  settings: CheckSettings,
  caseAs: 'annexes',
  reads: ['templates', 'minutes', 'plain-language', 'abbreviations'],
  learn: learnCheck,
  run: (document, settings, knowledge, today) => runCheck(asWritten(document), settings, knowledge, today),
})

/** @throws Refusal template-unknown when the settings name a template that is not there. */
function runCheck(document: Document, settings: CheckSettings, knowledge: CheckKnowledge, today: string): Found {
  const asked = askedFor(settings.template, knowledge)
  const memo = readMemo(document, knowledge, asked, settings.annexes)
  const findings = rules
    .filter(({ of }) => of === 'text' || (of === 'memo' ? memo.template : memo.minutes) !== null)
    .flatMap(rule =>
      rule.find(memo, knowledge, today).map(
        (hit): Remark => ({
          kind: 'remark',
          span: hit.span,
          sure: hit.sure,
          why: [reason(rule.id, hit.params)],
          ground: rule.ground,
          rule: rule.id,
          severity: hit.severity ?? rule.severity,
          params: hit.params,
          ...(hit.fix && { fix: hit.fix }),
        }),
      ),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return { findings: recognised(document, findings), doubts: [], about: aboutMemo(memo) }
}

function askedFor(template: CheckSettings['template'], { templates, minutes }: CheckKnowledge) {
  if (typeof template !== 'string') return template ?? null
  const all = [...templates, ...minutes]
  const found = all.find(one => one.name === template)
  if (found || template === '') return found ?? null
  throw new Refusal('template-unknown', { name: template, known: all.map(one => one.name).join(', ') })
}

function aboutMemo(memo: Memo): AboutMemo {
  return {
    template: memo.template?.name ?? memo.minutes?.template.name ?? null,
    header: Object.fromEntries(memo.header.fields.map(({ field, value }) => [field.name, value])),
    title: memo.title,
    sections: memo.sections.map(({ of, heading, start, end, line }) => ({ of: of.heading, heading, start, end, line })),
  }
}
