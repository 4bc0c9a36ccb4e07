import { signal } from '@preact/signals'
import type { TraceResult } from '../../src/report/format.ts'
import { Trace } from '../model/trace.ts'

export type Source =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly trace: Trace }
  | { readonly state: 'broken'; readonly why: string }

/** The trace the pages show. */
export const source = signal<Source>({ state: 'opening' })

/** Opens the trace that stands in the page itself. */
export function openTrace(): void {
  const embedded = document.getElementById('trace')
  try {
    const result = JSON.parse(embedded?.textContent ?? '') as TraceResult
    if (result.format !== 'stemma/trace@1') throw new Error(`format ${String(result.format)}`)
    source.value = { state: 'open', trace: new Trace(result) }
  } catch (error) {
    source.value = { state: 'broken', why: error instanceof Error ? error.message : String(error) }
  }
}
