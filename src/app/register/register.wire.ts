// Who publishes the public register, as it goes over HTTP.
import { z } from 'zod'

export const Publisher = z.object({
  name: z.string().trim().max(120),
  /** Where the register is read from outside, e.g. https://kommunen.example. */
  site: z
    .url({ protocol: /^https$/ })
    .max(200)
    .nullable(),
  email: z.email().nullable(),
})
