import { joinQuotes } from '../../src/find/quotes/families.ts'
import { findQuotes } from '../../src/find/quotes.ts'
import type { Findings } from '../../src/lineage/findings.ts'
import type { Edge, Lineage, Story } from '../../src/lineage/lineage.ts'
import type { Document, NoticeType } from '../../src/text/document.ts'
import { plainDocument } from '../../src/text/document.ts'
import { rarityOf } from '../../src/text/rarity.ts'
import { witness } from '../../src/text/witness.ts'

/** A document of which nothing is known but what is given. */
export function plain(id: string, text: string, known: Partial<Document> = {}): Document {
  return plainDocument(id, text, { language: 'en', ...known })
}

export function onDay(value: string): Partial<Document> {
  return { published: { value, precision: 'day', from: 'metadata', span: null } }
}

/** The notice that stands in `text` word for word. */
export function notice(
  type: NoticeType,
  text: string,
  words: string,
  name: string | null,
): Partial<Document> {
  const start = text.indexOf(words)
  return { notices: [{ type, start, end: start + words.length, name }] }
}

export function findingsOf(documents: readonly Document[], more: Partial<Findings> = {}): Findings {
  const witnesses = documents.map(witness)
  const quotes = findQuotes(witnesses)
  const rarity = rarityOf(witnesses)
  const families = joinQuotes(quotes, witnesses, rarity)
  return { witnesses, passages: [], pairs: [], quotes, families, rarity, ...more }
}

export function storyOf(documents: readonly Document[]): Story {
  return { title: 'story', documents: [...documents.keys()] }
}

/** "source > copy" for each edge, by ids, sorted. */
export function arrows(documents: readonly Document[], { edges }: Lineage): string[] {
  const name = (at: Edge['child']) => (typeof at === 'number' ? documents[at].id : at)
  return edges.map(({ parent, child }) => `${name(parent)} > ${name(child)}`).sort()
}

export function edgeTo(documents: readonly Document[], { edges }: Lineage, child: string): Edge {
  return edges.find(edge => typeof edge.child === 'number' && documents[edge.child].id === child)!
}
