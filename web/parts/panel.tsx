import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useKeys } from '../state/keys.ts'
import { say } from '../strings/strings.ts'

interface PanelProps {
  readonly title: ComponentChildren
  /** Names what is shown, so that the panel comes into view when another thing is chosen. */
  readonly about: string
  readonly close: () => void
  readonly children: ComponentChildren
}

/** What was chosen, beside the view on a wide screen and over its foot on a narrow one. */
export function Panel({ title, about, close, children }: PanelProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useKeys({ Escape: close })
  useEffect(() => {
    head.current?.focus({ preventScroll: true })
    head.current?.closest('.panel')?.scrollTo({ top: 0 })
  }, [about])
  return (
    <section class="panel">
      <header class="panel-head">
        <h2 tabIndex={-1} ref={head}>
          {title}
        </h2>
        <button type="button" class="quiet close" aria-label={say().close} onClick={close}>
          ×
        </button>
      </header>
      {children}
    </section>
  )
}
