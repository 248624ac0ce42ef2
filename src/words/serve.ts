// What the terminal says when Kansli starts and stops.
import { wordList } from '#words/words.ts'

export const serveWords = wordList({
  sv: {
    starting: 'Kansli startar. Data finns i {folder}.',
    building: 'Bygger webbsidorna. Det görs en gång per version.',
    'no-pages': 'Webbsidorna kunde inte byggas. Gränssnittet för andra program (/openapi.json) fungerar ändå.',
    ready: 'Kansli är klart efter {seconds} s på {address}',
    link: 'Öppna länken för att logga in som {name}. Den gäller i {minutes} minuter och en gång.',
    'link-again': 'En ny länk får du med: kansli sign-in-link',
    sample: 'Exempelkommunen läggs in. Handlingarna behandlas medan du tittar.',
    working: 'Arbetaren är i gång. Avsluta med Ctrl+C.',
    stopping: 'Avslutar. Det som inte är klart görs vid nästa start.',
  },
  en: {
    starting: 'Kansli is starting. Data is in {folder}.',
    building: 'Building the web pages. This is done once a version.',
    'no-pages':
      'The web pages could not be built. The interface for other programs (/openapi.json) works all the same.',
    ready: 'Kansli is ready after {seconds} s at {address}',
    link: 'Open the link to sign in as {name}. It is good for {minutes} minutes and works once.',
    'link-again': 'Get a new link by: kansli sign-in-link',
    sample: 'The sample municipality is being added. Its documents are worked on while you look.',
    working: 'The worker is running. End it by Ctrl+C.',
    stopping: 'Stopping. What is not done is done at the next start.',
  },
})
