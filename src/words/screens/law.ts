// Words of the text of law that is shown beside a reference. Stands on base only.
import { wordList } from '#words/words.ts'

export const lawWords = wordList({
  sv: {
    lawSays: 'Lagtext',
    lawTextOf: '{title}, {where}',
    lawOfDay: 'Ur registret den {date}. Senare ändringar syns inte.',
    lawNotHeld: 'Paragrafens text finns inte i registret den {date}.',
    lawNotFetched: 'Lagtexten kunde inte hämtas.',
  },
  en: {
    lawSays: 'Text of the law',
    lawTextOf: '{title}, {where}',
    lawOfDay: 'From the register of {date}. Later amendments are not in it.',
    lawNotHeld: 'The text of the section is not in the register of {date}.',
    lawNotFetched: 'The text of the law could not be fetched.',
  },
})
