// Words of the commands by which a municipality trains the name model of `mask` on its own decisions.
import { wordList } from '#words/words.ts'

export const learningWords = wordList({
  sv: {
    'lines-made':
      '{lines|mening|meningar} ur {documents|beslutad handling|beslutade handlingar}, med {persons|namn|namn} på enskilda. {apart|mening hålls|meningar hålls} undan för att mäta på.',
    'lines-left':
      'Utelämnat: {undecided|mening|meningar} med något som ingen har beslutat om, {rejected} där ett namn eller en adress fick stå kvar, {doubtful} med något som kan vara ett namn, {cut} där en uppgift går över meningens gräns, {long} för långa, {plain} utan namn.',
    'lines-secret':
      'Filen {file} innehåller namn och uppgifter ur handlingarna i klartext och kan omfattas av sekretess. Den får bara läsas av den som får se handlingarna och får inte lämna datorn. När en handling gallras försvinner dess meningar.',
    'train-round': 'omgång {round} av {rounds}',
    'train-begun': 'Tränar vidare från {from} på {own|egen mening|egna meningar} och {bundled} som följde med.',
    'train-figures':
      '{set}: hittade namn {before} av {of} före, {after} efter ({low}–{high} %); ord som tas fast de ska stå kvar {overBefore} före, {overAfter} efter av {words} ({overLow}–{overHigh} %).',
    'train-done':
      'Modellen {model} är tränad på {seconds} s och ligger i {folder}. Kontrollsumma {hash}. Den används inte förrän någon tar den i bruk: kansli mask-use {model} --by NAMN --why SKÄL',
    'set-development': 'Meningarna som följde med',
    'set-own': 'Egna meningar som hölls undan',
    'use-done': 'Maskera är nu version {version}, med modellen {model}.',
    'use-figures': 'Mätt på uppsättningen som följde med: {figures}.',
    'use-fallen': 'Funktionen {name} har fallit tillbaka till försök: {because}. Se funktionens sida.',
    'use-back': 'Den levererade modellen används igen: version {version}.',
    'use-nothing': 'Ingen egen modell användes. Inget är ändrat.',
  },
  en: {
    'lines-made':
      '{lines|sentence|sentences} from {documents|decided document|decided documents}, with {persons|name|names} of persons. {apart|sentence is|sentences are} kept apart to measure on.',
    'lines-left':
      'Left out: {undecided|sentence|sentences} with something that nobody has decided on, {rejected} where a name or an address was let stand, {doubtful} with something that may be a name, {cut} where a mark crosses the sentence’s end, {long} too long, {plain} without names.',
    'lines-secret':
      'The file {file} holds names and facts from the documents in clear text and may be covered by secrecy. Only those who may see the documents may read it, and it may not leave this machine. When a document is weeded its sentences disappear.',
    'train-round': 'round {round} of {rounds}',
    'train-begun': 'Training on from {from} with {own|sentence|sentences} of your own and {bundled} that came along.',
    'train-figures':
      '{set}: names found {before} of {of} before, {after} after ({low}–{high} %); words taken that should stay {overBefore} before, {overAfter} after of {words} ({overLow}–{overHigh} %).',
    'train-done':
      'The model {model} was trained in {seconds} s and lies in {folder}. Checksum {hash}. It is not used until somebody takes it in use: kansli mask-use {model} --by NAME --why REASON',
    'set-development': 'The sentences that came along',
    'set-own': 'Own sentences kept apart',
    'use-done': 'Mask is now version {version}, with the model {model}.',
    'use-figures': 'Measured on the set that came along: {figures}.',
    'use-fallen': 'The function {name} has fallen back to a trial: {because}. See the function’s page.',
    'use-back': 'The model that came along is used again: version {version}.',
    'use-nothing': 'No model of your own was in use. Nothing was changed.',
  },
})
