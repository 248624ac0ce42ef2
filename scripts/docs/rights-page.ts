// docs/rights.md: who may what, from the table of roles itself and the words that people read.
import { acts, roleNames, roles } from '#governance/rights/rights.ts'
import { mayInWords, rightWords, roleWords } from '#words/rights.ts'

export function rightsPage(): string {
  const rows = roleNames.map(role => {
    const may = acts.map(act => ((roles[role] as readonly string[]).includes(act) ? 'yes' : '–'))
    return `| \`${role}\` | ${roleWords.sv[role]} | ${may.join(' | ')} |`
  })
  return `# Who may what

Written by \`npm run docs\` from \`src/governance/rights/sentences.ts\`. Do not edit.

A right is a sentence: a person holds a role, in a unit or in the whole municipality, from a day and perhaps to a day, given by somebody on a ground
(and a decision's dnr, where there is one). It can be ended at any time, with a reason, and is then over at the next request. A role given in a unit holds
in the units within it. Giving, ending, inviting and leaving stand in the log; nobody gives a right to themselves, and the last who administers the whole
municipality cannot be ended.

| role | in Swedish | ${acts.map(act => `\`${act}\``).join(' | ')} |
| --- | --- | ${acts.map(() => '---').join(' | ')} |
${rows.join('\n')}

${acts.map(act => `- \`${act}\`: ${rightWords.sv[act]} (${rightWords.en[act]}).`).join('\n')}

As the page *Personer och rättigheter* says it:

${roleNames.map(role => `- ${roleWords.sv[role]} ${mayInWords('sv', roles[role])}.`).join('\n')}

## Reading others' documents
Who audits or administers where a document belongs, and does no casework there, may read it when a reason has been written: it is kept as the event
\`document.read-others\` before anything is shown, holds for four hours, for that person and that document, and is shown on *Personer och rättigheter* to those who
read, audit or administer in the unit. Without a reason no door gives anything of what the document says: \`src/casework/people/readings.test.ts\`.
Everybody else is told which right is missing and who can give it.

## Everybody who is signed in
sees the functions, their cards, gates and figures, the templates, the texts of law and the collections to search. Collections are what a municipality steers
by; put nothing in them that all may not read.

## How it is held
A route declares its right in one line; the server does not start with a route that says nothing. \`test/matrix.test.ts\` says every route's right a second time and
knocks at each door by every role, held in the document's own unit, in another, in the whole municipality, and nowhere. A route without a row there fails.
`
}
