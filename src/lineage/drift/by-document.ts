import type { DocumentIndex, Name, Place } from '../../find/findings.ts'

/** A place that names, and what it names. */
export interface NamePlace extends Place {
  readonly name: number
}

/** Where each document uses names and labels, in order; a label of two names belongs to neither. */
export function namesByDocument(names: readonly Name[]): ReadonlyMap<DocumentIndex, readonly NamePlace[]> {
  const byDocument = new Map<DocumentIndex, NamePlace[]>()
  const add = ({ document, start, end }: Place, name: number): void => {
    const list = byDocument.get(document)
    if (list) list.push({ document, start, end, name })
    else byDocument.set(document, [{ document, start, end, name }])
  }
  names.forEach(({ mentions, labels }, name) => {
    for (const place of mentions) add(place, name)
    for (const place of labels) add(place, name)
  })
  for (const list of byDocument.values())
    list.sort((a, b) => a.start - b.start || b.end - a.end || a.name - b.name)
  return byDocument
}

export function groupByDocument<Item extends { readonly document: DocumentIndex }>(
  items: readonly Item[],
): Map<DocumentIndex, Item[]> {
  const groups = new Map<DocumentIndex, Item[]>()
  for (const item of items) {
    const group = groups.get(item.document)
    if (group) group.push(item)
    else groups.set(item.document, [item])
  }
  return groups
}
