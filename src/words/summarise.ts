// Why a sentence was chosen for a summary. Stands on base only.
import { wordList } from '#words/words.ts'

export const summaryReasonWords = wordList({
  sv: {
    'summary-central': 'säger mest av det som hela handlingen handlar om',
    'summary-ranked': 'liknar många av de andra meningarna',
    'summary-title': 'handlar om det som rubriken nämner',
    'summary-place': 'står där en handling av det slaget säger vad den vill',
    'summary-section': 'står under ”{heading}”',
    'summary-cue': 'säger vad som föreslås, beslutas eller efterfrågas',
  },
  en: {
    'summary-central': 'says most of what the whole document is about',
    'summary-ranked': 'is like many of the other sentences',
    'summary-title': 'is about what the title names',
    'summary-place': 'stands where a document of its kind says what it wants',
    'summary-section': 'stands under “{heading}”',
    'summary-cue': 'says what is proposed, decided or asked for',
  },
})
