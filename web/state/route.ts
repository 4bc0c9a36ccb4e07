import { computed, signal } from '@preact/signals'

/** Where the reader is. All of it stands in the address, so that a link leads back to the same view. */
export interface Route {
  /** Which trace of a server is shown; null where the page holds its one trace itself, or none is chosen. */
  readonly trace: string | null
  /** Decoded parts of the path within the trace: `#/compare/a/b` is `['compare', 'a', 'b']`. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

export type Query = Readonly<Record<string, string | number | null | undefined>>

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function parseHash(hash: string): Route {
  const [whole, query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const path = whole === '' ? [] : whole.split('/').map(decoded)
  const [trace, within] = path[0] === 'trace' ? [path[1] ?? null, path.slice(2)] : [null, path]
  return { trace, path: within, query: new URLSearchParams(query) }
}

export const route = signal<Route>(parseHash(location.hash))

/** The trace alone, so that what depends on it is not made anew at every step within it. */
export const shownTrace = computed(() => route.value.trace)

/** The address of a view of the trace that is shown; empty values are left out. */
export function href(path: readonly string[], query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const trace = shownTrace.value
  const whole = trace === null ? path : ['trace', trace, ...path]
  const tail = search.size > 0 ? `?${search}` : ''
  return `#/${whole.map(encodeURIComponent).join('/')}${tail}`
}

/** Keeps `route` with the address; called once. */
export function followAddress(): void {
  addEventListener('hashchange', () => {
    route.value = parseHash(location.hash)
  })
}

/** Goes to another view, with a step in the history to come back by. */
export function go(to: string): void {
  location.hash = to
}

/** Changes the query of this view without a step in the history. */
export function adjust(changes: Query): void {
  const to = hrefHere(changes)
  history.replaceState(null, '', to)
  route.value = parseHash(to)
}

/** The address of this view with a changed query. */
export function hrefHere(changes: Query): string {
  return href(route.value.path, { ...Object.fromEntries(route.value.query), ...changes })
}

export const links = {
  /** Where all traces of a server are; the same as the overview where the page holds one trace. */
  home: '#/',
  /** A trace of the server. */
  trace: (id: string) => `#/trace/${encodeURIComponent(id)}`,
  overview: (query?: Query) => href([], query),
  story: (story: string, query?: Query) => href(['story', story], query),
  quotes: (story: string, query?: Query) => href(['quotes', story], query),
  readings: (story: string, query?: Query) => href(['readings', story], query),
  findings: (kind: string, story: string, query?: Query) => href([kind, story], query),
  document: (id: string, query?: Query) => href(['document', id], query),
  compare: (a: string, b: string, query?: Query) => href(['compare', a, b], query),
  place: (place: { document: string; start: number; end: number }) =>
    href(['document', place.document], { at: `${place.start}-${place.end}` }),
}
