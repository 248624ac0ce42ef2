// Names of accounts. Anything can be one, so only what stands right after a word that says so, in a path, or in a link to a profile.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

const cue =
  'användarnamn(?:et)?|användare[n]?|user|inloggad(?: som)?|inloggning(?:en)? (?:misslyckades|misslyckad|nekades|av|för|som)|login (?:for|failed|nekad)(?: för| for)?|(?:ad|windows|dator|nät|epost|e-post|data|system|lånekorts?|biblioteks|elev|gäst|spel|google|apple|steam)-?konto(?:t|n)?|konto-?id|användar-?id|anv(?:\\. ?|-)?(?:namn|id|hed)?|username|user ?id|uid|login(?:-?id| ?namn)?|inloggningsnamn(?:et)?|inloggnings-?id|kontonamn(?:et)?|signatur|alias|nick(?:name)?|kallar sig|skriver som|chattnamn|gamertag|handle|teams|skype'
const social =
  'instagram|insta|snapchat|snap|tiktok|facebook|discord|linkedin|twitter|messenger|flashback|reddit|youtube|twitch|steam|roblox|signal|telegram'
const hosts =
  'instagram\\.com|facebook\\.com|fb\\.com|tiktok\\.com|twitter\\.com|x\\.com|linkedin\\.com\\/in|snapchat\\.com\\/add|youtube\\.com|reddit\\.com\\/u(?:ser)?|github\\.com|t\\.me|flashback\\.org\\/u'
const code = '[\\p{L}\\p{N}][\\p{L}\\p{N}._@#-]{1,30}[\\p{L}\\p{N}]'
const end = '(?![\\p{L}\\p{N}])'

export const username = recogniser({
  id: 'username',
  label: 'USERNAME',
  says: 'is-username',
  shapes: [
    new RegExp(`(?<pre>(?<![\\p{L}\\p{N}])(?:${cue})(?: är|:| =|=)? {0,2}["”']?)(?<it>${code})${end}`, 'giu'),
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}])(?:${social})(?:-?(?:konto(?:t)?|namn|profil))?(?: heter (?:hon|han|hen|jag)| är|:)?(?:, användare)?(?:(?<=:) {0,2}| {1,2}))(?<it>@?[\\p{L}\\p{N}][\\p{L}\\p{N}._#-]{2,30})${end}`,
      'giu',
    ),
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}-])(?:${hosts})\\/@?)(?<profile>(?<it>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,40}))${end}`,
      'giu',
    ),
    new RegExp(
      `(?<pre>(?:\\/home\\/|[\\\\/][Uu]sers[\\\\/]|(?<![\\p{L}\\p{N}\\\\])[A-ZÅÄÖ]{2,15}\\\\))(?<path>(?<it>${code}))${end}`,
      'gu',
    ),
    // "Kontot EKELUNDR3 låstes": letters with figures, or capitals alone; never figures alone, which are of the chart of accounts.
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}])[Kk]onto(?:t|n)?(?: är|:)? {1,2}["”']?)(?<account>(?<it>(?=[\\p{L}\\d._-]{0,14}\\p{L})${code}))${end}`,
      'gu',
    ),
    /(?<![\p{L}\p{N}._%+'-])@[\p{L}\p{N}][\p{L}\p{N}._]{2,30}(?![\p{L}\p{N}@])/gu,
  ],
  accept({ text, groups }) {
    // "@handläggaren" calls a role; a name with a figure or a stop in it is an account's.
    if (!groups.pre) return { sure: /[\d_.]/u.test(text) ? 0.7 : 0.2, why: [] }
    const why = [reason('after-cue', { word: groups.pre.replace(/[:="”' ]+$/u, '') })]
    if (/^\d{1,4}(?:[.-]\d{1,2}){0,3}$/u.test(text)) return { sure: 0, why }
    if (groups.profile) return { sure: ofHouse.test(text) ? 0 : 0.85, why }
    if (groups.path) return { sure: /^(?:Public|Default|root|shared|admin)$/iu.test(text) ? 0 : 0.85, why }
    const coded = /\d|[._#]|^@/u.test(text) && /\p{L}/u.test(text)
    if (groups.account) {
      const shouted = /^\p{Lu}{5,12}$/u.test(text)
      return { sure: coded && /\d/u.test(text) ? 0.85 : shouted ? 0.6 : 0.2, why }
    }
    const colon = /[:=]|\bär\b/u.test(groups.pre)
    if (coded || /^\d{5,}$/u.test(text)) return { sure: colon ? 0.95 : 0.85, why }
    if (colon && /^\p{Lu}{3,9}$/u.test(text)) return { sure: 0.7, why }
    return { sure: colon && /^[a-z]{4,9}$/u.test(text) ? 0.8 : 0.25, why }
  },
  near: { raisesAfter: /^["”']? ?(?:logga|login|failed|nekad|spärr|låst|är låst|är spärr|ändrad|from \d)/iu },
  yes: [
    'användarnamn: [[annber01]]',
    'Användarnamnet är [[anna.berg]]',
    'anv: [[abe123]]',
    'login [[xberan2]]',
    'användar-id = [[annber]]',
    'Kontot [[ANNBER03]] låstes',
    'KOMMUN\\[[annber01]]',
    'https://www.instagram.com/[[anna.berg]]',
    'Discord [[anna#4417]]',
  ],
  no: [
    'användarnamn och lösenord',
    'ett användarnamn saknas',
    'inloggning krävs',
    'anv. av lokal',
    'konto 5410 Material',
    'kontot saldo',
    'facebook.com/hasselbykommun',
    'Teams och Skype',
  ],
})

/** The profile of a municipality, school or library. */
const ofHouse = /kommun|stad$|skola|bibliotek|region|museum|pages|groups|events|share|watch/iu
