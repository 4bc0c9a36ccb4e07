import { coverage } from './alignment.ts'
import type { Span, Trace } from './trace.ts'

/** What a child kept of a parent, as shares of the letters of each; the parent's may be unknown. */
export interface Retention {
  readonly parent: string
  /** Of the parent's text: found again in the child. */
  readonly kept: number
  /** Of the child's text: found in the parent. */
  readonly taken: number
}

/** Shares by the retold passages the two have in common. */
export function retention(trace: Trace, parent: string, child: string): Retention {
  const taken: Span[] = []
  const kept: Span[] = []
  for (const { passage, start, end } of trace.passagesIn(child)) {
    const there = trace.holders(passage).get(parent)
    if (!there) continue
    taken.push({ start, end })
    for (const span of there) kept.push(trace.span(span))
  }
  const length = (id: string): number => trace.witness(id)?.document.text.length ?? 0
  return { parent, kept: coverage(kept, length(parent)), taken: coverage(taken, length(child)) }
}
