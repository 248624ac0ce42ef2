// The typed client. Carries the session's own token on everything that changes something, and turns every fault into a Problem.
import createClient from 'openapi-fetch'
import type { paths } from '#web/api.generated.ts'
import { asProblem, problemFrom } from '#web/client/problem.ts'

let csrf = ''
/** Told once, when the server has said who is signed in. */
export const carry = (token: string): void => {
  csrf = token
}
export const csrfHeader = (): Record<string, string> => ({ 'x-kansli-csrf': csrf })

export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '' })
api.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-kansli-csrf', csrf)
    return request
  },
})

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The body of an answer. @throws Problem */
export async function got<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked.catch(error => {
    throw asProblem(error)
  })
  if (answer.error !== undefined || answer.data === undefined) throw problemFrom(answer.response.status, answer.error)
  return answer.data
}
