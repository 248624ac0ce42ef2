// What is wrong in a file of knowledge, in words. `path` names the place in the file as the file writes it. Stands on base only.
import type { Params } from '#base/refusal.ts'
import { fill, type Language, wordList } from '#words/words.ts'

export const faultWords = wordList({
  sv: {
    'fault-not-json':
      'filen går inte att läsa som JSON: ett komma, ett citattecken eller en parentes fattas eller är för mycket',
    'fault-missing': '{path} fattas',
    'fault-wrong-type': '{path} ska vara {wanted}',
    'fault-not-among': '{path} ska vara något av: {wanted}',
    'fault-unknown-key': '{keys} känns inte igen här',
    'fault-empty': '{path} får inte vara tomt',
    'fault-wrong-form': '{path} är skrivet på ett sätt som inte går att använda',
    'fault-name-taken': 'namnet {wanted} används redan i en annan egen fil',
  },
  en: {
    'fault-not-json': 'the file cannot be read as JSON: a comma, a quotation mark or a bracket is missing or too many',
    'fault-missing': '{path} is missing',
    'fault-wrong-type': '{path} must be {wanted}',
    'fault-not-among': '{path} must be one of: {wanted}',
    'fault-unknown-key': '{keys} is not known here',
    'fault-empty': '{path} may not be empty',
    'fault-wrong-form': '{path} is written in a way that cannot be used',
    'fault-name-taken': 'the name {wanted} is already used in another own file',
  },
})

const typeWords = wordList({
  sv: {
    string: 'en text inom citattecken',
    number: 'ett tal',
    int: 'ett heltal',
    boolean: 'true eller false',
    array: 'en lista inom hakparenteser',
    object: 'en grupp inom klamrar',
  },
  en: {
    string: 'a text in quotation marks',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list within square brackets',
    object: 'a group within braces',
  },
})

/** The sentence of a fault; an id without words shows as itself. */
export function sayFault(language: Language, fault: string, params: Params): string {
  const sentence = (faultWords[language] as Record<string, string>)[fault]
  const wanted = (typeWords[language] as Record<string, string>)[String(params.wanted)] ?? params.wanted ?? ''
  return sentence === undefined ? fault : fill(sentence, { ...params, wanted })
}
