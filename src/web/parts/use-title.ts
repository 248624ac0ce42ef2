// The title of the window follows the screen, so that tabs and screen readers tell them apart.
import { useEffect } from 'react'

export function useTitle(title: string): void {
  useEffect(() => {
    window.document.title = `${title} – Kansli`
  }, [title])
}
