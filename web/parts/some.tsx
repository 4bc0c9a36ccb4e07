import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../strings/strings.ts'

interface SomeProps<Item> {
  readonly items: readonly Item[]
  /** How many are shown at first. */
  readonly first: number
  /** How many more at each asking; as many again when not told. */
  readonly step?: number
  /** Draws those that are shown. */
  readonly children: (shown: readonly Item[]) => ComponentChildren
}

/** The first of a list, and a button for more, so that no list is longer than what a reader can look at. */
export function Some<Item>({ items, first, step = first, children }: SomeProps<Item>) {
  const [limit, setLimit] = useState(first)
  const more = items.length - limit
  return (
    <>
      {children(more > 0 ? items.slice(0, limit) : items)}
      {more > 0 && (
        <button type="button" class="more" onClick={() => setLimit(limit + step)}>
          {say().more(Math.min(step, more))}
        </button>
      )}
    </>
  )
}
