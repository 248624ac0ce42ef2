// The one table from a refusal to an HTTP status and an exit code. A new reason does not compile until it stands here.
import type { RefusalReason } from '#base/refusal.ts'

type Answer = { status: number; exit: 2 | 3 }
const asked = (status: number): Answer => ({ status, exit: 2 })
const refused = (status: number): Answer => ({ status, exit: 3 })

export const problems: Record<RefusalReason, Answer> = {
  'wrong-usage': asked(400),
  'invalid-input': asked(400),
  'not-signed-in': refused(401),
  'not-allowed': refused(403),
  'no-right': refused(403),
  'needs-reason': refused(403),
  'not-found': refused(404),
  'link-used': refused(410),
  'too-many-requests': refused(429),
  conflict: refused(409),
  'gate-closed': refused(409),
  'status-not-ready': refused(409),
  'undecided-findings': refused(409),
  'not-proved': refused(409),
  'cannot-be-treated-safely': refused(409),
  'nothing-to-release': refused(409),
  'copy-not-possible': refused(409),
  'file-empty': refused(422),
  'file-unknown-kind': refused(422),
  'file-corrupt': refused(422),
  'file-encrypted': refused(422),
  'file-too-large': refused(413),
  'file-hostile': refused(422),
  'file-took-too-long': refused(422),
  'file-took-too-much-memory': refused(422),
  'file-not-found': asked(404),
  'file-not-writable': refused(500),
  'template-unknown': asked(400),
  'knowledge-invalid': refused(500),
  'function-unknown': asked(404),
  'database-newer-than-program': refused(503),
  'database-unreachable': refused(503),
  'data-folder-in-use': refused(503),
  'port-in-use': refused(503),
  'backup-invalid': refused(422),
  'log-broken': refused(500),
}
