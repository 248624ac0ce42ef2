// Saving a row of prices, costs or hours: what hangs on it is asked for anew, and that it is saved is told.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'

export function useSaving(act: () => Promise<unknown>, onClose: () => void) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of ['prices', 'charges', 'log']) void client.invalidateQueries({ queryKey: [key] })
      tell(w('priceSaved'))
      onClose()
    },
  })
}
