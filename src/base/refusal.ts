// The only error whose words reach a person: the caller asked for what cannot be done. A closed list of reasons; the words
// are in src/words/refusals.ts, the HTTP status and exit code in src/app/problems.ts. Everything else that is thrown is a bug.
export const refusalReasons = [
  'wrong-usage', // command line or request body that cannot be understood; params.what
  'invalid-input', // a field outside its schema; params.what
  'not-signed-in',
  'not-allowed',
  'no-right', // a right that one lacks; params.act, params.unit, params.who can give it
  'needs-reason', // others’ document, which may be read on a written reason; params.unit, params.document
  'not-found',
  'sign-in-failed', // one answer for every fault, so that nobody learns which accounts there are
  'sign-in-again', // a new way in is made by who has signed in lately; params.minutes
  'password-weak', // params.why
  'passkey-refused',
  'account-taken', // params.account
  'not-to-oneself',
  'last-administrator',
  'invitation-used', // unknown, used or too old
  'link-used', // a one-time sign-in link used twice or too old
  'too-many-requests',
  'needs-second', // a request that asks for a second reviewer has none yet; params.number
  'own-decisions', // who has decided in a request cannot be its second reviewer; params.number
  'document-needs-second', // its unit asks for a second reviewer, and what stands is not approved
  'own-decisions-here', // who has decided in a document cannot be its second reviewer
  'two-persons-stand', // the second reviewer cannot be asked away; params.number
  'document-in-request', // it is in another; params.name
  'two-persons', // who proposed it cannot publish it
  'assignment-closed', // closed, or open already where it should be taken up again
  'stages-open', // params.count
  'conflict', // somebody else decided in between
  'gate-closed', // params.function, because: the id of the first reason, with its own params
  'status-not-ready', // params.because: the id of what stands in the way, with its own params; count
  'step-not-ready', // an initiative that lacks what its next step asks for; params.what
  'rests-on-nothing', // a conclusion without initiatives or figures that are there; params.what
  'no-impact-but-costs', // an assessment that says no impact where the data say otherwise; params.what
  'undecided-findings', // params.count
  'not-proved', // the proof found something left; params.places
  'cannot-be-treated-safely', // signed, no ToUnicode …: only as pictures, on the person's explicit choice; params.why
  'nothing-to-release',
  'copy-not-possible', // remarks cannot be written into a copy of the file; params.why
  'file-empty',
  'file-unknown-kind',
  'file-corrupt',
  'file-encrypted',
  'file-too-large', // params.size, params.limit (bytes)
  'file-hostile', // decompression bomb, macro, OLE, external entity; params.what
  'file-took-too-long', // params.seconds
  'file-took-too-much-memory', // params.megabytes
  'file-not-found', // params.path
  'file-not-writable', // params.path
  'template-unknown', // params.name, params.known
  'knowledge-invalid', // params.file, params.line, params.why
  'function-unknown', // params.name
  'person-unknown', // nobody of that name at the command line; params.name
  'lines-missing', // no lines of one's own to train on
  'lines-too-few', // params.persons, params.least, params.part
  'model-worse', // a trained model that finds fewer than the one in use; params.set, params.before, params.after, params.of
  'model-takes-more', // a trained model that takes away more that should stay; params.set, params.before, params.after
  'model-unknown', // params.name, params.known
  'database-newer-than-program', // params.database, params.program
  'database-unreachable',
  'data-folder-in-use',
  'port-in-use', // params.port
  'backup-invalid', // params.why
  'log-broken', // params.event, params.why
] as const
export type RefusalReason = (typeof refusalReasons)[number]
export type Params = Record<string, string | number>

export class Refusal extends Error {
  readonly reason: RefusalReason
  readonly params: Params
  constructor(reason: RefusalReason, params: Params = {}, options?: ErrorOptions) {
    super(`${reason} ${JSON.stringify(params)}`, options)
    this.name = 'Refusal'
    this.reason = reason
    this.params = params
  }
}
