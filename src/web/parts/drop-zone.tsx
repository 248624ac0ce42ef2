// The whole window takes files: dropped, pasted or chosen.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '#web/language/language.tsx'

type Props = { send: (files: readonly File[]) => void; children: (choose: () => void) => ReactNode }

export function DropZone({ send, children }: Props) {
  const w = useWords()
  const picker = useRef<HTMLInputElement>(null)
  const over = useFilesOver(send)
  return (
    <>
      {children(() => picker.current?.click())}
      <input
        ref={picker}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={w('chooseFiles')}
        accept=".pdf,.docx,.odt,.xlsx,.eml,.msg,.txt,.rtf,.html,.md,.jpg,.jpeg,.png"
        onChange={event => {
          send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {over && <div className="drop-over">{w('dropHere')}</div>}
    </>
  )
}

/** True while files are held over the window. */
function useFilesOver(send: Props['send']): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      send([...(event.dataTransfer?.files ?? [])])
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) send(files)
    }
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('dragover', hold, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => stop.abort()
  }, [send])
  return over
}
