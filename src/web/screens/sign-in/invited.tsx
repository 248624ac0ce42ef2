// An opened invitation. It is used when the person goes on, not when the page is shown: a program that looks at links uses nothing up.
import { useMutation } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'

export function Invited({ secret }: { secret: string }) {
  const w = useWords()
  useTitle(w('invitedTitle'))
  const opening = useMutation({
    mutationFn: () => got(api.POST('/api/sign-in/invitation', { body: { secret } })),
    // Replaced, so that the secret is not left in the browser's history.
    onSuccess: () => window.location.replace('/konto?ny=true'),
  })
  return (
    <>
      <h1>{w('invitedTitle')}</h1>
      <p>{w('invitedMeans')}</p>
      {opening.isError && <ProblemNote error={opening.error} />}
      <p>
        <button type="button" className="button first" disabled={opening.isPending} onClick={() => opening.mutate()}>
          {w('invitedGo')}
        </button>
      </p>
    </>
  )
}
