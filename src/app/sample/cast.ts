// Who works in Ekebyholm besides the officers whose desks are full: every role of the house, each right with its ground, some of them over.
import type { Role } from '#governance/rights/rights.ts'

type Held = {
  role: Role
  /** Null: the whole municipality. */
  unit: string | null
  ground: string
  decision?: string
  from: string
  until?: string
}
export type Member = { name: string; unit: string; rights: readonly Held[]; fate?: 'invited' | 'left' }

const municipality = 'Ekebyholms kommun'
const office = `Kommunledningskontoret, ${municipality}`
const social = `Socialförvaltningen, ${municipality}`
const building = `Miljö- och byggnadsförvaltningen, ${municipality}`
const day = (written: string) => new Date(`${written}T00:00:00+01:00`).toISOString()

/** What the officers of the sample may, by the name they have there. */
export const officersMay: Record<string, readonly Held[]> = {
  'Ingrid Ekstam': [
    {
      role: 'caseworker',
      unit: office,
      ground: 'Kommunstyrelsens delegationsordning 1.2',
      decision: 'KS 2026-00012',
      from: day('2026-01-15'),
    },
  ],
  'Amina Warsame': [
    {
      role: 'caseworker',
      unit: social,
      ground: 'Socialnämndens delegationsordning 3.1',
      decision: 'SN 2026-00021',
      from: day('2026-01-15'),
    },
    {
      role: 'caseworker',
      unit: office,
      ground: 'Vikariat på kommunledningskontoret',
      decision: 'KS 2026-00104',
      from: day('2026-03-01'),
      until: day('2026-07-01'),
    },
  ],
  'Sten Granlund': [
    {
      role: 'caseworker',
      unit: building,
      ground: 'Miljö- och byggnadsnämndens delegationsordning 2.4',
      decision: 'MBN 2026-00009',
      from: day('2026-01-15'),
    },
  ],
}

export const cast: readonly Member[] = [
  {
    name: 'Berit Sandgren',
    unit: office,
    rights: [
      {
        role: 'registrar',
        unit: office,
        ground: 'Anställning som registrator',
        decision: 'KS 2026-00012',
        from: day('2026-01-15'),
      },
      {
        role: 'registrar',
        unit: building,
        ground: 'Registrerar också åt miljö och bygg',
        decision: 'MBN 2026-00031',
        from: day('2026-02-01'),
      },
    ],
  },
  {
    name: 'Nils Åkerblad',
    unit: building,
    rights: [
      {
        role: 'secretary',
        unit: building,
        ground: 'Anställning som nämndsekreterare',
        decision: 'MBN 2026-00010',
        from: day('2026-01-15'),
      },
    ],
  },
  {
    name: 'Leyla Ekdahl',
    unit: office,
    rights: [
      {
        role: 'function-owner',
        unit: null,
        ground: 'Kommundirektörens beslut om funktionsägare',
        decision: 'KS 2026-00077',
        from: day('2026-02-01'),
      },
    ],
  },
  {
    name: 'Gunnar Tallvik',
    unit: office,
    rights: [
      {
        role: 'controller',
        unit: null,
        ground: 'Uppföljning av digitaliseringsuppdraget',
        decision: 'KS 2026-00077',
        from: day('2026-02-01'),
      },
    ],
  },
  {
    name: 'Maj-Lis Norrby',
    unit: social,
    rights: [
      {
        role: 'representative',
        unit: null,
        ground: 'Facklig företrädare, information enligt 19 § medbestämmandelagen',
        from: day('2026-02-01'),
      },
    ],
  },
  {
    name: 'Petra Sjöholm',
    unit: social,
    rights: [
      {
        role: 'administrator',
        unit: social,
        ground: 'Administratör i socialförvaltningen',
        decision: 'SN 2026-00034',
        from: day('2026-02-01'),
      },
    ],
  },
  {
    name: 'Olof Brännström',
    unit: 'Revisionskontoret, Ekebyholms kommun',
    rights: [
      {
        role: 'auditor',
        unit: null,
        ground: 'Granskning av loggar och åtkomst',
        decision: 'REV 2026-00005',
        from: day('2026-09-01'),
        until: day('2027-07-01'),
      },
    ],
  },
  {
    name: 'Rolf Engvall',
    unit: building,
    fate: 'left',
    rights: [
      { role: 'caseworker', unit: building, ground: 'Anställning som bygglovshandläggare', from: day('2026-01-15') },
    ],
  },
  {
    name: 'Hanna Lundmark',
    unit: building,
    fate: 'invited',
    rights: [
      {
        role: 'reader',
        unit: building,
        ground: 'Introduktion före tillträde',
        decision: 'MBN 2026-00058',
        from: day('2026-11-01'),
      },
    ],
  },
]
