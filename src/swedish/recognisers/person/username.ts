// Names of accounts. Anything can be one, so only what stands right after a word that says so.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

export const username = recogniser({
  id: 'username',
  label: 'USERNAME',
  says: 'is-username',
  shapes: [
    /(?<pre>(?<![\p{L}\p{N}])(?:användarnamn(?:et)?|användare[n]?|user|inloggad som|inloggning(?:en)? (?:misslyckades|nekades|av|för):?|(?:ad|windows|dator)-?konto(?:t)?|konto-?id|användar-?id|anv(?:\. ?|-)?(?:namn|id)?|username|user ?id|login(?:-?id| ?namn)?|inloggningsnamn(?:et)?|inloggnings-?id|kontonamn(?:et)?|signatur)(?: är|:| =|=)? {0,2}["”']?)(?<it>[\p{L}\p{N}][\p{L}\p{N}._@-]{1,30}[\p{L}\p{N}])(?![\p{L}\p{N}])/giu,
    /(?<pre>(?<![\p{L}\p{N}])(?:instagram|insta|snapchat|snap|tiktok|facebook|discord|linkedin|twitter|messenger)(?:-?konto(?:t)?)?(?: heter (?:hon|han|hen|jag)| är|:)? {0,2})(?<it>@?[\p{L}\p{N}][\p{L}\p{N}._-]{2,30})(?![\p{L}\p{N}])/giu,
    /(?<![\p{L}\p{N}._%+'-])@[\p{L}\p{N}][\p{L}\p{N}._]{2,30}(?![\p{L}\p{N}@])/gu,
  ],
  accept({ text, groups }) {
    // "@handläggaren" calls a role; a name with a figure or a stop in it is an account's.
    if (!groups.pre) return { sure: /[\d_.]/u.test(text) ? 0.7 : 0.2, why: [] }
    const cue = reason('after-cue', { word: (groups.pre ?? '').replace(/[:="”' ]+$/u, '') })
    const coded = /\d|[._]|^@/u.test(text)
    const colon = /[:=]|\bär\b/u.test(groups.pre ?? '')
    if (coded) return { sure: colon ? 0.95 : 0.85, why: [cue] }
    return { sure: colon && /^[a-z]{5,9}$/u.test(text) ? 0.8 : 0.25, why: [cue] }
  },
  yes: [
    'användarnamn: [[annber01]]',
    'Användarnamnet är [[anna.berg]]',
    'anv: [[abe123]]',
    'login [[xberan2]]',
    'användar-id = [[annber]]',
  ],
  no: ['användarnamn och lösenord', 'ett användarnamn saknas', 'inloggning krävs', 'anv. av lokal'],
})
