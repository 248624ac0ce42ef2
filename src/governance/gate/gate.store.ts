// SQL of the gate: which functions someone has stopped.
import type { Query } from '#store/database.ts'

export const stopOf = (q: Query, name: string) =>
  q.selectFrom('function_stop').select(['why', 'at']).where('function', '=', name).executeTakeFirst()
