// The log in sentences: what was done, in words, and by what right. The values an event carries are put in; what is weeded is left
// out. Stands on base only.
import type { Params } from '#base/refusal.ts'
import { initiativeSentences } from '#words/log/initiatives.ts'
import { requestSentences } from '#words/log/requests.ts'
import { actWords } from '#words/log.ts'
import { fill, type Language, wordList } from '#words/words.ts'

/** After the person's name. One for each act in `actWords`; a test holds the two together. */
export const sentenceWords = wordList({
  sv: {
    ...initiativeSentences.sv,
    ...requestSentences.sv,
    'person.add': 'lades till som person',
    'person.sign-in': 'loggade in ({way})',
    'person.sign-out': 'loggade ut',
    'person.invite': 'bjöd in en person',
    'person.leave': 'avslutade en persons tillträde, på grunden: {ground}',
    'person.set-password': 'valde ett nytt lösenord',
    'person.add-passkey': 'lade till en nyckel att logga in med',
    'person.end-passkey': 'tog bort en nyckel att logga in med',
    'person.end-sessions': 'avslutade {count} egna inloggningar',
    'right.grant': 'gav rollen {role} i {unit}, på grunden: {ground}',
    'right.end': 'avslutade rollen {role} i {unit}, på grunden: {ground}',
    'document.read-others': 'öppnade andras handling och skrev skälet: {why}',
    'document.receive': 'tog emot en handling på {size} byte',
    'document.read': 'läste handlingens text: {pages|sida|sidor}',
    'document.refuse': 'kunde inte läsa handlingen ({reason})',
    'document.name-matter': 'angav vilket ärende handlingen hör till',
    'document.copy': 'hämtade anmärkningarna som {as}: {notes} stycken',
    'template.save': 'sparade mallen {subject}',
    'template.remove': 'tog bort mallen {subject}',
    'run.ask': 'bad {function} gå igenom handlingen',
    'run.find': 'lät {function} {version} gå igenom handlingen: {findings|fynd|fynd}',
    'run.refuse': 'lät inte {function} gå igenom handlingen ({reason})',
    'finding.decide':
      'beslutade om fynd: {accepted} godtagna, {rejected} avvisade, {changed} ändrade, {added} tillagda',
    'finding.undo': 'ångrade sina senaste beslut om fynd',
    'release.ask': 'begärde att handlingen släpps ut, {stays} uppgifter står kvar',
    'release.write': 'skrev filen och bevisade att den är ren',
    'release.refuse': 'släppte inte ut någon fil ({reason})',
    'release.fetch': 'hämtade filen som släppts ut',
    'collection.make': 'skapade en samling för sökning',
    'collection.receive': 'lade filer i samlingen',
    'collection.remove': 'tog bort samlingen och dess filer',
    'collection.set-validity': 'angav vad som gäller för en handling i samlingen',
    'log.weed': 'gallrade innehållet i {count|händelse|händelser} ({why})',
    'log.export': 'hämtade hela loggen som {as}: {events|händelse|händelser}',
    'weeding.order': 'beställde gallring enligt {dnr} av {decidedBy}: {count} poster',
    'weeding.done': 'gallrade {count} poster enligt {dnr}',
    'weeding.record': 'hämtade gallringsprotokollet som {as}',
    'weeding.hold': 'undantog handlingen från gallring: {why}',
    'weeding.lift': 'hävde undantaget från gallring',
    'incident.report': 'anmälde incident {number}',
    'incident.note': 'antecknade i incident {number}',
    'incident.close': 'avslutade incident {number}',
    'incident.open': 'öppnade incident {number} igen',
    'incident.export': 'hämtade {count|incident|incidenter} som {as}',
    'assignment.write': 'skrev in uppdraget {title}, {dnr}',
    'assignment.change': 'ändrade uppgifterna om uppdrag {number}',
    'assignment.party': 'antecknade samverkan med {name} i uppdrag {number}',
    'assignment.stage': 'skrev in eller ändrade etappen {stage} i uppdrag {number}',
    'assignment.note': 'antecknade i uppdrag {number}, {day}',
    'assignment.close': 'avslutade uppdrag {number} genom beslut {dnr}',
    'assignment.reopen': 'tog upp uppdrag {number} igen',
    'price.write': 'skrev in ett pris för {class} från {from}',
    'price.fixed': 'skrev in den fasta kostnaden {name} från {from}',
    'price.time': 'skrev in {minutes} minuter för {unit}, {day}',
    'price.export': 'hämtade debiteringen {from} till {until} som {as}',
    'portfolio.make': 'skapade portföljen {title} med {count|kandidat|kandidater}',
    'portfolio.choose': 'valde {count|kandidat|kandidater} i portfölj {number}: {why}',
    'card.deliver': 'lade in funktionskort som följde med programmet',
    'card.make': 'skapade funktionskortet {subject}: {why}',
    'card.change': 'ändrade funktionskortet {subject}: {why}',
    'card.status': 'beslutade om status för {subject}: {why}',
    'card.fall-back': 'lät {subject} falla tillbaka till försök: {why}',
    'evidence.give': 'besvarade kontrollpunkten {checkpoint} för {subject}',
    'evidence.withdraw': 'drog tillbaka svaret på kontrollpunkten {checkpoint} för {subject}',
    'function.measure': 'mätte {subject}, version {version}',
    'model.lines':
      'gjorde {lines|mening|meningar} att träna {subject} på av {documents|beslutad handling|beslutade handlingar}: {why}',
    'model.train': 'tränade modellen {model} för {subject} på {lines|egen mening|egna meningar}: {why}',
    'model.use': 'tog modellen {model} i bruk för {subject}, som nu är version {version}: {why}',
    'function.stop': 'stoppade {subject}: {why}',
    'effect.set-parameter': 'ändrade värdet {parameter} i nyttokalkylen för {subject}: {why}',
    'effect.open-round': 'öppnade en mätomgång för {subject} i {unit}',
    'effect.close-round': 'avslutade en mätomgång för {subject}',
    'report.make': 'gjorde en redovisning ({kind}) för {from} till {to} med {figures|siffra|siffror}',
    'sample.history': 'lade in exempelkommunens påhittade historik, {from} till {until}',
    'function.resume': 'släppte på {subject} igen: {why}',
    'register.publisher': 'angav {name} som utgivare av registret',
    'checkpoint.propose': 'föreslog en ändring av kontrollpunkten {subject}: {why}',
    'checkpoint.publish': 'publicerade en ändring av kontrollpunkten {subject}, som någon annan hade föreslagit',
    'checkpoint.file': 'läste in kommunens egen lydelse av {subject}, beslutad av {decidedBy} ({dnr})',
    'checkpoint.reject': 'avvisade en ändring av kontrollpunkten {subject}',
  },
  en: {
    ...initiativeSentences.en,
    ...requestSentences.en,
    'person.add': 'was added as a person',
    'person.sign-in': 'signed in ({way})',
    'person.sign-out': 'signed out',
    'person.invite': 'invited a person',
    'person.leave': 'ended a person’s access, on the ground: {ground}',
    'person.set-password': 'chose a new password',
    'person.add-passkey': 'added a passkey to sign in by',
    'person.end-passkey': 'removed a passkey to sign in by',
    'person.end-sessions': 'ended {count} of their own sign-ins',
    'right.grant': 'gave the role {role} in {unit}, on the ground: {ground}',
    'right.end': 'ended the role {role} in {unit}, on the ground: {ground}',
    'document.read-others': 'opened others’ document and wrote the reason: {why}',
    'document.receive': 'received a document of {size} bytes',
    'document.read': 'read the text of the document: {pages|page|pages}',
    'document.refuse': 'could not read the document ({reason})',
    'document.name-matter': 'said which matter the document belongs to',
    'document.copy': 'fetched the remarks as {as}: {notes} of them',
    'template.save': 'saved the template {subject}',
    'template.remove': 'removed the template {subject}',
    'run.ask': 'asked {function} to go through the document',
    'run.find': 'had {function} {version} go through the document: {findings|finding|findings}',
    'run.refuse': 'did not have {function} go through the document ({reason})',
    'finding.decide': 'decided on findings: {accepted} accepted, {rejected} rejected, {changed} changed, {added} added',
    'finding.undo': 'took back their latest decisions on findings',
    'release.ask': 'asked for the document to be released, {stays} items stay',
    'release.write': 'wrote the file and proved it clean',
    'release.refuse': 'released no file ({reason})',
    'release.fetch': 'fetched the released file',
    'collection.make': 'made a collection for search',
    'collection.receive': 'put files in the collection',
    'collection.remove': 'removed the collection and its files',
    'collection.set-validity': 'said what is valid of a document in the collection',
    'log.weed': 'weeded the content of {count|event|events} ({why})',
    'log.export': 'fetched the whole log as {as}: {events|event|events}',
    'weeding.order': 'ordered a weeding by {dnr} of {decidedBy}: {count} items',
    'weeding.done': 'weeded {count} items by {dnr}',
    'weeding.record': 'fetched the weeding record as {as}',
    'weeding.hold': 'held the document from weeding: {why}',
    'weeding.lift': 'lifted the hold from weeding',
    'incident.report': 'reported incident {number}',
    'incident.note': 'noted in incident {number}',
    'incident.close': 'closed incident {number}',
    'incident.open': 'opened incident {number} again',
    'incident.export': 'fetched {count|incident|incidents} as {as}',
    'assignment.write': 'wrote down the assignment {title}, {dnr}',
    'assignment.change': 'changed what is said of assignment {number}',
    'assignment.party': 'noted samverkan with {name} in assignment {number}',
    'assignment.stage': 'wrote or changed the stage {stage} in assignment {number}',
    'assignment.note': 'noted in assignment {number}, {day}',
    'assignment.close': 'closed assignment {number} by decision {dnr}',
    'assignment.reopen': 'took assignment {number} up again',
    'price.write': 'wrote a price for {class} from {from}',
    'price.fixed': 'wrote the fixed cost {name} from {from}',
    'price.time': 'wrote down {minutes} minutes for {unit}, {day}',
    'price.export': 'fetched the charge {from} to {until} as {as}',
    'portfolio.make': 'made the portfolio {title} with {count|candidate|candidates}',
    'portfolio.choose': 'chose {count|candidate|candidates} in portfolio {number}: {why}',
    'card.deliver': 'put in function cards that came with the program',
    'card.make': 'made the function card {subject}: {why}',
    'card.change': 'changed the function card {subject}: {why}',
    'card.status': 'decided on the status of {subject}: {why}',
    'card.fall-back': 'let {subject} fall back to a trial: {why}',
    'evidence.give': 'answered checkpoint {checkpoint} for {subject}',
    'evidence.withdraw': 'withdrew the answer to checkpoint {checkpoint} for {subject}',
    'function.measure': 'measured {subject}, version {version}',
    'model.lines':
      'made {lines|sentence|sentences} to train {subject} on from {documents|decided document|decided documents}: {why}',
    'model.train': 'trained the model {model} for {subject} on {lines|sentence|sentences} of its own: {why}',
    'model.use': 'took the model {model} in use for {subject}, which now is version {version}: {why}',
    'function.stop': 'stopped {subject}: {why}',
    'effect.set-parameter': 'changed the value {parameter} in the cost–benefit of {subject}: {why}',
    'effect.open-round': 'opened a measuring round for {subject} in {unit}',
    'effect.close-round': 'ended a measuring round for {subject}',
    'report.make': 'made a report ({kind}) for {from} to {to} with {figures|figure|figures}',
    'sample.history': 'put in the sample municipality’s invented history, {from} to {until}',
    'function.resume': 'opened {subject} again: {why}',
    'register.publisher': 'named {name} as publisher of the register',
    'checkpoint.propose': 'proposed a change of checkpoint {subject}: {why}',
    'checkpoint.publish': 'published a change of checkpoint {subject} that somebody else had proposed',
    'checkpoint.file': 'took in the municipality’s own wording of {subject}, decided by {decidedBy} ({dnr})',
    'checkpoint.reject': 'turned down a change of checkpoint {subject}',
  },
})

