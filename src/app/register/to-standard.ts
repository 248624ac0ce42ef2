// A function as a record of the Algorithmic Transparency Standard 0.3.1. What the card does not say is left out, never made up.
import { createHash } from 'node:crypto'
import { figuresInWords, oversightInWords, personalInWords, statusInWords } from '#app/register/say.ts'
import type { Entry, Publisher } from '#governance/register/register.ts'
import { cardValueWords } from '#words/governance/card.ts'
import { registerWords } from '#words/governance/register.ts'
import { fill, type Language } from '#words/words.ts'

export type StandardRecord = Record<string, string>
type Asked = { publisher: Publisher; language: Language; address: string }

/** The register's own address of a function. */
const addressOf = ({ publisher: { site }, address }: Asked, id: string): string =>
  `${site?.replace(/\/+$/, '') ?? address}/register/${id}`

export function toStandard(entry: Entry, asked: Asked): StandardRecord {
  const whole = {
    ...metadata(entry, asked),
    ...basic(entry, asked),
    ...caseOf(entry, asked),
    ...sources(entry, asked),
    ...algorithm(entry, asked),
    ...oversight(entry, asked),
  }
  return Object.fromEntries(Object.entries(whole).filter((pair): pair is [string, string] => pair[1] !== null))
}

const dayAfterYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('02-29', '02-28')}`

function metadata(entry: Entry, { publisher, language }: Asked) {
  const words = registerWords[language]
  return {
    standard_version: '0.3.1',
    uuid: uuidOf(`${publisher.name} ${entry.id}`),
    lang: language,
    publication_date: entry.firstOn,
    last_change_date: entry.changedOn,
    revision_date: entry.reviseBy ?? dayAfterYear(entry.reviewedOn ?? entry.changedOn),
    revision_note: entry.reviseBy ? words.revision : words.revisionYearly,
    keywords: fill(words.keywords, { ability: entry.ability }),
  }
}

/** The same for the same function of the same publisher, by its hash (version 8: of one's own making). */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const stages = { idé: 'planned', försök: 'pilot', införd: 'operational', avvecklad: 'retired' } as const

function basic(entry: Entry, asked: Asked) {
  const { publisher, language } = asked
  const words = registerWords[language]
  const { purpose } = entry
  return {
    name: entry.title,
    organization: publisher.name,
    department: entry.owner.unit,
    country: words.country,
    contact_email: entry.contact.email,
    contact_phone: entry.contact.phone,
    contact_name: entry.contact.name,
    description_short: purpose.length <= 150 ? purpose : `${purpose.slice(0, 149)}…`,
    website: addressOf(asked, entry.id),
    status: stages[entry.status],
    remark: statusInWords(entry, language).join(' '),
  }
}

const risks = {
  'not-ai': 'minimal risk',
  minimal: 'minimal risk',
  transparency: 'limited risk',
  'high-risk': 'high risk',
  prohibited: 'unacceptable',
} as const

function caseOf(entry: Entry, { publisher, language }: Asked) {
  const words = registerWords[language]
  const { klassa, does, doesNot, purpose, ability, users, legalGround } = entry
  const assessed = entry.personalData.isAssessed ? words.assessed : words.notAssessed
  return {
    decision_making_process: fill(words.process, { ability, users: users.join(', ') || '–' }),
    domain: 'government',
    area: publisher.name,
    goal: purpose,
    impact: fill(words.impact, { oversight: oversightInWords(entry, language) }),
    risks: fill(words.risks, { ...klassa, assessed }),
    risk_category: risks[entry.aiAct.class],
    proportionality: fill(words.proportion, { purpose, does: does.join('; '), doesNot: doesNot.join('; ') }),
    lawful_basis: [
      fill(words.basis, { text: legalGround.text, source: legalGround.source }),
      entry.decided && `${fill(words.decided, entry.decided)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

function sources(entry: Entry, { language }: Asked) {
  const words = registerWords[language]
  const isTrained = entry.engine.kind === 'trained' || entry.engine.kind === 'language-model'
  return {
    training_data: isTrained ? words.trained : words.untrained,
    source_data: fill(words.sourceData, { personal: personalInWords(entry, language) }),
    connected_data_sources: words.noSources,
    DPIA_description: entry.personalData.isAssessed ? words.assessed : words.notAssessed,
  }
}

const kinds = { rules: 'rule-based', trained: 'hybrid', 'language-model': 'self-learning', none: 'rule-based' } as const

function algorithm(entry: Entry, { language }: Asked) {
  const { engine } = entry
  const figures = figuresInWords(entry, language)
  const description = descriptionOf(entry, language)
  return {
    // The standard wants at least 500 characters; a shorter one is not stretched.
    description: description.length >= 500 ? description.slice(0, 10_000) : null,
    algorithm_type: kinds[engine.kind],
    methods_and_models: engine.model
      ? `${engine.name}, ${engine.model.name} sha256:${engine.model.sha256}`
      : engine.name,
    performance: figures.length > 0 ? figures.join(' ') : registerWords[language].figuresNone,
  }
}

function descriptionOf(entry: Entry, language: Language): string {
  const words = registerWords[language]
  const list = (head: string, lines: readonly string[]) => `${head}: ${lines.join('; ')}.`
  const kind = (cardValueWords[language] as Record<string, string>)[`engine.kind:${entry.engine.kind}`] ?? ''
  return [
    entry.purpose,
    list(words.does, entry.does),
    list(words.doesNot, entry.doesNot),
    fill(words.engineLine, { kind, name: entry.engine.name, version: entry.functionVersion ?? '–' }),
    entry.aiSystem.reasoning,
    oversightInWords(entry, language),
    personalInWords(entry, language),
  ]
    .filter(Boolean)
    .join('\n')
}

function oversight(entry: Entry, { language }: Asked) {
  const words = registerWords[language]
  const { accepted } = entry
  const said = accepted ? `${fill(words.accepted, { days: accepted.days, share: Math.round(accepted.share) })} ` : ''
  return {
    type: entry.engine.kind === 'rules' ? 'descriptive' : 'predictive',
    monitoring: fill(words.monitoring, { accepted: said }),
    human_intervention: oversightInWords(entry, language),
    objection_procedure: fill(words.objection, { email: entry.contact.email }),
    rollback: words.rollback,
  }
}
