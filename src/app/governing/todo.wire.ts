// What goes over HTTP of all that waits for somebody: points to answer, assignments that are late or silent, changes of the law to look at.
import { z } from 'zod'
import { AssignmentReminder } from '#effect/assignments/assignments.wire.ts'
import { HorizonTodo } from '#effect/horizon/horizon.wire.ts'
import { ToDoRow } from '#governance/wire.ts'

/** Open assignments that wait for something, the most pressing first. */
export const AssignmentWaiting = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  reminders: z.array(AssignmentReminder),
})
/** `law`: what is not done yet. */
export const ToDoList = z.object({
  items: z.array(ToDoRow),
  assignments: z.array(AssignmentWaiting),
  law: z.array(HorizonTodo.pick({ id: true, kind: true, subject: true, title: true, params: true, due: true })),
})
