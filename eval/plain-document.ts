import type { Document } from '../src/text/document.ts'

/** A document of which nothing is known but its text. */
export function plainDocument(id: string, text: string, series: string | null = null): Document {
  return {
    id,
    title: null,
    byline: [],
    outlet: null,
    url: null,
    series,
    published: null,
    language: null,
    genre: 'unknown',
    notices: [],
    links: [],
    text,
    dropped: '',
  }
}
