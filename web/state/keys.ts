import { useEffect, useRef } from 'preact/hooks'

/** Single keys while a view is shown; they rest while the reader types or holds a modifier. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  // What a key does is read when it is pressed, so that two quick presses see each other.
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const typing = (event.target as Element | null)?.closest?.('input, select, textarea')
      const action = now.current[event.key]
      if (!action || (typing && event.key !== 'Escape')) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
