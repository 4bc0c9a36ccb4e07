import { effect, signal } from '@preact/signals'
import type { TraceResult } from '../../src/report/format.ts'
import { Trace } from '../model/trace.ts'
import { shownTrace } from './route.ts'
import { fetchResult, serverAddress } from './server.ts'

export type Source =
  | { readonly state: 'none' }
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly trace: Trace }
  | { readonly state: 'broken'; readonly why: string }

/** The trace the pages show; none where a server has many and the reader is to choose. */
export const source = signal<Source>({ state: 'opening' })

/** Opens the trace that stands in the page itself, or from a server the one that the address names. */
export function openTrace(): void {
  if (serverAddress === null) {
    source.value = opened(() => JSON.parse(document.getElementById('trace')?.textContent ?? ''))
    return
  }
  effect(() => {
    const id = shownTrace.value
    source.value = { state: id === null ? 'none' : 'opening' }
    if (id !== null) void openFromServer(id)
  })
}

async function openFromServer(id: string): Promise<void> {
  const next = await fetchResult(id).then(
    result => opened(() => result),
    error => ({ state: 'broken', why: String(error.message) }) as const,
  )
  if (shownTrace.peek() === id) source.value = next
}

function opened(read: () => TraceResult): Source {
  try {
    const result = read()
    if (result.format !== 'stemma/trace@1') throw new Error(`format ${String(result.format)}`)
    return { state: 'open', trace: new Trace(result) }
  } catch (error) {
    return { state: 'broken', why: error instanceof Error ? error.message : String(error) }
  }
}
