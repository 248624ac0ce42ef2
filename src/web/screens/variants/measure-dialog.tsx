// Having a function measured: by the house itself, in the background. What it gives is shown, and the gate answers by it, when it is done.
import { useMutation } from '@tanstack/react-query'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import type { CardWhole } from '#web/screens/functions/use-functions.ts'
import { measure } from '#web/screens/variants/use-variant.ts'

type Props = { whole: CardWhole; open: boolean; onClose: () => void }

export function MeasureDialog({ whole, open, onClose }: Props) {
  const w = useWords()
  const tell = useTell()
  const asking = useMutation({
    mutationFn: () => measure(whole.card.id),
    onSuccess: () => {
      tell(w('measureAsked'))
      onClose()
    },
  })
  return (
    <Dialog open={open} onClose={onClose} title={w('measureTitle')}>
      <p>{w('measureMeans')}</p>
      <p className="small muted">{w('measureBars')}</p>
      {asking.isError && <ProblemNote error={asking.error} />}
      <div className="dialog-foot">
        <button
          type="button"
          className="button first"
          data-first=""
          disabled={!whole.may.own || asking.isPending}
          onClick={() => asking.mutate()}
        >
          {w('measureNow')}
        </button>
      </div>
    </Dialog>
  )
}
