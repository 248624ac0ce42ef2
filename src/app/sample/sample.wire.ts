// What goes over HTTP of the sample municipality's people.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { roleNames } from '#governance/rights/rights.ts'

export const SamplePeople = z.object({
  people: z.array(
    z.object({
      id: idOf('per'),
      name: z.string(),
      unit: z.string(),
      roles: z.array(z.enum(roleNames as [(typeof roleNames)[number]])),
    }),
  ),
})
export const SampleEntry = z.object({ person: idOf('per') })
