import { signal } from '@preact/signals'

/** Where the reader is. All of it stands in the address, so that a link leads back to the same view. */
export interface Route {
  /** Decoded parts of the path: `#/compare/a/b` is `['compare', 'a', 'b']`. */
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

export function parseHash(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  return { path: path === '' ? [] : path.split('/').map(decoded), query: new URLSearchParams(query) }
}

/** The address of a view; empty values are left out. */
export function href(path: readonly string[], query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const tail = search.size > 0 ? `?${search}` : ''
  return `#/${path.map(encodeURIComponent).join('/')}${tail}`
}

export const route = signal<Route>(parseHash(location.hash))

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
  const query: Record<string, string | number | null | undefined> = Object.fromEntries(route.value.query)
  const to = href(route.value.path, { ...query, ...changes })
  history.replaceState(null, '', to)
  route.value = parseHash(to)
}

/** The address of this view with a changed query. */
export function hrefHere(changes: Query): string {
  return href(route.value.path, { ...Object.fromEntries(route.value.query), ...changes })
}

export const links = {
  overview: (query?: Query) => href([], query),
  story: (story: string, query?: Query) => href(['story', story], query),
  quotes: (story: string, query?: Query) => href(['quotes', story], query),
  document: (id: string, query?: Query) => href(['document', id], query),
  compare: (a: string, b: string, query?: Query) => href(['compare', a, b], query),
  place: (place: { document: string; start: number; end: number }) =>
    href(['document', place.document], { at: `${place.start}-${place.end}` }),
}
