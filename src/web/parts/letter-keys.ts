// Whether single letters are keys here, kept on this device (WCAG 2.1.4: they can be turned off).
import { useSyncExternalStore } from 'react'

const kept = 'kansli-letter-keys'
const told = new Set<() => void>()

export const letterKeysOn = (): boolean => localStorage.getItem(kept) !== 'off'

export function setLetterKeys(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off')
  for (const tell of told) tell()
}

export const useLetterKeys = (): boolean =>
  useSyncExternalStore(tell => {
    told.add(tell)
    return () => told.delete(tell)
  }, letterKeysOn)