const groundWords = wordList({
  sv: {
    read: 'rätt att läsa handlingar',
    decide: 'rätt att besluta om handlingar',
    release: 'rätt att lämna ut handlingar',
    own: 'rätt att ansvara för funktioner',
    audit: 'rätt att granska',
    administer: 'rätt att administrera',
    reason: 'eget skriftligt skäl',
    house: 'i hela kommunen',
    unit: 'i {unit}',
    program: 'programmet självt, efter en persons begäran',
    decided: 'beslut {dnr}',
    none: 'öppet för alla som är inloggade',
  },
  en: {
    read: 'right to read documents',
    decide: 'right to decide on documents',
    release: 'right to release documents',
    own: 'right to answer for functions',
    audit: 'right to audit',
    administer: 'right to administer',
    reason: 'own written reason',
    house: 'in the whole municipality',
    unit: 'in {unit}',
    program: 'the program itself, after a person asked',
    decided: 'decision {dnr}',
    none: 'open to everyone signed in',
  },
})

/** Values that are ids in the log and words to a person. */
const valueWords: Record<Language, Record<string, string>> = wordList({
  sv: {
    caseworker: 'handläggare',
    registrar: 'registrator',
    secretary: 'nämndsekreterare',
    reader: 'läsare',
    'function-owner': 'funktionsägare',
    controller: 'controller',
    auditor: 'granskare',
    administrator: 'administratör',
    representative: 'facklig företrädare',
    link: 'engångslänk',
    invitation: 'inbjudan',
    password: 'lösenord',
    passkey: 'nyckel',
  },
  en: {
    caseworker: 'caseworker',
    registrar: 'registrar',
    secretary: 'committee secretary',
    reader: 'reader',
    'function-owner': 'function owner',
    controller: 'controller',
    auditor: 'auditor',
    administrator: 'administrator',
    representative: 'union representative',
    link: 'one-time link',
    invitation: 'invitation',
    password: 'password',
    passkey: 'passkey',
  },
})

