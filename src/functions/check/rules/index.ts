// The list of rules of `check`, in the order of their families. Adding a rule: a definition, and its words in src/words/check.ts.
import type { Rule } from '#functions/check/rule.ts'
import { annexFigureRules } from '#functions/check/rules/annexes/annex-figure-rules.ts'
import { annexFileRules } from '#functions/check/rules/annexes/annex-file-rules.ts'
import { annexRules } from '#functions/check/rules/annexes/annex-rules.ts'
import { dateRules } from '#functions/check/rules/date-rules.ts'
import { decisionRules } from '#functions/check/rules/decision-rules.ts'
import { formRules } from '#functions/check/rules/form-rules.ts'
import { headingRules } from '#functions/check/rules/heading-rules.ts'
import { languageRules } from '#functions/check/rules/language-rules.ts'
import { protocolListRules } from '#functions/check/rules/minutes/protocol-list-rules.ts'
import { protocolRules } from '#functions/check/rules/minutes/protocol-rules.ts'
import { moneyRules } from '#functions/check/rules/money-rules.ts'
import { spacingRules } from '#functions/check/rules/spacing-rules.ts'
import { unitRules } from '#functions/check/rules/unit-rules.ts'
import { wordRules } from '#functions/check/rules/word-rules.ts'

export const rules: readonly Rule[] = [
  ...headingRules,
  ...decisionRules,
  ...formRules,
  ...annexRules,
  ...annexFileRules,
  ...annexFigureRules,
  ...dateRules,
  ...moneyRules,
  ...unitRules,
  ...protocolRules,
  ...protocolListRules,
  ...spacingRules,
  ...wordRules,
  ...languageRules,
]
