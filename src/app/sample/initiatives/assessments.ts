// What Ekebyholm's officers have written in the assessments of its functions, told as data: each part as impact, text and reason.
import type { AssessmentBody } from '#effect/assessment/assessment.ts'

type Impact = NonNullable<AssessmentBody['economic']['impact']>
type Told = readonly [impact: Impact | null, says: string, reason?: string]
export type SampleAssessment = { name: string; parts: Record<keyof AssessmentBody, Told> }

const consulted: Told = [
  null,
  'Samverkat i FSG innan försöket började. Företrädarna har sett vad som sparas och att ingen mäts för sig.',
]
const noChildren: Told = ['none', 'Funktionen läser inga handlingar om barn utöver dem som handläggaren ändå läser.']
const equal: Told = ['none', 'Samma regler för alla handlingar och alla handläggare.']
const legal: Told = [null, 'Ett hjälpmedel för den som handlägger och själv avgör. Funktionen beslutar ingenting.']
const privacy: Told = [
  'mixed',
  'Handlingarna stannar i kommunens miljö. Loggen säger vad som gjordes, inte vad som stod.',
]

export const assessments: readonly SampleAssessment[] = [
  {
    name: 'check',
    parts: {
      economic: [
        'better',
        'Den frigjorda tiden är värd mer än kostnaden, enligt nyttokalkylen. Tiden stannar på kansliet och är ingen besparing i budget.',
      ],
      ecological: ['better', 'Körningarna drar mindre än arbetsplatsen under den tid de ersätter.'],
      social: ['better', 'Färre handlingar studsar tillbaka, och stressen före utskick minskar.'],
      children: noChildren,
      equality: equal,
      privacy,
      law: legal,
      consultation: consulted,
    },
  },
  {
    name: 'mask',
    parts: {
      economic: ['better', 'Tiden för varje utlämnande halveras. Granskningen är kvar.'],
      ecological: [
        'mixed',
        'Beviset läser om varje fil och drar därför mer än granskningen. Nettot redovisas som ett spann.',
      ],
      social: ['better', 'Den som begär ut får handlingen tidigare och med mindre struket i onödan.'],
      children: ['better', 'Uppgifter om barn i socialtjänstens handlingar hittas oftare. Varje förslag granskas.'],
      equality: ['mixed', 'Namn som är ovanliga i namnlistorna hittas sämre. Skillnaden mäts och listorna fylls på.'],
      privacy: [
        'better',
        'Färre uppgifter röjs när den färdiga filen är bevisad ren. En missad uppgift går inte att ta tillbaka.',
      ],
      law: [null, 'Sekretessprövningen är en människas. Varje maskning har sitt stöd i lagen.'],
      consultation: consulted,
    },
  },
  {
    name: 'sources',
    parts: {
      economic: ['not-assessed', 'Försöket pågår. Mätomgången har för få tider för att säga något.'],
      ecological: ['better', 'Låg energi för varje körning.'],
      social: ['better', 'Färre beslut vilar på lagrum som inte gäller.'],
      children: noChildren,
      equality: equal,
      privacy,
      law: legal,
      consultation: consulted,
    },
  },
  {
    name: 'search',
    parts: {
      economic: ['not-assessed', 'Ingen baslinje i minuter togs före start. Värdet i kalkylen är ett antagande.'],
      ecological: [
        'none',
        'En sökning drar mycket lite.',
        'Energin räknas för varje körning och är för liten för att synas i kommunens förbrukning.',
      ],
      social: ['better', 'Alla når samma svar, också den som är ny.'],
      children: noChildren,
      equality: ['better', 'Den som arbetar på kvällar och helger når svaren när kansliet är stängt.'],
      privacy,
      law: legal,
      consultation: consulted,
    },
  },
  {
    name: 'summarise',
    parts: {
      economic: ['worse', 'Ingen säker tidsvinst, och få använder funktionen. Kostnaden för två arbetssätt är kvar.'],
      ecological: ['worse', 'Den drar energi utan att ersätta något arbete.'],
      social: ['mixed', 'Några ledamöter uppskattar överblicken. Andra litar inte på urvalet.'],
      children: noChildren,
      equality: equal,
      privacy,
      law: legal,
      consultation: [null, 'Samverkan för det nya försöket är inte klar.'],
    },
  },
]
