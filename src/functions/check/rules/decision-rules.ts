// The proposal for a decision: stands alone, one measure a clause, names who decides, is not empty.
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { measures, pointings } from '#functions/check/rules/decision-words.ts'
import { memoWith, minutesWith } from '#functions/check/rules/fixture.ts'
import type { Span } from '#text/span.ts'

const decide = (body: string) => memoWith({ 'Förslag till beslut': body })
export const decisionRules: Rule[] = [
  {
    id: 'decision-points-out',
    severity: 'warning',
    because: 'the decision can be taken, but the minutes will not be understood alone',
    ground: grounds.decision,
    of: 'memo',
    find: memo => pointing(memo, false),
    fires: [
      decide('I nämnden för service:\n\nRiktlinjen för lånecyklar, i enlighet med\nbilaga 1, fastställs.'),
      decide('I nämnden för service:\n\nAvtalet förlängs i enlighet med vad som anges i tjänsteutlåtandet.'),
    ],
    silent: [
      memoWith(),
      decide('I nämnden för service:\n\nRiktlinjen för lånecyklar fastställs att gälla från den 1 januari 2025.'),
    ],
  },
  {
    id: 'decision-by-reference',
    severity: 'error',
    because: 'there is nothing to move into the minutes: nobody can see what is decided',
    ground: grounds.decision,
    of: 'memo',
    find: memo => pointing(memo, true),
    fires: [
      decide('Nämnden för service beslutar i enlighet med föreliggande förslag.'),
      decide('Nämnden för service ställer sig bakom vad förvaltningen anfört.'),
    ],
    silent: [
      memoWith(),
      decide('Nämnden för service antar förvaltningens förslag till plan för lånecyklar.'),
      decide('Nämnden för service överlämnar tjänsteutlåtandet som svar på remissen.'),
    ],
  },
  {
    id: 'decision-multiple-measures',
    severity: 'warning',
    because:
      'the decision is clear; one measure a clause makes it easier to vote on; a note in minutes, where it has been taken',
    ground: grounds.decision,
    of: 'text',
    find: memo => [
      ...(memo.decision?.clauses ?? []).flatMap(severalIn),
      ...minuted(memo)
        .flatMap(severalIn)
        .map(hit => ({ ...hit, severity: 'info' as const })),
    ],
    fires: [
      decide('I nämnden för service:\n\nRedovisningen antecknas till protokollet och uppdraget förklaras slutfört.'),
      decide('Nämnden för service beslutar att godkänna rapporten samt att överlämna den till kommunstyrelsen.'),
      decide('Nämnden för service beslutar att godkänna lånecyklar från 2027, och att avgiften ska vara 50 kronor.'),
      decide('Nämnden för service säger upp arrendet till den 1 maj 2027 och uppdrar åt chefen att teckna ett nytt.'),
      decide('Nämnden för service ger förvaltningen i uppdrag att ställa ut planen samt avsätter 90 000 kronor.'),
      decide('Nämnden för service beslutar att höja avgiften, att köpa cyklar och att avsluta försöket.'),
      decide('Nämnden för service tecknar avtal med föreningen och betalar ut 200 tkr i bidrag.'),
      minutesWith({ item: 'Beslut\n1. Nämnden antar planen och uppdrar åt förvaltningen att följa upp den.' }),
    ],
    silent: [
      memoWith(),
      decide(
        'I nämnden för service:\n\n1. Redovisningen antecknas till protokollet.\n\n2. Uppdraget förklaras slutfört.',
      ),
      decide('I nämnden för service:\n\nFörvaltningen får i uppdrag att ta fram och överlämna en plan för lånecyklar.'),
      decide('Nämnden för service beslutar\natt anta planen för lånecyklar,\natt upphäva planen från 2019.'),
      decide('Nämnden för service föreslås besluta\natt anta planen för lånecyklar\natt upphäva planen från 2019'),
      decide('Nämnden för service godkänner redovisningen av hur förvaltningen köper in och sköter cyklar.'),
    ],
  },
  {
    id: 'decision-names-no-instance',
    severity: 'warning',
    because: 'in a memo to one committee alone the reader can tell who decides',
    ground: grounds.template,
    of: 'memo',
    find: memo => {
      const { decision, template } = memo
      if (!decision || !template?.decision.instanceRequired) return []
      const [first] = decision.clauses
      if (!first || first.instance !== null || namesInstance(memo, first.text)) return []
      return [{ span: decision.section.headingSpan, sure: 0.85, params: { heading: decision.section.heading } }]
    },
    fires: [decide('Redovisningen av arbetet med lånecyklar antecknas till protokollet.')],
    silent: [memoWith(), decide('Nämnden för service antecknar redovisningen till protokollet.')],
  },
  {
    id: 'decision-empty',
    severity: 'error',
    because: 'there is nothing to decide on',
    ground: grounds.handbook,
    of: 'memo',
    find: ({ decision }) =>
      decision && decision.clauses.length === 0 && decision.instances[0]
        ? [{ span: decision.instances[0], sure: 0.95, params: {} }]
        : [],
    fires: [decide('I nämnden för service:')],
    silent: [memoWith()],
  },
]

type Worded = { text: string; at(span: Span): Span }

function severalIn(clause: Worded): Hit[] {
  const count = measures(clause.text)
  return count < 2 ? [] : [{ span: clause.at({ start: 0, end: clause.text.length }), sure: 0.8, params: { count } }]
}

/** What stands under "Beslut" in minutes, a clause for each sentence that begins a line, up to what is no sentence. */
function minuted({ minutes, lines }: Memo): Worded[] {
  return (minutes?.items ?? []).flatMap(item => {
    const heading = item.lines.find(line => /^(?:\p{L}+s )?beslut:?$/iu.test(line.text))
    const clauses: { text: string; span: Span }[] = []
    let isOpen = false
    for (const line of heading ? lines.slice(heading.index + 1) : []) {
      if (line.start >= item.end || line.role === 'table') break
      if (line.text === '' || line.role === 'running') continue
      const last = clauses.at(-1)
      if (isOpen && last) [last.text, last.span.end] = [`${last.text} ${line.text}`, line.end]
      else if (line.text.length < 40 && !/[.,;:]$/u.test(line.text)) break
      else clauses.push({ text: line.text, span: { start: line.start, end: line.end } })
      isOpen = !/[.,;:]$/u.test(line.text)
    }
    return clauses.map(({ text, span }) => ({ text: text.replace(/^\d{1,2}[.)] /u, ''), at: () => span }))
  })
}

const pointing = (memo: Memo, isBare: boolean): Hit[] =>
  (memo.decision?.clauses ?? []).flatMap(clause =>
    pointings(clause.text)
      .filter(found => found.isBare === isBare)
      .map(found => ({ span: clause.at(found), sure: 0.9, params: { reference: found.reference } })),
  )

const namesInstance = (memo: Memo, clause: string): boolean => {
  const opening = clause
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 8)
  const words = memo.template!.decision.instanceWords.map(word => word.toLowerCase())
  return opening.some(word => words.some(instance => word.endsWith(instance)))
}
