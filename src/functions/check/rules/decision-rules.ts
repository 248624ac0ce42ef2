// The proposal for a decision: stands alone, one measure a clause, names who decides, is not empty.
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'

const decide = (body: string) => memoWith({ 'Förslag till beslut': body })
const outside =
  /(?:i enlighet med|enligt|som framgår av|utifrån|i överensstämmelse med|jämlikt|med hänvisning till) (?:(?:den |det )?(?:bifogad[ea]?|bilagd[ae]?) \p{L}+|bilag\p{L}+(?: \d{1,2})?|(?:det )?bilagt \p{L}+)/giu
const byReference =
  /(?:i enlighet med|enligt|i överensstämmelse med) (?:(?:föreliggande|förvaltningens|kontorets|\p{L}+kontorets|framlagt|ovanstående|detta|tjänsteutlåtandets|tjänsteskrivelsens) (?:förslag|tjänsteutlåtande|tjänsteskrivelse|skrivelse)|(?:tjänsteutlåtandet|tjänsteskrivelsen|förslaget|ovan|vad som anförs))(?!\p{L})/giu

const active =
  'godkänner|fastställer|antar|antecknar|överlämnar|översänder|förklarar|avslår|bifaller|tillstyrker|avstyrker|upphäver|delegerar|utser|anvisar|beviljar|avsätter|remitterar|hänskjuter|återremitterar|uppdrar|ger|inrättar'
const passive =
  'godkänns|fastställs|antas|antecknas|överlämnas|översänds|förklaras|avslås|bifalls|tillstyrks|avstyrks|upphävs|delegeras|utses|anvisas|beviljas|avsätts|remitteras|hänskjuts|återremitteras|inrättas'
const infinitive =
  'godkänna|fastställa|anta|anteckna|överlämna|översända|förklara|avslå|bifalla|tillstyrka|avstyrka|upphäva|delegera|utse|anvisa|bevilja|avsätta|remittera|hänskjuta|återremittera|uppdra|ge|inrätta'
const measure = new RegExp(`(?<!\\p{L})(?:${active}|${passive}|${infinitive})(?!\\p{L})`, 'giu')
const isPassive = new RegExp(`^(?:${passive})$`, 'iu')
// "… i uppdrag att ställa ut planen samt avsätter 90 000 kronor": a finite verb after the assignment is the committee's own.
const isActive = new RegExp(`^(?:${active})$`, 'iu')
// "… ingå i verksamheten från 2027, och att avgiften ska vara …": a second thing decided, whatever the verb.
const another =
  /(?:och|samt) (?:att \p{L}+(?: \p{L}+){0,3} ska(?!\p{L})|(?:att )?uppdrar? åt|(?:att )?ger? \p{L}+ i uppdrag)/iu
// "… antecknas och X överlämnas till …": a second measure joined to the first by a word or a new sentence.
const joined = /(?:(?<!\p{L})(?:och|samt)(?!\p{L})|[.;])/u
// What the assignment is about belongs to the assignment: "får i uppdrag att ta fram och överlämna …".
const assignment = /i uppdrag att|uppdrag(?:et)? att|rätt(?:en)? att|möjlighet att|som (?:ska|kan|har)|för att/iu

function measures(text: string): number {
  const stop = assignment.exec(text)?.index ?? text.length
  const found = [...text.matchAll(measure)].filter(
    m =>
      m.index < stop ||
      isPassive.test(m[0]) ||
      (isActive.test(m[0]) && /(?<!\p{L})(?:och|samt) $/u.test(text.slice(0, m.index))),
  )
  // With one verb that the list knows, or none, the joined decision comes on top of what stands before it.
  if (found.length < 2) return another.test(text) ? 2 : found.length
  let count = 1
  for (const [i, match] of found.entries()) {
    const last = found[i - 1]
    if (!last) continue
    const between = text.slice(last.index + last[0].length, match.index)
    if (joined.test(between)) count++
  }
  return count
}

export const decisionRules: Rule[] = [
  {
    id: 'decision-points-out',
    severity: 'warning',
    because: 'the decision can be taken, but the minutes will not be understood alone',
    ground: grounds.decision,
    of: 'memo',
    find: memo => inClauses(memo, outside, match => ({ sure: 0.9, params: { reference: match[0] } })),
    fires: [decide('I nämnden för service:\n\nRiktlinjen för lånecyklar, i enlighet med\nbilaga 1, fastställs.')],
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
    find: memo => inClauses(memo, byReference, match => ({ sure: 0.9, params: { reference: match[0] } })),
    fires: [decide('Nämnden för service beslutar i enlighet med föreliggande förslag.')],
    silent: [memoWith()],
  },
  {
    id: 'decision-multiple-measures',
    severity: 'warning',
    because: 'the decision is clear; one measure a clause makes it easier to vote on',
    ground: grounds.decision,
    of: 'memo',
    find: memo =>
      (memo.decision?.clauses ?? []).flatMap((clause): Hit[] => {
        const count = measures(clause.text)
        if (count < 2) return []
        return [{ span: clause.at({ start: 0, end: clause.text.length }), sure: 0.8, params: { count } }]
      }),
    fires: [
      decide('I nämnden för service:\n\nRedovisningen antecknas till protokollet och uppdraget förklaras slutfört.'),
      decide('Nämnden för service beslutar att godkänna rapporten samt att överlämna den till kommunstyrelsen.'),
      decide('Nämnden för service beslutar att godkänna lånecyklar från 2027, och att avgiften ska vara 50 kronor.'),
      decide('Nämnden för service säger upp arrendet till den 1 maj 2027 och uppdrar åt chefen att teckna ett nytt.'),
      decide('Nämnden för service ger förvaltningen i uppdrag att ställa ut planen samt avsätter 90 000 kronor.'),
    ],
    silent: [
      memoWith(),
      decide(
        'I nämnden för service:\n\n1. Redovisningen antecknas till protokollet.\n\n2. Uppdraget förklaras slutfört.',
      ),
      decide('I nämnden för service:\n\nFörvaltningen får i uppdrag att ta fram och överlämna en plan för lånecyklar.'),
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

function inClauses(memo: Memo, pattern: RegExp, hit: (match: RegExpMatchArray) => Omit<Hit, 'span'>): Hit[] {
  return (memo.decision?.clauses ?? []).flatMap(clause =>
    [...clause.text.matchAll(pattern)].map(match => ({
      span: clause.at({ start: match.index, end: match.index + match[0].length }),
      ...hit(match),
    })),
  )
}

const namesInstance = (memo: Memo, clause: string): boolean => {
  const opening = clause
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 8)
  const words = memo.template!.decision.instanceWords.map(word => word.toLowerCase())
  return opening.some(word => words.some(instance => word.endsWith(instance)))
}
