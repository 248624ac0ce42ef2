// What is told of a copy over HTTP: the form it leaves in and how far it has come. Must not know how any of them is written.
import { z } from 'zod'

export const Form = z.enum(['text', 'pictures', 'transcript'])
export const ReleaseState = z.enum(['writing', 'released', 'refused'])
