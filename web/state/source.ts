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
    const data = document.getElementById('trace')
    if (data?.getAttribute('type') === 'application/gzip') void openPacked(data)
    else source.value = opened(() => JSON.parse(data?.textContent ?? ''))
    return
  }
  effect(() => {
    const id = shownTrace.value
    source.value = { state: id === null ? 'none' : 'opening' }
    if (id !== null) void openFromServer(id)
  })
}

/** Opens a large result, which the page holds packed by gzip (RFC 1952) in base64. */
async function openPacked(data: Element): Promise<void> {
  const letters = atob(data.textContent ?? '')
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const result = await new Response(unpacked).json().catch(error => error)
  source.value = opened(() => {
    if (result instanceof Error) throw result
    return result
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
