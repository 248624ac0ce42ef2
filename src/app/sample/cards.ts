// How far Ekebyholm has come with each of its functions, told as data: no two in the same state. Days are counted from today.
import type { Card } from '#governance/cards/cards.ts'

type Step = { status: Card['status']; day: number; dnr: string; by: string; note: string }
export type SampleCard = {
  name: string
  owner: Card['owner']
  steps: readonly Step[]
  trial: { from: number; to: number; volume: number } | null
  /** Whether its checkpoints have been answered, and the one that has not. */
  answered: boolean
  missing: string | null
  /** A checkpoint whose answer soon grows too old, and in how many days. */
  soon: { checkpoint: string; days: number } | null
  stop: string | null
  /** What makes it a variant of another function. */
  variant?: { of: string; title: string; purpose: string; units: string[]; settings: Record<string, unknown> }
  /** Bars of the municipality's own. */
  thresholds: Card['thresholds'] | null
  /** Where it is another than the one it came with. */
  serviceClass?: Card['serviceClass']
}

const office = 'Kommunledningskontoret, Ekebyholms kommun'
const social = 'Socialförvaltningen, Ekebyholms kommun'
const building = 'Miljö- och byggnadsförvaltningen, Ekebyholms kommun'
export const sampleUnits = [office, social, building]

const board = 'Kommunstyrelsen'
const chief = 'Kommundirektören'
const plain = { trial: null, answered: true, missing: null, soon: null, stop: null, thresholds: null }
const step = (status: Card['status'], day: number, dnr: string, by: string, note: string): Step => ({
  status,
  day,
  dnr,
  by,
  note,
})

export const sampleCards: readonly SampleCard[] = [
  {
    ...plain,
    name: 'check',
    owner: { role: 'Kanslichef', unit: office },
    steps: [
      step('försök', -210, 'KS 2026-00041', chief, 'Prövas på kansliet under våren.'),
      step('införd', -60, 'KS 2026-00173', board, 'Införs för alla tjänsteutlåtanden.'),
    ],
    soon: { checkpoint: 'CYB-01', days: 38 },
  },
  {
    ...plain,
    name: 'mask',
    serviceClass: 'tillägg',
    owner: { role: 'Kommunarkivarie', unit: office },
    steps: [
      step('försök', -180, 'KS 2026-00052', chief, 'Prövas på begäranden om allmän handling.'),
      step('införd', -45, 'KS 2026-00188', board, 'Införs. Varje maskning granskas av en människa.'),
    ],
  },
  {
    ...plain,
    name: 'maskera-strangt',
    variant: {
      of: 'mask',
      title: 'Maskera strängt för socialnämnden',
      purpose: 'Socialtjänstens handlingar rör ofta flera personer. Här visas också det som är tveksamt.',
      units: [social],
      settings: { level: 'strict' },
    },
    owner: { role: 'Nämndsekreterare', unit: social },
    steps: [step('försök', -5, 'SN 2026-00102', 'Socialdirektören', 'Försök i socialförvaltningen.')],
    trial: { from: -5, to: 85, volume: 400 },
  },
  {
    ...plain,
    name: 'sources',
    owner: { role: 'Kommunjurist', unit: office },
    steps: [step('försök', -30, 'KS 2026-00205', chief, 'Försök i tre förvaltningar.')],
    trial: { from: -30, to: 120, volume: 2000 },
  },
  {
    ...plain,
    name: 'search',
    owner: { role: 'Verksamhetsutvecklare', unit: office },
    steps: [
      step('försök', -150, 'KS 2026-00071', chief, 'Prövas på styrdokumenten.'),
      step('införd', -20, 'KS 2026-00214', board, 'Införs för alla anställda.'),
    ],
    thresholds: [{ figure: 'search-found', set: 'Ekebyholms styrdokument', at: 'at-least', value: 80, unit: '%' }],
  },
  {
    ...plain,
    name: 'summarise',
    owner: { role: 'Nämndsekreterare', unit: social },
    steps: [step('försök', -10, 'SN 2026-00090', 'Socialdirektören', 'Försök i alla förvaltningar.')],
    trial: { from: -10, to: 80, volume: 500 },
    missing: 'MBL-01',
  },
  {
    ...plain,
    name: 'register',
    owner: { role: 'Registrator', unit: office },
    steps: [step('försök', -15, 'KS 2026-00219', chief, 'Förbereds inför nästa version.')],
    trial: { from: -15, to: 75, volume: 300 },
    stop: 'Dokumenthanteringsplanen görs om. Startas igen när den är beslutad',
  },
  { ...plain, name: 'route', owner: { role: 'Registrator', unit: office }, steps: [], answered: false },
  {
    ...plain,
    name: 'draft',
    owner: { role: 'Kanslichef', unit: office },
    steps: [step('avvecklad', -90, 'KS 2026-00122', board, 'Kommunen kopplar inte in någon språkmodell.')],
    answered: false,
  },
]
