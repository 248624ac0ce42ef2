// Papers to drop: an invented letter and a very long one. People are made up, numbers come from the published test series.
import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib'
import { investigation } from '#test/browser/investigation.ts'

const letter = [
  [
    '# Överklagande av beslut om färdtjänst',
    'Datum 2026-11-12',
    'Diarienummer SOC-2026-00412',
    '',
    'Jag heter Torborg Klintmark, personnummer 19891222-2398, och bor på Lingonstigen 14,',
    '443 30 Lerum. Ni når mig på telefon 070-174 06 12 eller torborg.klintmark@example.se.',
    '',
    'Beslutet fattades den 3 november 2026 av biståndshandläggare Mattias Ekeroth vid',
    'socialförvaltningen. Jag anser att det är fel, eftersom jag inte kan ta mig till bussen.',
    '',
    '## Skäl',
    'Min läkare har skrivit ett intyg om min artros. Jag går med rullator och klarar inte',
    'sträckan till hållplatsen, som är 900 meter. Min son Alvar Klintmark kör mig när han kan.',
    'Alvar Klintmark har telefon 031-390 06 21 och bor i Partille.',
    '',
    'Jag begär att Torborg Klintmark beviljas färdtjänst från den 1 december 2026.',
  ],
  [
    '## Bilagor',
    'Bilaga 1. Läkarintyg',
    'Bilaga 2. Karta över vägen till hållplatsen',
    '',
    'Utbetalning kan ske till konto 8327-9 123 456 789-2.',
    'Bilen som min son använder har registreringsnummer ABC 12D.',
    '',
    'Med vänlig hälsning',
    'Torborg Klintmark',
  ],
]

export const investigationPdf = (): Promise<Uint8Array> => pdf(investigation)
export const letterPdf = (): Promise<Uint8Array> => pdf(letter)

/** Pages of running text with one person named on each. */
export const longPdf = (pages: number): Promise<Uint8Array> =>
  pdf(
    Array.from({ length: pages }, (_, n) => [
      `# Bilaga ${n + 1}`,
      ...Array.from({ length: 30 }, (_, line) => `Rad ${line + 1}. Nämnden har tagit del av underlaget i ärendet.`),
      `Uppgiften lämnades av Torborg Klintmark, telefon 070-174 06 ${String(5 + (n % 95)).padStart(2, '0')}.`,
    ]),
  )

async function pdf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const plain = await made.embedFont(StandardFonts.TimesRoman)
  const bold = await made.embedFont(StandardFonts.HelveticaBold)
  for (const lines of pages) {
    const page = made.addPage([595, 842])
    let y = 770
    for (const line of lines) {
      const [, signs, words] = /^(#*) ?(.*)$/.exec(line)!
      const font: PDFFont = signs ? bold : plain
      page.drawText(words!, { x: 72, y, size: signs === '#' ? 17 : 12, font })
      y -= signs ? 28 : 19
    }
  }
  return made.save()
}
