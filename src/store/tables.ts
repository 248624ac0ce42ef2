// The tables as the compiler knows them: one interface per table, named as in the migrations. A room's tables stand in a file of
// their own under tables/; add yours there together with the migration that makes them.
import type { AssignmentTables } from '#store/tables/assignments.ts'
import type { CaseworkTables } from '#store/tables/casework.ts'
import type { EffectTables } from '#store/tables/effect.ts'
import type { GovernanceTables } from '#store/tables/governance.ts'
import type { InitiativeTables } from '#store/tables/initiatives.ts'
import type { RecordTables } from '#store/tables/record.ts'
import type { ReportTables } from '#store/tables/report.ts'
import type { RequestTables } from '#store/tables/requests.ts'
import type { RightsTables } from '#store/tables/rights.ts'
import type { SearchTables } from '#store/tables/search.ts'
import type { StoreTables } from '#store/tables/store.ts'

export interface Tables
  extends StoreTables,
    CaseworkTables,
    GovernanceTables,
    RecordTables,
    ReportTables,
    RequestTables,
    RightsTables,
    SearchTables,
    EffectTables,
    AssignmentTables,
    InitiativeTables {}
