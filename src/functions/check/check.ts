// Granska: checks a committee memo against its municipality's template and against rules on decisions, annexes, dates, money
// and language. Rules written by people, no training. Must not put words to what it finds (src/words/check.ts does).
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { aiFunction, type Found } from '#functions/ai-function.ts'
import { type CheckKnowledge, learnCheck } from '#functions/check/knowledge.ts'
import { type Memo, readMemo } from '#functions/check/outline/memo.ts'
import { rules } from '#functions/check/rules/index.ts'
import type { Document } from '#text/document.ts'
import { type Remark, reason } from '#text/finding.ts'

export const CheckSettings = z.strictObject({
  /** Name of a template; without it the one that fits best is taken. */
  template: z.string().optional(),
  /** The files of the case, when its annexes are at hand: name, and text ('' where it could not be read). */
  annexes: z.array(z.strictObject({ name: z.string(), text: z.string() })).optional(),
})
export type CheckSettings = z.infer<typeof CheckSettings>

/** What `check` made out about the document; offsets are UTF-16 units of document.text, `line` counts from 1. */
type AboutMemo = {
  template: string | null
  header: Record<string, { value: string; start: number; end: number } | null>
  title: { value: string; start: number; end: number } | null
  /** `start` is the first character of the heading, `end` the last of the section's content. */
  sections: { heading: string; start: number; end: number; line: number }[]
}

export const check = aiFunction<CheckSettings, CheckKnowledge>({
  name: 'check',
  version: '1.1.0',
  finds: 'remark',
  review: 'every',
  ability: 'check-documents',
  engine: 'rules',
  settings: CheckSettings,
  reads: ['templates', 'minutes', 'plain-language', 'abbreviations'],
  learn: learnCheck,
  run: (document, settings, knowledge, today) => runCheck(document, settings, knowledge, today),
})

/** @throws Refusal template-unknown when the settings name a template that is not there. */
function runCheck(document: Document, settings: CheckSettings, knowledge: CheckKnowledge, today: string): Found {
  const all = [...knowledge.templates, ...knowledge.minutes]
  const asked = settings.template ? all.find(t => t.name === settings.template) : null
  if (asked === undefined) {
    const known = all.map(template => template.name).join(', ')
    throw new Refusal('template-unknown', { name: settings.template ?? '', known })
  }
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
  return { findings, doubts: [], about: aboutMemo(memo) }
}

function aboutMemo(memo: Memo): AboutMemo {
  return {
    template: memo.template?.name ?? memo.minutes?.template.name ?? null,
    header: Object.fromEntries(memo.header.fields.map(({ field, value }) => [field.name, value])),
    title: memo.title,
    sections: memo.sections.map(({ heading, start, end, line }) => ({ heading, start, end, line })),
  }
}
