// Municipal Swedish in any length for measuring: invented memos with invented people, always the same for the same seed.
// People's numbers are Skatteverket's test numbers, phones and e-mail are reserved for fiction.

const sentences = [
  'Nämnden föreslås godkänna redovisningen och förklara uppdraget fullgjort.',
  'Förvaltningen bedömer att åtgärden ryms inom beslutad budgetram för året.',
  'Under hösten har verksamheten sett över rutinerna för mottagande av inkommande handlingar.',
  'Ärendet har beretts tillsammans med stadsbyggnadsförvaltningen och miljöförvaltningen.',
  'Kostnaden beräknas till 450 tkr per år och belastar förvaltningens driftsanslag.',
  'Av de 312 ärenden som avslutades handlades 87 procent inom den tid som nämnden har beslutat.',
  'Barnkonventionen har beaktats genom att skolans elevråd har fått lämna synpunkter på förslaget.',
  'Samverkan har skett med de fackliga organisationerna den 14 november 2025.',
  'Handläggningstiden har minskat sedan blanketten gjordes om till en e-tjänst.',
  'Den som är missnöjd med beslutet kan överklaga det inom tre veckor från den dag beslutet anslogs.',
  'Enligt 6 kap. 6 § kommunallagen ska nämnden se till att verksamheten bedrivs i enlighet med målen.',
  'Ett vite får bara förenas med ett föreläggande som är klart och preciserat.',
  'Lokalerna ligger i ett plan och nås från gården, vilket underlättar för besökare med rullstol.',
  'Upphandlingen genomfördes som ett öppet förfarande och fem anbud kom in i tid.',
  'Boendet har tolv platser och bemannas dygnet runt av utbildad personal.',
  'Mätningarna visar att bullernivån vid fasad understiger riktvärdet under kvällstid.',
]
const given = ['Torborg', 'Ingemar', 'Samira', 'Folke', 'Amina', 'Ragnvald', 'Elvira', 'Yusuf']
const surnames = ['Kvistgren', 'Lundhage', 'Abrahamzon', 'Ekstubbe', 'Norrvide', 'Haddaoui']
const numbers = ['850101-2390', '19850102-2381', '198501022399', '850103-2380']
const streets = ['Storgatan 3', 'Kyrkvägen 14 B', 'Lärkstigen 7', 'Ringvägen 121']

/** Random numbers from a seed (mulberry32): the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const one = (list: readonly string[], roll: (below: number) => number): string => list[roll(list.length)]!

function aboutSomeone(roll: (below: number) => number): string {
  const name = `${one(given, roll)} ${one(surnames, roll)}`
  const ways = [
    `${name}, ${one(numbers, roll)}, boende på ${one(streets, roll)}, har ansökt om bistånd.`,
    `Sökanden ${name} nås på 070-174 06 ${String(5 + roll(90)).padStart(2, '0')}.`,
    `Yttrande har kommit in från ${name} (${name.toLowerCase().replace(' ', '.')}@brev.example).`,
    `${name} uppger att kontakten med handläggaren har fungerat väl.`,
  ]
  return one(ways, roll)
}

/** A paragraph of four to eight sentences, about every sixth of them on an invented person. */
export function paragraph(roll: (below: number) => number): string {
  return Array.from({ length: 4 + roll(5) }, () => (roll(6) === 0 ? aboutSomeone(roll) : one(sentences, roll))).join(
    ' ',
  )
}

/** At least `units` UTF-16 units of paragraphs. */
export function swedishText(units: number, seed = 1): string {
  const roll = dice(seed)
  const paragraphs: string[] = []
  for (let length = 0; length < units; length += paragraphs.at(-1)!.length + 2) paragraphs.push(paragraph(roll))
  return paragraphs.join('\n\n')
}
