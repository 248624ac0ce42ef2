// The register as a page for anyone: server-made HTML that needs no script, no sign-in and no font from elsewhere.
import { figuresInWords, oversightInWords, personalInWords, statusInWords } from '#app/register/say.ts'
import type { Entry, Publisher } from '#governance/register/register.ts'
import { valueInWords } from '#words/governance/card.ts'
import { registerWords } from '#words/governance/register.ts'
import { fill, type Language } from '#words/words.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign]!)

const look = `
:root { color-scheme: light dark; --ink: light-dark(#1c1e20, #ece9e2); --paper: light-dark(#faf9f5, #16181a); --hair: light-dark(#dedad0, #34383b); --act: light-dark(#0b4f5c, #86cbd9); --muted: light-dark(#585c60, #aeb0ae); --wash: light-dark(#e4f1e6, #17331f); --doubt: light-dark(#fdf1d7, #372a12) }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 'Source Sans 3', system-ui, sans-serif }
header, main, footer { max-width: 50rem; margin: 0 auto; padding: 1.25rem }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; border-bottom: 1px solid var(--hair) }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem } h2 { font-size: 1.375rem; margin: 0 0 .25rem } h3 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem }
p, ul { margin: 0 0 .5rem } ul { padding-left: 1.2rem } a { color: var(--act) } :focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
article { padding: 1.5rem 0; border-top: 1px solid var(--hair); overflow-wrap: anywhere }
.status { padding: .25rem .75rem; border-radius: 6px; background: var(--wash); display: inline-block } .status.rests { background: var(--doubt) } .muted { color: var(--muted) }
.skip { position: absolute; left: -999rem } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem }
@media print { .skip, nav { display: none } }`

type Asked = { publisher: Publisher | null; language: Language; one?: string }

/** `one`: that function alone. */
export function registerPage(entries: readonly Entry[], { publisher, language, one }: Asked): string {
  const words = registerWords[language]
  const name = publisher?.name ?? words.anyMunicipality
  const shown = one ? entries.filter(entry => entry.id === one) : entries
  const used = shown.filter(entry => entry.status !== 'avvecklad')
  const retired = shown.filter(entry => entry.status === 'avvecklad')
  const title = publisher ? fill(words.titleOf, { name }) : words.title
  const own = one ? `${shown[0]!.title} – ${title}` : title
  const turn = `?lang=${words.otherLang}`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(own)}</title><style>${look}</style>
<link rel="icon" href="data:,">
<link rel="alternate" type="application/json" href="/register.json${language === 'en' ? '?lang=en' : ''}"></head>
<body><a class="skip" href="#content">${words.skip}</a>
<header><span>${safe(name)}</span><a href="${turn}" hreflang="${words.otherLang}" lang="${words.otherLang}">${words.other}</a></header>
<main id="content"><h1>${safe(one ? shown[0]!.title : title)}</h1>
${one ? `<p><a href="/register${language === 'en' ? '?lang=en' : ''}">${words.all}</a></p>` : `<p>${safe(fill(words.lead, { name }))}</p>${contents(used, words.inUse)}`}
${used.map(entry => article(entry, language, Boolean(one))).join('\n')}
${used.length === 0 && retired.length === 0 ? `<p>${words.none}</p>` : ''}
${retired.length > 0 && !one ? `<h2>${words.retired}</h2>` : ''}${retired.map(entry => article(entry, language, Boolean(one))).join('\n')}
</main>
<footer><h2>${words.machine}</h2><ul><li><a href="/register.json">${words.asStandard}</a></li><li><a href="/register/catalog.jsonld">${words.asCatalog}</a></li></ul></footer>
</body></html>
`
}

const contents = (entries: readonly Entry[], label: string): string =>
  entries.length === 0
    ? ''
    : `<nav aria-label="${safe(label)}"><ul>${entries.map(({ id, title }) => `<li><a href="#${id}">${safe(title)}</a></li>`).join('')}</ul></nav>`

function article(entry: Entry, language: Language, alone: boolean): string {
  const words = registerWords[language]
  const head = alone
    ? ''
    : `<h2><a href="/register/${entry.id}${language === 'en' ? '?lang=en' : ''}">${safe(entry.title)}</a></h2>`
  const rests = entry.mayRun || entry.status === 'avvecklad' ? '' : ' rests'
  const parts = sections(entry, language).filter(([, body]) => body !== '')
  const level = alone ? 'h2' : 'h3'
  return `<article id="${entry.id}" aria-label="${safe(entry.title)}">${head}<p class="status${rests}">${safe(statusInWords(entry, language).join(' '))}</p>
