// Kinds of columns as the compiler knows them. int8 comes back as number, timestamptz as Date, date as YYYY-MM-DD, numeric as string.
import type { ColumnType } from 'kysely'

/** timestamptz: read as Date, written as Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>
/** timestamptz with a default. (Not Generated<Timestamp>: kysely does not look inside.) */
export type TimestampByDefault = ColumnType<Date, Date | string | undefined, Date | string>
/** jsonb: read as the value, written with `asJson(value)`. */
export type Json<T = unknown> = ColumnType<T, T, T>
