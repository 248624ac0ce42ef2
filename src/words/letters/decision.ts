// Words of the decision that tells what is withheld when a document is released in part, on which ground, and how to appeal.
// The way to appeal: OSL 6 kap. 3, 7 and 8 §§, förvaltningslagen 43 and 44 §§. What a municipality fills in stands in square brackets.
import { wordList } from '#words/words.ts'

export const decisionWords = wordList({
  sv: {
    'decision-title': 'Beslut om utlämnande av allmän handling',
    'decision-file': 'beslut-om-utlamnande',
    'decision-head':
      'Handling: {name}\nBeslutsdatum: {date}\nDiarienummer: [fyll i]\nDen som har begärt handlingen: [fyll i]',
    'decision-outcome': 'Beslut',
    'decision-part':
      '[Nämnden] lämnar ut handlingen utom de uppgifter som anges nedan. De är maskerade i den utlämnade handlingen.',
    'decision-all': '[Nämnden] lämnar ut handlingen. Inga uppgifter på sidorna är maskerade.',
    'decision-withheld': 'Det som inte lämnas ut',
    'decision-document': 'Handling',
    'decision-kind': 'Uppgift',
    'decision-count': 'Antal ställen',
    'decision-ground': 'Lagrum',
    'decision-no-ground': '[ange lagrum]',
    'decision-reasons': 'Skäl',
    'decision-harm': '{ground}: {harm}.',
    'decision-harm-noted': '{ground}: {note}',
    'decision-foot': 'Sida {page}',
    'decision-harm-yours': 'Skadeprövning: [skriv varför uppgifterna inte kan lämnas ut].',
    'decision-note': 'Anteckning vid beslutet: {note}',
    'decision-by': 'Maskeringen har beslutats av {names}.',
    'decision-appeal': 'Hur beslutet överklagas',
    'decision-appeal-text':
      'Beslutet att inte lämna ut uppgifterna får överklagas hos kammarrätten av den som har begärt handlingen (6 kap. 7 och 8 §§ offentlighets- och sekretesslagen). Överklagandet ska vara skriftligt och ställas till [kammarrätten], men lämnas eller skickas till [nämnden] (43 § förvaltningslagen).\nAnge vilket beslut som överklagas, vilken ändring du vill ha och varför.\nÖverklagandet ska ha kommit in inom tre veckor från den dag då du fick del av beslutet (44 § förvaltningslagen).',
    'decision-written':
      'Är det här ett besked från en enskild tjänsteperson har du rätt att begära ett skriftligt beslut av myndigheten (6 kap. 3 § offentlighets- och sekretesslagen). Det är myndighetens beslut som kan överklagas.',
  },
  en: {
    'decision-title': 'Decision on the release of an official document',
    'decision-file': 'decision-on-release',
    'decision-head': 'Document: {name}\nDate: {date}\nReference number: [fill in]\nRequested by: [fill in]',
    'decision-outcome': 'Decision',
    'decision-part':
      '[The board] releases the document except for what is listed below, which is masked in the released document.',
    'decision-all': '[The board] releases the document. Nothing on its pages is masked.',
    'decision-withheld': 'What is withheld',
    'decision-document': 'Document',
    'decision-kind': 'Detail',
    'decision-count': 'Places',
    'decision-ground': 'Section',
    'decision-no-ground': '[state the section]',
    'decision-reasons': 'Reasons',
    'decision-harm': '{ground}: {harm}.',
    'decision-harm-noted': '{ground}: {note}',
    'decision-foot': 'Page {page}',
    'decision-harm-yours': 'Harm test: [write why the details cannot be released].',
    'decision-note': 'Note on the decision: {note}',
    'decision-by': 'The masking was decided by {names}.',
    'decision-appeal': 'How to appeal',
    'decision-appeal-text':
      'The decision not to release the details may be appealed to the administrative court of appeal (kammarrätten) by the person who requested the document (6 kap. 7 and 8 §§ offentlighets- och sekretesslagen). The appeal is to be in writing and addressed to [kammarrätten], but handed in or sent to [the board] (43 § förvaltningslagen).\nState which decision you appeal, what change you want and why.\nThe appeal is to have arrived within three weeks from the day you received the decision (44 § förvaltningslagen).',
    'decision-written':
      'If this is an answer by a single official you have the right to ask for a written decision by the authority (6 kap. 3 § offentlighets- och sekretesslagen). It is the decision of the authority that can be appealed.',
  },
})
export type DecisionWord = keyof (typeof decisionWords)['sv']
