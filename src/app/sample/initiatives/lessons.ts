// What Ekebyholm has learnt, told as data: what worked, what stood in the way, what nobody had expected. Days are counted from today.
import type { LessonBody } from '#effect/lessons/lessons.ts'

export type SampleLesson = Omit<LessonBody, 'initiatives' | 'learntOn'> & {
  initiatives: readonly string[]
  day: number
}

export const lessons: readonly SampleLesson[] = [
  {
    title: 'Mät före start, annars går nyttan inte att visa',
    says: 'Sökningen används varje dag, men tidsvinsten går inte att räkna eftersom ingen hade mätt minuterna innan. För granskningen fanns en baslinje, och där går skillnaden att visa.',
    kind: 'hindered',
    advice: 'Ta baslinjen innan försöket börjar, också när det känns självklart att det blir bättre.',
    area: 'Uppföljning',
    initiatives: ['sok', 'granska'],
    day: -50,
  },
  {
    title: 'Regler som de granskande själva skriver används',
    says: 'Nämndsekreterarna skrev reglerna tillsammans och kände igen sina egna anmärkningar. Det gav förtroende på en gång.',
    kind: 'worked',
    advice: 'Låt de som ska använda funktionen skriva dess regler och mallar.',
    area: 'Ärendeberedning',
    initiatives: ['granska'],
    day: -305,
  },
  {
    title: 'Effekten kommer ett halvår efter pengarna',
    says: 'Utbildning, kontrollpunkter och samverkan kostade under de första två kvartalen. Användningen nådde halva volymen först efter ett år.',
    kind: 'surprised',
    advice: 'Räkna med upptrappningen i nyttokalkylen, och säg den till nämnden innan beslutet.',
    area: 'Ekonomi',
    initiatives: ['granska', 'maskera'],
    day: -290,
  },
  {
    title: 'Beviset efteråt betyder mer än träffarna före',
    says: 'Förtroendet för maskeringen kom inte av hur många uppgifter den hittade utan av att den färdiga filen lästes om och visades ren.',
    kind: 'worked',
    advice: 'Visa vad som kontrollerats när något lämnar huset.',
    area: 'Offentlighet och arkiv',
    initiatives: ['maskera'],
    day: -145,
  },
  {
    title: 'En ovanlig skrivning missas av mönster',
    says: 'Ett telefonnummer med punkter mellan siffrorna föreslogs inte. En människa såg det. Skrivsättet lades in bland exemplen.',
    kind: 'hindered',
    advice: 'Behåll granskningen av varje förslag, och lägg in varje miss som exempel samma vecka.',
    area: 'Offentlighet och arkiv',
    initiatives: ['maskera'],
    day: -24,
  },
  {
    title: 'Att kontrollera ett utkast tar lika lång tid som att skriva det',
    says: 'Varje mening i utkastet måste slås upp. Sju av 24 utkast hade en hänvisning som inte stödde meningen.',
    kind: 'hindered',
    advice: 'Räkna kontrolltiden innan ett försök med språkmodell börjar.',
    area: 'Ärendeberedning',
    initiatives: ['utkast'],
    day: -145,
  },
  {
    title: 'Låg användning är också ett resultat',
    says: 'Sammanfattningen fungerade som den skulle men användes av få, och av färre mot slutet. De ville ha egna ord, inte citat.',
    kind: 'surprised',
    advice:
      'Fråga användarna efter en månad, och avsluta eller ändra i tid. Under en fjärdedel kostar två arbetssätt mer än de ger.',
    area: 'Ärendeberedning',
    initiatives: ['sammanfatta'],
    day: -115,
  },
  {
    title: 'En ordagrann utskrift är inte en anteckning',
    says: 'Utskriften av samtalet blev fem gånger så lång som anteckningen. Att korta den tog längre tid än att skriva själv.',
    kind: 'hindered',
    advice: 'Pröva på tio samtal innan ett försök i tre grupper.',
    area: 'Individ- och familjeomsorg',
    initiatives: ['tal'],
    day: -375,
  },
  {
    title: 'Avsluta före försöket när risken är större än nyttan',
    says: 'Chatten avslutades på hypotesen. Det kostade en bråkdel av vad ett försök hade kostat.',
    kind: 'worked',
    advice: 'Skriv risken redan i hypotesen, och ta beslutet där.',
    area: 'Service till invånare',
    initiatives: ['chatt'],
    day: -410,
  },
  {
    title: 'Samverka med facket före försöket',
    says: 'När loggen och mätningen visades för de fackliga företrädarna före start blev frågorna besvarade en gång. I försöket med tal till text kom de mitt i, och en grupp hoppade av.',
    kind: 'worked',
    advice: 'Visa exakt vad som sparas innan någon mäts.',
    area: 'Samverkan',
    initiatives: ['maskera', 'tal'],
    day: -370,
  },
  {
    title: 'Styrdokumenten måste städas innan de kan sökas',
    says: 'En femtedel av dokumenten gällde inte längre. Städningen tog mer tid än installationen.',
    kind: 'surprised',
    advice: 'Sätt giltighet på varje dokument först, och räkna med den tiden.',
    area: 'Intern service',
    initiatives: ['sok'],
    day: -340,
  },
  {
    title: 'Stoppknappen behövs även när inget är fel',
    says: 'Registreringen stoppades när dokumenthanteringsplanen gjordes om, så att ingen registrerade mot den gamla.',
    kind: 'worked',
    advice: 'Låt funktionsägaren kunna stoppa på en minut, med ett skäl som alla ser.',
    area: 'Diarium och post',
    initiatives: ['registrera'],
    day: -10,
  },
]
