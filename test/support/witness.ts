import type { Document } from '../../src/text/document.ts'
import { type Witness, witness } from '../../src/text/witness.ts'

/** A witness of `text`, with whatever else a test needs to say of its document. */
export function witnessOf(text: string, facts: Partial<Document> = {}): Witness {
  return witness({
    id: 'x',
    title: null,
    byline: [],
    outlet: null,
    url: null,
    series: null,
    published: null,
    language: 'en',
    genre: 'unknown',
    notices: [],
    links: [],
    dropped: '',
    ...facts,
    text,
  })
}
