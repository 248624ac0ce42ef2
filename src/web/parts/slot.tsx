// Draws its content only while it is near what is seen, and keeps its height when it is not: long lists and 400 pages stay quick.
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react'

type Watch = (element: Element, tell: (near: boolean) => void) => () => void
const Context = createContext<Watch | null>(null)

/** Everything in here is watched against one scrolling element, by one observer. */
export function SlotRoom({ root, children }: { root: RefObject<Element | null>; children: ReactNode }) {
  const watch = useMemo(() => {
    const told = new WeakMap<Element, (near: boolean) => void>()
    let observer: IntersectionObserver | null = null
    const see: Watch = (element, tell) => {
      observer ??= new IntersectionObserver(
        seen => {
          for (const { target, isIntersecting } of seen) told.get(target)?.(isIntersecting)
        },
        { root: root.current, rootMargin: '60% 0px' },
      )
      told.set(element, tell)
      observer.observe(element)
      return () => observer?.unobserve(element)
    }
    return see
  }, [root])
  return <Context value={watch}>{children}</Context>
}

type Props = {
  /** What it is expected to measure before it has been drawn, as CSS, e.g. `640px`. */
  expect: string
  /** Drawn even when far away: what is chosen lives in it. */
  held?: boolean
  as?: 'div' | 'li'
  name?: Record<`data-${string}`, string | number>
  children: () => ReactNode
}

export function Slot({ expect, held = false, as: Tag = 'div', name, children }: Props) {
  const watch = useContext(Context)
  const ref = useRef<HTMLDivElement & HTMLLIElement>(null)
  const [near, setNear] = useState(false)
  const [measured, setMeasured] = useState<string | null>(null)
  useEffect(() => {
    const element = ref.current
    if (!element || !watch) return
    return watch(element, isNear => {
      if (!isNear && element.childElementCount > 0) setMeasured(`${element.getBoundingClientRect().height}px`)
      setNear(isNear)
    })
  }, [watch])
  const drawn = near || held
  return (
    <Tag ref={ref} {...name} style={drawn ? undefined : { height: measured ?? expect }}>
      {drawn && children()}
    </Tag>
  )
}