${parts.map(([title, body]) => `<${level}>${safe(words[title])}</${level}>${body}`).join('\n')}</article>`
}

type Title = keyof typeof registerWords.sv

/** What the municipality wrote stands in Swedish, and says so to screen readers. */
function sections(entry: Entry, language: Language): [Title, string][] {
  const mark = language === 'sv' ? '' : ' lang="sv"'
  const written = (text: string) => `<p${mark}>${safe(text)}</p>`
  const said = (...texts: readonly string[]) => texts.map(text => `<p>${safe(text)}</p>`).join('')
  const list = (lines: readonly string[]) =>
    lines.length === 0 ? '' : `<ul${mark}>${lines.map(line => `<li>${safe(line)}</li>`).join('')}</ul>`
  const { contact, owner, legalGround, retention } = entry
  return [
    ['purpose', written(entry.purpose)],
    ['does', list(entry.does)],
    ['doesNot', list(entry.doesNot)],
    ['users', list(entry.users)],
    ['trialUnits', list(entry.trial?.units ?? [])],
    ['oversight', said(oversightInWords(entry, language))],
    ['figures', figures(entry, language)],
    ['ground', written(`${legalGround.text} (${legalGround.source})`)],
    ['personal', said(...personal(entry, language))],
    ['ai', aiSystem(entry, language, mark)],
    ['engine', engine(entry, language)],
    ['suppliers', suppliers(entry, language)],
    ['keeping', written(`${retention.what}. ${retention.time}.`)],
    ['owner', written(`${owner.role}, ${owner.unit}`)],
    [
      'contact',
      `<p>${safe(contact.name)}, <a href="mailto:${safe(contact.email)}">${safe(contact.email)}</a>${contact.phone ? `, ${safe(contact.phone)}` : ''}</p>`,
    ],
    ['reviewed', said(entry.reviewedOn ?? registerWords[language].notReviewed)],
    ['revise', entry.reviseBy ? said(entry.reviseBy) : ''],
    ['changed', said(entry.changedOn)],
  ]
}

function personal(entry: Entry, language: Language): string[] {
  const words = registerWords[language]
  const assessed = entry.personalData.isAssessed ? words.assessed : words.notAssessed
  return [personalInWords(entry, language), ...(entry.personalData.processes ? [assessed] : [])]
}

function figures(entry: Entry, language: Language): string {
  const words = registerWords[language]
  const lines = figuresInWords(entry, language)
  const { accepted, measuredOn } = entry
  const own =
    lines.length === 0
      ? `<p>${words.figuresNone}</p>`
      : `<ul>${lines.map(line => `<li>${safe(line)}</li>`).join('')}</ul>`
  const on = measuredOn ? `<p>${fill(words.measuredOn, { day: measuredOn })}</p>` : ''
  const share = accepted
    ? `<p>${safe(fill(words.accepted, { days: accepted.days, share: Math.round(accepted.share) }))}</p>`
    : ''
  return own + on + share
}

function aiSystem({ aiSystem: { is, reasoning }, aiAct }: Entry, language: Language, mark: string): string {
  const words = registerWords[language]
  const [answer = '', ...rest] = fill(is ? words.aiIs : words.aiNot, { reasoning: '|' }).split('|')
  const named = valueInWords('aiAct.class', aiAct.class, language)
  return `<p>${answer}<span${mark}>${safe(reasoning)}</span>${rest.join('')}</p><p>${fill(words.aiClass, { name: safe(named) })}</p>`
}

function engine({ engine: { kind, name }, functionVersion, suppliers: all }: Entry, language: Language): string {
  const words = registerWords[language]
  const said = valueInWords('engine.kind', kind, language)
  const line = fill(words.engineLine, { kind: said, name, version: functionVersion ?? '–' })
  const inside = all.some(({ reads }) => reads) ? '' : ` ${words.offline}`
  return `<p>${safe(line[0]!.toUpperCase() + line.slice(1) + inside)}</p>`
}

function suppliers({ suppliers: all }: Entry, language: Language): string {
  const reads = (is: boolean) => valueInWords(is ? 'supplierReads' : 'supplierBlind', null, language)
  if (all.length === 0) return `<p>${registerWords[language].noSuppliers}</p>`
  const line = (one: Entry['suppliers'][number]) =>
    [one.name, one.role, one.country, one.reads ? reads(true) : ''].filter(part => part && part !== '–').join(', ')
  return `<ul>${all.map(one => `<li>${safe(line(one))}</li>`).join('')}</ul>`
}
