// What the event log says of requests for documents. Stands on base only.
import { wordList } from '#words/words.ts'

export const requestActs = wordList({
  sv: {
    'request.make': 'Skrev in begäran',
    'request.change': 'Ändrade begäran',
    'request.add': 'Lade handlingar i begäran',
    'request.remove': 'Tog handlingar ur begäran',
    'request.role': 'Angav roll i begäran',
    'request.decide': 'Beslutade om person i begäran',
    'request.merge': 'Förde samman personer i begäran',
    'request.split': 'Skilde personer åt i begäran',
    'request.undo': 'Ångrade beslut i begäran',
    'request.approve': 'Godkände begäran',
    'request.release': 'Startade utlämnande av begäran',
    'request.fetch': 'Hämtade utlämnad begäran',
  },
  en: {
    'request.make': 'Entered a request',
    'request.change': 'Changed a request',
    'request.add': 'Put documents in a request',
    'request.remove': 'Took documents out of a request',
    'request.role': 'Gave a role in a request',
    'request.decide': 'Decided on a person in a request',
    'request.merge': 'Joined persons in a request',
    'request.split': 'Parted persons in a request',
    'request.undo': 'Took back a decision in a request',
    'request.approve': 'Approved a request',
    'request.release': 'Started release of a request',
    'request.fetch': 'Fetched a released request',
  },
})

export const requestSentences = wordList({
  sv: {
    'request.make': 'skrev in begäran {number}',
    'request.change': 'ändrade begäran {number}: {changes}',
    'request.add': 'lade {documents|handling|handlingar} i begäran {number}',
    'request.remove': 'tog {documents|handling|handlingar} ur begäran',
    'request.role': 'angav roll för {count|person|personer} i begäran',
    'request.decide':
      'beslutade om {count|person eller uppgift|personer eller uppgifter} i begäran, i {documents|handling|handlingar}',
    'request.merge': 'förde samman två personer i begäran',
    'request.split': 'skilde en person i begäran i två',
    'request.undo': 'ångrade sitt eller en kollegas senaste beslut om personer i begäran',
    'request.approve': 'godkände begäran {number} som andra granskare: {documents|handling|handlingar}',
    'request.release': 'begärde att {documents|handling|handlingar} i begäran {number} släpps ut',
    'request.fetch': 'hämtade {files|fil|filer} som släppts ut i begäran {number}',
  },
  en: {
    'request.make': 'entered request {number}',
    'request.change': 'changed request {number}: {changes}',
    'request.add': 'put {documents|document|documents} in request {number}',
    'request.remove': 'took {documents|document|documents} out of the request',
    'request.role': 'gave {count|person|persons} a role in the request',
    'request.decide':
      'decided on {count|person or detail|persons or details} in the request, in {documents|document|documents}',
    'request.merge': 'joined two persons in the request',
    'request.split': 'parted a person in the request into two',
    'request.undo': 'took back the latest decision on persons in the request, their own or a colleague’s',
    'request.approve': 'approved request {number} as second reviewer: {documents|document|documents}',
    'request.release': 'asked for {documents|document|documents} in request {number} to be released',
    'request.fetch': 'fetched {files|released file|released files} of request {number}',
  },
})

export const requestFields = {
  'request.make': ['number'],
  'request.change': ['number', 'changes'],
  'request.add': ['number', 'documents'],
  'request.remove': ['documents'],
  'request.role': ['count', 'role', 'documents'],
  'request.decide': ['count', 'as', 'documents'],
  'request.merge': ['count', 'documents'],
  'request.split': ['count', 'documents'],
  'request.undo': ['kind', 'documents'],
  'request.approve': ['number', 'documents'],
  'request.release': ['number', 'as', 'documents'],
  'request.fetch': ['number', 'files'],
} as const