type Told = { actor: string; act: string; subject: string; content: Record<string, unknown> | null }

/** What was done, to stand after the name of who did it. Weeded, or with a value missing, it is the act by its own name. */
export function eventSentence(language: Language, { act, subject, content }: Told): string {
  const plain: Record<string, string> = actWords[language]
  const title = plain[act] ?? act
  const short = title.charAt(0).toLowerCase() + title.slice(1)
  const sentence: string | undefined = (sentenceWords[language] as Record<string, string>)[act]
  if (sentence === undefined || content === null) return short
  const { house } = groundWords[language]
  const params: Params = { subject, ...(content.unit === null && { unit: house }) }
  for (const [name, value] of Object.entries(content))
    if (typeof value === 'number') params[name] = value
    else if (typeof value === 'string')
      params[name] = ((name === 'role' || name === 'way') && valueWords[language][value]) || value
  const said = fill(sentence, params)
  return /\{[a-zA-Z]+[|}]/.test(said) ? short : said
}

/** The ground an event stands on: the right it was done by, the decision it names, or that the program did it. */
export function eventGround(language: Language, { actor, content }: Told): string {
  const words = groundWords[language]
  const right = content?.right as { act?: string; role?: string; unit?: string | null } | undefined
  const dnr = typeof content?.dnr === 'string' ? content.dnr : null
  const parts: string[] = []
  if (right?.role === 'reason') parts.push(words.reason)
  else if (right?.act !== undefined) {
    const named: Record<string, string> = words
    const where = right.unit == null ? words.house : fill(words.unit, { unit: right.unit })
    parts.push(`${named[right.act] ?? right.act} ${where}`)
  }
  if (dnr !== null) parts.push(fill(words.decided, { dnr }))
  if (parts.length > 0) return parts.join(', ')
  if (content === null) return ''
  return actor === 'Kansli' ? words.program : words.none
}
