// What a person reads when something cannot be done: what happened, what is kept, what to do. One sentence or three, no blame.
import type { Params, RefusalReason } from '#base/refusal.ts'
import { reasonInWords } from '#words/governance/gate.ts'
import { secondRefusals } from '#words/governance/second.ts'
import { initiativeFaults } from '#words/initiatives/faults.ts'
import { sayFault } from '#words/knowledge.ts'
import { rightInWords } from '#words/rights.ts'
import { fill, type Language, wordList } from '#words/words.ts'

export const refusalWords = wordList<RefusalReason>({
  sv: {
    ...secondRefusals.sv,
    'wrong-usage': 'Det gick inte att förstå vad som skulle göras: {what}.',
    'invalid-input': 'En uppgift har fel form: {what}. Inget har sparats. Rätta den och försök igen.',
    'not-signed-in': 'Du är inte inloggad. Logga in och försök igen; det du redan har sparat finns kvar.',
    'not-allowed': 'Du har inte behörighet till detta. Be den som ansvarar för ärendet eller funktionen om hjälp.',
    'no-right': 'Du har inte rätt att {act} {unit}. Rätten kan du få av {who}.',
    'needs-reason':
      'Handlingen hör till {unit}, där du inte handlägger. Du kan läsa den om du skriver varför. Skälet sparas i loggen.',
    'not-found': 'Det du söker finns inte, eller så har du inte behörighet att se det.',
    'sign-in-failed':
      'Inloggningen stämde inte. Kontrollera användarnamn och lösenord, eller be den som administrerar Kansli om en ny inbjudan.',
    'password-weak': 'Lösenordet kan inte användas: {why}. Välj ett annat, gärna en mening som bara du känner till.',
    'passkey-refused': 'Nyckeln kunde inte sparas. Börja om; har den redan lagts till behöver inget göras.',
    'sign-in-again':
      'Logga ut och in igen först. Ett nytt sätt att logga in kan läggas till inom {minutes} minuter efter en inloggning.',
    'account-taken': 'Användarnamnet {account} finns redan. Välj ett annat.',
    'not-to-oneself': 'Du kan inte ge dig själv rättigheter. Be en annan administratör.',
    'last-administrator': 'Det måste finnas någon som administrerar hela kommunen. Ge först rollen till någon annan.',
    'invitation-used': 'Inbjudan är använd eller för gammal. Be den som bjöd in dig om en ny.',
    'link-used': 'Inloggningslänken är använd eller för gammal. Ta fram en ny och öppna den.',
    'too-many-requests':
      'Det kom för många anrop på kort tid. Inget har gått förlorat. Vänta en minut och försök igen.',
    'document-in-request': '{name} ligger redan i en annan begäran. Ta bort den därifrån först.',
    'two-persons':
      'Den som har föreslagit en ändring kan inte själv publicera den. Be någon annan som ansvarar för funktioner.',
    'assignment-closed': 'Uppdraget är avslutat, eller redan öppet. Inget har ändrats. Läs in sidan igen.',
    'stages-open':
      'Uppdraget kan inte avslutas än: {count|etapp återstår|etapper återstår}. Redovisa den, eller skriv vilken dag den blev klar.',
    conflict:
      'Det går inte just nu: handlingen behandlas, eller har ändrats sedan du öppnade den. Det du senast bad om sparades inte. Läs in sidan igen och se vad som gäller.',
    'gate-closed': 'Det går inte än: {why} Fråga den som ansvarar för funktionen.',
    'status-not-ready': 'Beslutet kan inte registreras än: {why} Inget har ändrats.',
    'step-not-ready': 'Steget kan inte tas än: {what}. Inget har ändrats.',
    'rests-on-nothing':
      'Slutsatsen kan inte sparas: {what}. En slutsats vilar på initiativ och på siffror som går att slå upp.',
    'no-impact-but-costs':
      'Bedömningen kan inte säga ingen påverkan om {what}: uppgifterna visar något annat. Ändra bedömningen, eller skriv ett skäl på minst tio tecken.',
    'undecided-findings': 'Det finns {count} fynd kvar att besluta om. Besluta först och lämna sedan ut.',
    'not-proved':
      'Den maskerade kopian lämnades inte ut: maskerad text fanns kvar i filen. Ställen: {places}. Originalet är orört. Se vad som fanns kvar, eller lämna ut som bilder.',
    'cannot-be-treated-safely':
      'Filen går inte att maskera som text: {why}. Originalet är orört. Du kan i stället välja att lämna ut sidorna som bilder.',
    'nothing-to-release':
      'Handlingen går inte att lämna ut nu: den är inte färdigläst, eller så går den inte att läsa.',
    'copy-not-possible': 'Det går inte att göra en kopia med anmärkningar: {why}. Hämta dem som lista i stället.',
    'file-empty': 'Filen är tom. Kontrollera att den är färdigkopierad och lämna den på nytt.',
    'file-unknown-kind':
      'Filen är av ett slag som inte kan läsas. Det som läses är PDF, DOCX, ODT, XLSX, e-post (EML, MSG), bilder (JPEG, PNG), text, RTF, HTML och Markdown.',
    'file-corrupt':
      'Filen är skadad och går inte att läsa. Originalet är sparat som det kom. Be om en ny kopia, eller spara om filen i programmet den kom från.',
    'file-encrypted':
      'Filen är skyddad med lösenord och kan inte läsas. Originalet är sparat som det kom. Ta bort lösenordet i programmet filen kom från och lämna den på nytt.',
    'file-too-large': 'Filen är för stor: {size}. Gränsen är {limit}. Dela upp den och lämna delarna var för sig.',
    'file-hostile':
      'Filen öppnades inte, eftersom den är byggd på ett sätt som kan skada: {what}. Kontakta avsändaren och be att få innehållet i en vanlig PDF.',
    'file-took-too-long':
      'Läsningen avbröts efter {seconds} sekunder. Filen är för tung eller felaktigt byggd. Originalet är sparat som det kom. Spara om filen och försök igen.',
    'file-took-too-much-memory':
      'Läsningen avbröts eftersom filen krävde mer än {megabytes} MB minne. Originalet är sparat som det kom. Dela upp filen eller spara om den.',
    'file-not-found': 'Filen {path} finns inte eller får inte läsas.',
    'file-not-writable':
      'Det går inte att skriva till {path}. Kontrollera att mappen finns och att du får skriva i den.',
    'template-unknown': 'Mallen {name} finns inte. Mallar som finns: {known}.',
    'knowledge-invalid': 'Kunskapsfilen {file} har ett fel på rad {line}: {why}. Rätta raden och försök igen.',
    'function-unknown': 'Funktionen {name} finns inte i den här versionen.',
    'person-unknown': 'Ingen som heter {name} har en inloggning här. Skriv namnet som det står under Personer.',
    'lines-missing':
      'Det finns inga egna meningar att träna på. Gör dem med kansli mask-lines när handlingar har granskats färdigt.',
    'lines-too-few':
      'De egna meningarna är för få för att träna och mäta på: {persons} namn i delen {part}, och {least} behövs. Granska fler handlingar, gör meningarna igen med kansli mask-lines och försök på nytt.',
    'model-worse':
      'Den tränade modellen hittar färre namn än den som används: {after} mot {before} av {of} ({set}). Den erbjuds inte och har inte sparats.',
    'model-takes-more':
      'Den tränade modellen tar bort mer som ska stå kvar än den som används: {after} mot {before} ord ({set}). Den erbjuds inte och har inte sparats.',
    'model-unknown': 'Det finns ingen tränad modell som heter {name}. De som finns: {known}.',
    'database-newer-than-program':
      'Databasen (version {database}) är nyare än programmet (version {program}). Inget har ändrats. Starta en nyare version av programmet.',
    'database-unreachable':
      'Databasen svarar inte. Inget har ändrats. Kontrollera att den är startad och att adressen stämmer.',
    'port-in-use': 'Porten {port} används redan av ett annat program. Stäng det, eller ange en annan port med --port.',
    'data-folder-in-use': 'Datamappen används redan av ett annat Kansli. Stäng det, eller ange en annan datamapp.',
    'backup-invalid': 'Säkerhetskopian går inte att använda: {why}. Inget har ändrats.',
    'log-broken': 'Händelseloggen stämmer inte vid händelse {event}: {why}.',
  },
  en: {
    ...secondRefusals.en,
    'wrong-usage': 'It could not be understood what to do: {what}.',
    'invalid-input': 'A value has the wrong form: {what}. Nothing was saved. Correct it and try again.',
    'not-signed-in': 'You are not signed in. Sign in and try again; what you have saved is kept.',
    'not-allowed': 'You do not have permission for this. Ask whoever answers for the case or the function.',
    'no-right': 'You have no right to {act} {unit}. It can be given by {who}.',
    'needs-reason':
      'The document belongs to {unit}, where you do no casework. You can read it if you write why. The reason is kept in the log.',
    'not-found': 'What you are looking for does not exist, or you may not see it.',
    'sign-in-failed':
      'That did not match. Check the user name and password, or ask whoever administers Kansli for a new invitation.',
    'password-weak': 'The password cannot be used: {why}. Choose another, such as a sentence that you alone know.',
    'passkey-refused': 'The key could not be kept. Start again; if it has been added already, nothing need be done.',
    'sign-in-again':
      'Sign out and in again first. A new way to sign in can be added within {minutes} minutes of signing in.',
    'account-taken': 'The user name {account} exists already. Choose another.',
    'not-to-oneself': 'You cannot give rights to yourself. Ask another administrator.',
    'last-administrator': 'Somebody must administer the whole municipality. Give the role to somebody else first.',
    'invitation-used': 'The invitation has been used or is too old. Ask whoever invited you for a new one.',
    'link-used': 'The sign-in link has been used or is too old. Make a new one and open it.',
    'too-many-requests': 'Too many requests in a short time. Nothing is lost. Wait a minute and try again.',
    'document-in-request': '{name} is in another request already. Take it out of that one first.',
    'two-persons': 'Whoever proposed a change cannot publish it. Ask somebody else who answers for functions.',
    'assignment-closed': 'The assignment is closed, or open already. Nothing was changed. Reload the page.',
    'stages-open':
      'The assignment cannot be closed yet: {count|stage remains|stages remain}. Report it, or write the day on which it was done.',
    conflict:
      'Not possible just now: the document is being worked on, or has changed since you opened it. What you last asked for was not saved. Reload the page to see what stands.',
    'gate-closed': 'Not possible yet: {why} Ask whoever answers for the function.',
    'status-not-ready': 'The decision cannot be recorded yet: {why} Nothing was changed.',
    'step-not-ready': 'The step cannot be taken yet: {what}. Nothing was changed.',
    'rests-on-nothing':
      'The conclusion cannot be saved: {what}. A conclusion rests on initiatives and on figures that can be looked up.',
    'no-impact-but-costs':
      'The assessment cannot say no impact on {what}: the data say otherwise. Change the assessment, or write a reason of at least ten characters.',
    'undecided-findings': '{count|finding is|findings are} still undecided. Decide first, then release.',
    'not-proved':
      'The masked copy was not released: masked text was still in the file. Places: {places}. The original is untouched. See what remained, or release as pictures.',
    'cannot-be-treated-safely':
      'The file cannot be masked safely as text: {why}. The original is untouched. You may choose to release the pages as pictures.',
    'nothing-to-release': 'The document cannot be released now: it has not been read in full, or it cannot be read.',
    'copy-not-possible': 'A copy with remarks cannot be made: {why}. Fetch them as a list instead.',
    'file-empty': 'The file is empty. Check that it was copied in full and drop it again.',
    'file-unknown-kind':
      'This kind of file cannot be read. PDF, DOCX, ODT, XLSX, e-mail (EML, MSG), pictures (JPEG, PNG), text, RTF, HTML and Markdown can.',
    'file-corrupt':
      'The file is damaged and cannot be read. The original is kept as it came. Ask for a new copy, or save it anew in the program it came from.',
    'file-encrypted':
      'The file is protected by a password and cannot be read. The original is kept as it came. Remove the password in the program it came from and drop it again.',
    'file-too-large': 'The file is too large: {size}. The limit is {limit}. Split it and drop the parts one by one.',
    'file-hostile':
      'The file was not opened, since it is built in a way that can do harm: {what}. Contact the sender and ask for the content in an ordinary PDF.',
    'file-took-too-long':
      'Reading was stopped after {seconds} seconds. The file is too heavy or wrongly built. The original is kept as it came. Save it anew and try again.',
    'file-took-too-much-memory':
      'Reading was stopped because the file needed more than {megabytes} MB of memory. The original is kept as it came. Split the file or save it anew.',
    'file-not-found': 'The file {path} does not exist or may not be read.',
    'file-not-writable':
      'It is not possible to write to {path}. Check that the folder exists and that you may write there.',
    'template-unknown': 'There is no template {name}. Templates: {known}.',
    'knowledge-invalid': 'The knowledge file {file} has a fault on line {line}: {why}. Correct the line and try again.',
    'function-unknown': 'There is no function {name} in this version.',
    'person-unknown': 'Nobody called {name} can sign in here. Write the name as it stands under People.',
    'lines-missing':
      'There are no sentences of your own to train on. Make them by kansli mask-lines when documents have been reviewed.',
    'lines-too-few':
      'Your own sentences are too few to train and measure on: {persons} names in the part {part}, and {least} are needed. Review more documents, make the sentences again by kansli mask-lines and try anew.',
    'model-worse':
      'The trained model finds fewer names than the one in use: {after} to {before} of {of} ({set}). It is not offered and was not kept.',
    'model-takes-more':
      'The trained model takes away more that should stay than the one in use: {after} to {before} words ({set}). It is not offered and was not kept.',
    'model-unknown': 'There is no trained model named {name}. Those there are: {known}.',
    'database-newer-than-program':
      'The database (version {database}) is newer than the program (version {program}). Nothing was changed. Start a newer version.',
    'database-unreachable':
      'The database does not answer. Nothing was changed. Check that it runs and that the address is right.',
    'port-in-use': 'Port {port} is already used by another program. Close that one, or give another port with --port.',
    'data-folder-in-use': 'The data folder is already used by another Kansli. Close that one, or give another folder.',
    'backup-invalid': 'The backup cannot be used: {why}. Nothing was changed.',
    'log-broken': 'The event log does not hold at event {event}: {why}.',
  },
})

