// An invented investigation of ten pages, as a clerk gets it when somebody asks to see it: two dozen people, most of them in it more than once.
// People are made up, numbers come from the published test series.

/** What must not be read in what leaves. */
export const secrets = [
  ...[
    'Torborg',
    'Klintmark',
    'Alvar',
    'Rönnberg',
    'Siw Hedlund',
    'Hedlund',
    'Marja',
    'Kettunen',
    'Bosse Lindahl',
    'Yusra',
  ],
  ...[
    'Haddad',
    'Gerd Malmsten',
    'Malmsten',
    'Ove Fahlström',
    'Fahlström',
    '19891222',
    '2398',
    '070-174',
    'Lingonstigen',
  ],
  ...['klintmark@', 'ABC 12D', '8327-9'],
]
/** What must be left. */
export const stays = ['biståndshandläggare Mattias Ekeroth', 'SOC-2026-00412', 'socialtjänstlagen', 'Karl Johansgatan']

const filled = (lines: string[]): string[] => [
  ...lines,
  '',
  'Nämnden har tagit del av underlaget i ärendet och bedömer det som tillräckligt.',
  'Uppgifterna har lämnats muntligen om inget annat anges och har lästs upp för den som lämnat dem.',
]

export const investigation: string[][] = [
  [
    '# Utredning om bistånd',
    'Datum 2026-11-12',
    'Diarienummer SOC-2026-00412',
    '',
    'Sökande: Torborg Klintmark, personnummer 19891222-2398',
    'Adress: Lingonstigen 14, 443 30 Lerum',
    'Utredare: biståndshandläggare Mattias Ekeroth, socialförvaltningen',
  ],
  [
    '## Bakgrund',
    'Torborg Klintmark ansökte den 3 november 2026 om hemtjänst enligt socialtjänstlagen.',
    'Hon bor med sin son Alvar Klintmark, telefon 070-174 06 12.',
  ],
  [
    '## Samtal med anhöriga',
    'Sonen Alvar Klintmark uppger att modern ramlat två gånger i oktober.',
    'Dottern Siw Hedlund, telefon 070-174 06 13, bor på annan ort och kommer varannan vecka.',
  ],
  [
    '## Samtal med grannar',
    'Grannen Bosse Lindahl handlar mat åt Torborg Klintmark om lördagarna.',
    'Gerd Malmsten, som bor en trappa ned, har nyckel till lägenheten.',
  ],
  [
    '## Vård',
    'Torborg Klintmark har artros i båda knäna och går med rullator.',
    'Distriktssköterskan har träffat henne tre gånger under hösten.',
  ],
  [
    '## Ekonomi',
    'Utbetalning kan ske till konto 8327-9 123 456 789-2.',
    'Sonens bil har registreringsnummer ABC 12D. God man saknas.',
  ],
  [
    '## Boendet',
    'Lägenheten ligger på andra våningen utan hiss. Närmaste hållplats är Karl Johansgatan.',
    'Hyresvärdens vaktmästare Ove Fahlström har satt upp handtag i badrummet.',
  ],
  [
    '## Tidigare insatser',
    'Marja Kettunen vid det tidigare företaget städade hemma hos Torborg Klintmark till 2025.',
    'Insatsen upphörde på den enskildas begäran.',
  ],
  [
    '## Kontakter',
    'E-post: torborg.klintmark@example.se. Kontaktperson: Yusra Haddad, telefon 070-174 06 14.',
    'Siw Hedlund vill bli kontaktad före beslut.',
  ],
  [
    '## Bedömning',
    'Torborg Klintmark har behov av hemtjänst tolv timmar i veckan.',
    'Alvar Klintmark och Siw Hedlund har tagit del av bedömningen.',
    '',
    'Med vänlig hälsning',
    'biståndshandläggare Mattias Ekeroth',
  ],
].map(filled)
