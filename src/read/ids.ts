import { type Problem, problem } from '../problems.ts'
import type { Document } from '../text/document.ts'

export interface UniqueDocuments {
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
}

/**
 * Gives each document an id of its own. The first in the order of their texts keeps a repeated id, the others become
 * `id~2`, `id~3`…: so the names do not depend on the order in which files were read.
 */
export function uniqueIds(documents: readonly Document[]): UniqueDocuments {
  const groups = new Map<string, number[]>()
  for (const [index, { id }] of documents.entries()) {
    const group = groups.get(id)
    if (group) group.push(index)
    else groups.set(id, [index])
  }
  if (groups.size === documents.length) return { documents, problems: [] }
  const renamed = [...documents]
  const problems: Problem[] = []
  for (const [id, group] of [...groups].sort((a, b) => compare(a[0], b[0]))) {
    let number = 2
    for (const index of group.sort((a, b) => compareDocuments(documents[a]!, documents[b]!)).slice(1)) {
      while (groups.has(`${id}~${number}`)) number++
      const now = `${id}~${number++}`
      renamed[index] = { ...documents[index]!, id: now }
      problems.push(problem('id-repeated', id, { id, now }))
    }
  }
  return { documents: renamed, problems }
}

/**
 * Gives ids of their own to documents that pass by one after another, so that none need be kept: the first keeps a
 * repeated id, the others become `id~2`, `id~3`… `tell` is told of each.
 */
export function uniqueIdsInPassing(tell: (repeated: Problem) => void): (id: string) => string {
  const numbers = new Map<string, number>()
  return id => {
    const known = numbers.get(id)
    if (known === undefined) {
      numbers.set(id, 1)
      return id
    }
    let number = known
    let now = id
    while (numbers.has(now)) now = `${id}~${++number}`
    numbers.set(now, 1).set(id, number)
    tell(problem('id-repeated', id, { id, now }))
    return now
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareDocuments(a: Document, b: Document): number {
  return (
    compare(a.text, b.text) ||
    compare(a.published?.value ?? '', b.published?.value ?? '') ||
    compare(a.url ?? '', b.url ?? '') ||
    compare(a.title ?? '', b.title ?? '')
  )
}
