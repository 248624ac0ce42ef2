// A rule of `check`: facts and one pure verb. Its fixtures stand inside the definition and one test runs them all.
// A rule never invents: where it cannot be fairly sure, it says nothing.
import type { CheckKnowledge } from '#functions/check/knowledge.ts'
import type { GivenAnnex } from '#functions/check/outline/annex-files.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import type { Severity } from '#text/finding.ts'
import type { Span } from '#text/span.ts'

export type Hit = {
  span: Span
  /** 0–1, see Finding.sure. */
  sure: number
  params: Record<string, string | number>
  /** Where the case at hand is milder or graver than the rule's own severity. */
  severity?: Severity
  /** What would mend it, only where that is certain. */
  fix?: { span: Span; text: string }
}

export type Rule = {
  /** Kebab-case and stable: part of the contract of the command line. Its sentences are in src/words/check.ts. */
  id: string
  /** `error` only for what must be mended before the committee can have the paper. */
  severity: Severity
  /** Why it weighs so much and no more, for whoever would change it. Stands in docs/rules.md. */
  because: string
  /** Some of its remarks carry the text that mends them. */
  fixes?: true
  /** Law or handbook, as cited; "Kanslis regel" where the rule is the house's own. */
  ground: string
  /** `memo`: asked only of a document that follows a template; `minutes`: of minutes; `text`: of any document. */
  of: 'memo' | 'minutes' | 'text'
  find(memo: Memo, knowledge: CheckKnowledge, today: string): Hit[]
  /** Texts in which it must speak, and in which it must be silent. */
  fires: Fixture[]
  silent: Fixture[]
}

/** A text alone, or with the files of its case. */
export type Fixture = string | { text: string; annexes: GivenAnnex[] }

// Grounds that are cited by more than one rule. Looked up 2026-11-23; the handbook by its web pages, the act as amended.
export const grounds = {
  handbook:
    'Göteborgs Stads politikerhandbok, ”Handlingar till sammanträdet”: tjänsteutlåtandet ska innehålla förslag till beslut, fakta och överväganden',
  decision:
    'Kommunal rubrikvägledning för tjänsteskrivelser: beslutet ska vara skrivet i klartext, kunna flyttas rakt in i protokollet och förstås utan bilagor, en åtgärd per att-sats',
  template: 'Kommunens mall för tjänsteutlåtande',
  language: 'Språklagen (2009:600) 11 §: språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt',
  writingRules: 'Svenska skrivregler (Språkrådet); språklagen (2009:600) 11 §: vårdat språk',
  objectivity: 'Regeringsformen 1 kap. 9 § och förvaltningslagen (2017:900) 5 §: saklighet',
  register:
    'Offentlighets- och sekretesslagen (2009:400) 5 kap. 2 §: av registret ska framgå diarienummer eller annan beteckning som handlingen har fått',
  samverkan: 'Lagen (1976:580) om medbestämmande i arbetslivet 11 § och kommunens samverkansavtal',
  house: 'Kanslis regel',
} as const
