// The conclusions of Ekebyholm, told as data: keys in the place of ids of initiatives and rounds.
export type SampleConclusion = {
  key: string
  title: string
  says: string
  initiatives: readonly string[]
  figures: readonly string[]
}

export const conclusions: readonly SampleConclusion[] = [
  {
    key: 'matt',
    title: 'Inför det som är mätt',
    says: 'De funktioner som hade en baslinje före start kan visa vad de ger. Kommunen bör inte besluta om införande utan en mätning före och en efter.',
    initiatives: ['granska', 'maskera', 'sok'],
    figures: ['round.check.saved', 'round.mask.saved', 'function.search.runs'],
  },
  {
    key: 'regler',
    title: 'Enkla funktioner utan språkmodell ger först',
    says: 'Granskning och maskering bygger på regler och små tränade delar. De kostar lite, drar lite energi och går att förklara. Försöket med språkmodell kostade mer och gav inget.',
    initiatives: ['granska', 'maskera', 'utkast'],
    figures: ['function.check.net-present-value', 'function.mask.net-present-value', 'initiative.utkast.spent'],
  },
  {
    key: 'senare',
    title: 'Effekten kommer senare än investeringen',
    says: 'Investeringen ligger i de första kvartalen och användningen växer under ett år. Nämnden bör få se båda, och när de möts.',
    initiatives: ['granska', 'maskera'],
    figures: ['function.check.investment', 'function.check.payback-quarter', 'function.mask.investment'],
  },
  {
    key: 'anvandning',
    title: 'Användningen avgör, inte tekniken',
    says: 'Samma teknik ger nytta där den används och kostnad där den inte gör det. Följ användningen varje månad, och ta beslut när den stannar under en fjärdedel.',
    initiatives: ['sammanfatta', 'granska'],
    figures: ['function.summarise.uptake', 'function.check.uptake'],
  },
  {
    key: 'avsluta',
    title: 'Att avsluta i tid är en del av arbetet',
    says: 'Tre initiativ har avslutats. Det som avslutades på hypotesen kostade minst. Det som lärdes är kvar och används.',
    initiatives: ['chatt', 'tal', 'utkast'],
    figures: ['initiative.chatt.spent', 'initiative.tal.spent', 'initiative.utkast.spent'],
  },
  {
    key: 'energi',
    title: 'Räkna nettot för miljön i varje enskilt fall',
    says: 'Funktionerna drar lite, och tiden de frigör drar också energi. Nettot är olika för varje funktion och ska redovisas som ett spann.',
    initiatives: ['granska', 'maskera'],
    figures: ['function.check.energy-per-year', 'function.check.net-climate', 'function.mask.net-climate'],
  },
]
