// What a person reads when a second reviewer is asked for and there is none, or it cannot be who asks. Stands on base only.
import { wordList } from '#words/words.ts'

export const secondRefusals = wordList({
  sv: {
    'needs-second':
      'Begäran {number} ska godkännas av någon som inte har beslutat i den, och det som står nu är inte godkänt. Inget har lämnats ut.',
    'own-decisions':
      'Den som har beslutat i begäran {number} kan inte godkänna den. Be någon annan som får lämna ut handlingar.',
    'document-needs-second':
      'Enheten, eller en annan enhet som har tagit in samma fil, kräver att en andra person godkänner innan något lämnas ut. Det som står nu är inte godkänt av någon som inte har beslutat i handlingen. Inget har lämnats ut.',
    'own-decisions-here':
      'Den som har beslutat i handlingen kan inte godkänna den. Be någon annan som får lämna ut handlingar.',
    'two-persons-stand':
      'I begäran {number} har någon redan beslutat, eller så krävs två personer. Det går inte att ändra nu. Inget har sparats.',
  },
  en: {
    'needs-second':
      'Request {number} is to be approved by somebody who has decided on nothing in it, and what stands now is not approved. Nothing has been released.',
    'own-decisions':
      'Whoever has decided in request {number} cannot approve it. Ask somebody else who may release documents.',
    'document-needs-second':
      'The unit, or another that has taken in the same file, asks for a second person to approve before anything is released. What stands now is not approved by anybody who has decided on nothing in the document. Nothing has been released.',
    'own-decisions-here':
      'Whoever has decided in the document cannot approve it. Ask somebody else who may release documents.',
    'two-persons-stand':
      'In request {number} somebody has decided already, or two persons are needed. It cannot be changed now. Nothing was saved.',
  },
})
