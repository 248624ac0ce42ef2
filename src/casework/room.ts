// What everyone at work in casework is handed: the parts of the house, made once in app.
import type { Clock } from '#base/clock.ts'

export type Room = { clock: Clock }
