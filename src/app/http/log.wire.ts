// What the log says over HTTP of itself: who and what it may be narrowed by.
import { z } from 'zod'

export const LogNames = z.object({ actors: z.array(z.string()), acts: z.array(z.string()) })
