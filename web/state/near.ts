import { signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** How far beyond what is in view something is drawn already. */
const margin = '900px 0px'

/** While the page is printed all of it is drawn. */
const printing = signal(false)
addEventListener('beforeprint', () => {
  printing.value = true
})
addEventListener('afterprint', () => {
  printing.value = false
})
matchMedia('print').addEventListener('change', ({ matches }) => {
  printing.value = matches
})

const seen = new WeakMap<Element, () => void>()
const observers = new WeakMap<Element | Document, IntersectionObserver>()

/** One observer for each scrolled frame, or for the window. */
function observerIn(frame: Element | null): IntersectionObserver {
  const known = observers.get(frame ?? document)
  if (known) return known
  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        seen.get(target)?.()
      }
    },
    { root: frame, rootMargin: margin },
  )
  observers.set(frame ?? document, observer)
  return observer
}

/**
 * Whether an element has come near the part of its frame that is in view, or is to be printed. What is far is drawn
 * with less, so that a view of any length appears at once. `early` is drawn in full from the start.
 */
export function useNear(
  element: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null> | null,
  early: boolean,
): boolean {
  const [near, setNear] = useState(early)
  const drawn = near || early
  useEffect(() => {
    const target = element.current
    if (drawn || !target) return
    const observer = observerIn(frame?.current ?? null)
    seen.set(target, () => setNear(true))
    observer.observe(target)
    return () => observer.unobserve(target)
  }, [element, frame, drawn])
  return drawn || printing.value
}