/** What a hostile file was found to hold, why a file cannot be treated safely, what is wrong with a backup or a log: ids that stand in `what` and `why`. */
const whatWords = wordList({
  sv: {
    ...initiativeFaults.sv,
    'unpacks-too-large': 'innehållet sväller till orimlig storlek när det packas upp',
    'too-many-files': 'den innehåller orimligt många filer',
    macro: 'den innehåller makron',
    'external-entity': 'den innehåller XML som hämtar eller mångfaldigar annat innehåll',
    'alternative-content': 'den bäddar in en främmande fil som en del av texten',
    'nested-too-deep': 'innehållet är inneslutet i för många nivåer',
    'page-size': 'en sida har orimlig storlek',
    'too-many-cells': 'den har fler än 300 000 ifyllda celler',
    'too-many-pages': 'den har orimligt många sidor',
    'manifest-missing': 'mappen saknar innehållsförteckning (manifest.json)',
    'manifest-changed': 'innehållsförteckningen har ändrats',
    'manifest-unknown': 'innehållsförteckningen är skriven i ett format som programmet inte känner till',
    'file-missing': 'en fil saknas eller har fel längd',
    'file-changed': 'en fil har ändrats',
    'blob-missing': 'en handling saknas',
    'folder-not-empty': 'mappen att återställa till är inte tom',
    'database-not-empty': 'databasen att återställa till är inte tom',
    'blob-changed': 'en handling har ändrats',
    changed: 'händelsen har ändrats',
    'content-changed': 'händelsens innehåll har ändrats',
    'content-missing': 'händelsens innehåll saknas utan att vara gallrat',
    removed: 'händelsen saknas',
    inserted: 'en främmande händelse har lagts in',
    moved: 'händelsen står på fel plats',
    rewritten: 'kedjan har skrivits om, här eller tidigare',
    'cut-off': 'loggen slutar för tidigt',
    'not-lines': 'raden går inte att läsa',
    'wrong-kind': 'filen är av ett annat slag',
    signed: 'filen är underskriven digitalt, och underskriften skulle brytas',
    encrypted: 'filen är krypterad',
    'reading-differs': 'filen läses på ett annat sätt än när den granskades',
    'no-text': 'filen har ingen text att fästa dem vid',
    'no-fixes': 'ingen rättelse är vald',
    'password-short': 'det är kortare än 12 tecken',
    'password-long': 'det är längre än 200 tecken',
    'password-common': 'det är ett av de vanligaste',
    development: 'meningarna som följde med',
    own: 'egna meningar som hölls undan',
    train: 'att träna på',
    test: 'att mäta på',
    'password-named': 'det består mest av ditt namn eller din enhet',
  },
  en: {
    ...initiativeFaults.en,
    'unpacks-too-large': 'the content swells beyond reason when unpacked',
    'too-many-files': 'it holds an unreasonable number of files',
    macro: 'it contains macros',
    'external-entity': 'it contains XML that fetches or multiplies other content',
    'alternative-content': 'it embeds a foreign file as part of the text',
    'nested-too-deep': 'the content is nested too deep',
    'page-size': 'a page has an unreasonable size',
    'too-many-cells': 'it has more than 300,000 filled cells',
    'too-many-pages': 'it has an unreasonable number of pages',
    'manifest-missing': 'the folder has no list of contents (manifest.json)',
    'manifest-changed': 'the list of contents has been changed',
    'manifest-unknown': 'the list of contents is in a format this program does not know',
    'file-missing': 'a file is missing or has the wrong length',
    'file-changed': 'a file has been changed',
    'blob-missing': 'an original is missing',
    'folder-not-empty': 'the folder to restore to is not empty',
    'database-not-empty': 'the database to restore to is not empty',
    'blob-changed': 'an original has been changed',
    changed: 'the event has been changed',
    'content-changed': 'the content of the event has been changed',
    'content-missing': 'the content of the event is gone without having been weeded',
    removed: 'the event is missing',
    inserted: 'a foreign event has been put in',
    moved: 'the event stands in the wrong place',
    rewritten: 'the chain has been rewritten, here or earlier',
    'cut-off': 'the log ends too soon',
    'not-lines': 'the line cannot be read',
    'wrong-kind': 'the file is of another kind',
    signed: 'the file is digitally signed, and the signature would break',
    encrypted: 'the file is encrypted',
    'reading-differs': 'the file reads otherwise than when it was checked',
    'no-text': 'the file has no text to attach them to',
    'no-fixes': 'no correction has been chosen',
    'password-short': 'it is shorter than 12 characters',
    'password-long': 'it is longer than 200 characters',
    'password-common': 'it is one of the most common',
    development: 'the sentences that came along',
    own: 'own sentences kept apart',
    train: 'to train on',
    test: 'to measure on',
    'password-named': 'it is mostly your name or unit',
  },
})

const inMegabytes = (language: Language, bytes: number): string =>
  `${(bytes / 2 ** 20).toLocaleString(language, { maximumFractionDigits: 1 })} MB`

/** The whole sentence for a refusal: ids among the parameters become words, bytes become megabytes. */
export function sayRefusal(language: Language, reason: RefusalReason, params: Params = {}): string {
  const words: Record<string, string> = whatWords[language]
  if (reason === 'gate-closed' || reason === 'status-not-ready') {
    const why = reasonInWords(String(params.because ?? 'not-finished'), params, language)
    return fill(refusalWords[language][reason], { ...params, why })
  }
  const shown: Params = { ...params, ...(reason === 'no-right' ? rightInWords(language, params) : {}) }
  if (reason === 'needs-reason') shown.unit = String(params.unit || '–')
  for (const key of ['what', 'why', 'set', 'part']) shown[key] = words[String(params[key])] ?? params[key] ?? '–'
  if (typeof params.fault === 'string') shown.why = sayFault(language, params.fault, params)
  for (const key of ['size', 'limit']) {
    const bytes = params[key]
    if (typeof bytes === 'number') shown[key] = inMegabytes(language, bytes)
  }
  return fill(refusalWords[language][reason], shown)
}
