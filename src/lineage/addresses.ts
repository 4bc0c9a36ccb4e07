export interface Address {
  readonly host: string
  readonly path: string
}

/** Without scheme, "www.", query, fragment and last slash; null for what is no web address. */
export function addressOf(url: string | null): Address | null {
  const parts = url && /^(?:https?:)?\/\/(?:www\.)?([^/?#\s]+)([^?#\s]*)/i.exec(url)
  return parts ? { host: parts[1].toLowerCase(), path: parts[2].replace(/\/$/, '') } : null
}

/** "notebook" of "https://www.notebook.example/page". */
export function siteName(url: string | null): string | null {
  const host = addressOf(url)?.host.split('.') ?? []
  return host.length > 1 ? host[host.length - 2] : null
}
