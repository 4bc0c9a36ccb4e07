import type { Attribution, DocumentIndex, Place } from '../find/findings.ts'
import type { Document } from '../text/document.ts'
import { scanWords } from '../text/words.ts'
import { siteName } from './addresses.ts'
import type { Story } from './lineage.ts'

/** A statement given to another document of its story. */
export interface Citation {
  /** Index in the list of attributions. */
  readonly attribution: number
  /** The document that its source, or the carrier it came through, names. */
  readonly cited: DocumentIndex
  /** The words that name it. */
  readonly named: Place
}

/** Citations, and for each where the cited document makes the statement; null where that was not found. */
export interface Citations {
  readonly all: readonly Citation[]
  readonly places: readonly (Place | null)[]
}

/** Shorter titles are no names. */
const LEAST_TITLE = 4
const LONGEST_NAME = 12
const articles = new Set(scanWords('the a an der die das').key)
/** Kinds of writing by which a person is cited for what a byline says they wrote. */
const writes = new Set(
  scanWords('report reports reported write writes wrote reveal reveals revealed publish published note noted')
    .key,
)
const statements = new Set(
  scanWords('statement statements release communique letter announcement bulletin').key,
)

/**
 * Which statements are given to a document of the same story: by its outlet, site, series or title; by its author, where what
 * they wrote is meant; by whoever issued it, where it is a statement. A name that several documents bear names none.
 */
export function joinCitations(
  stories: readonly Story[],
  attributions: readonly Attribution[],
  documents: readonly Document[],
): readonly Citation[] {
  const byDocument = new Map<DocumentIndex, number[]>()
  attributions.forEach(({ document }, index) => {
    const list = byDocument.get(document)
    if (list) list.push(index)
    else byDocument.set(document, [index])
  })
  return stories
    .flatMap(story => {
      const bearers = bearersIn(story, documents)
      return story.documents.flatMap(document =>
        (byDocument.get(document) ?? []).flatMap(index =>
          citationOf(attributions[index], index, bearers, documents),
        ),
      )
    })
    .sort((a, b) => a.attribution - b.attribution)
}

/** Who bears a name, by the keys of its words. */
interface Bearers {
  readonly named: ReadonlyMap<string, readonly DocumentIndex[]>
  /** Outlets by their last word: "the Post". */
  readonly short: ReadonlyMap<string, readonly DocumentIndex[]>
  readonly authors: ReadonlyMap<string, readonly DocumentIndex[]>
  /** Statements, by the words of who issued them. */
  readonly issuers: ReadonlyMap<string, readonly DocumentIndex[]>
}

function bearersIn({ documents: members }: Story, documents: readonly Document[]): Bearers {
  const named = new Map<string, DocumentIndex[]>()
  const short = new Map<string, DocumentIndex[]>()
  const authors = new Map<string, DocumentIndex[]>()
  const issuers = new Map<string, DocumentIndex[]>()
  for (const index of members) {
    const { outlet, series, title, url, byline, genre } = documents[index]
    const issued = genre === 'statement' ? issuers : named
    for (const name of [outlet, series, siteName(url)]) add(issued, keysOf(name), index)
    if (outlet && genre !== 'statement') add(short, keysOf(outlet).slice(-1), index)
    if (keysOf(title).length >= LEAST_TITLE) add(named, keysOf(title), index)
    for (const name of byline) add(genre === 'statement' ? issuers : authors, keysOf(name), index)
  }
  return { named, short, authors, issuers }
}

function add(bearers: Map<string, DocumentIndex[]>, keys: readonly number[], index: DocumentIndex): void {
  if (keys.length === 0 || keys.length > LONGEST_NAME * 2) return
  const known = bearers.get(keys.join(' '))
  if (!known) bearers.set(keys.join(' '), [index])
  else if (!known.includes(index)) known.push(index)
}

/** The words of a name without the article before it. */
function keysOf(name: string | null): number[] {
  const { key } = scanWords(name ?? '')
  return [...(key.length > 1 && articles.has(key[0]) ? key.slice(1) : key)]
}

function citationOf(
  attribution: Attribution,
  index: number,
  bearers: Bearers,
  documents: readonly Document[],
): Citation[] {
  const { document, source, carrier } = attribution
  const cites = (
    found: readonly DocumentIndex[],
    { start, end }: { start: number; end: number },
  ): Citation[] => {
    const others = found.filter(
      other => other !== document && !isLater(documents[other], documents[document]),
    )
    return others.length === 1
      ? [{ attribution: index, cited: others[0], named: { document, start, end } }]
      : []
  }
  const through = carrier ? cites(within(keysOf(carrier.name), bearers.named), carrier) : []
  if (!source || through.length > 0) return through
  const { start } = source.pieces[0]
  const span = { start, end: source.pieces[source.pieces.length - 1].end }
  const words = keysOf(documents[document].text.slice(span.start, span.end))
  const name = keysOf(source.name)
  const found = [
    source.type === 'person' ? [] : within(words, bearers.named),
    source.type === 'outlet' ? (bearers.short.get(name.join(' ')) ?? []) : [],
    wrote(attribution, documents) ? (bearers.authors.get(name.join(' ')) ?? []) : [],
    words.some(word => statements.has(word)) || statesInWriting(attribution, documents)
      ? [...within(words, bearers.issuers), ...within(name, bearers.issuers)]
      : [],
  ]
  return cites([...new Set(found.find(list => list.length > 0) ?? [])], span)
}

/** Those whose name stands among the words. */
function within(words: readonly number[], bearers: Bearers['named']): readonly DocumentIndex[] {
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const found = bearers.get(words.slice(from, from + length).join(' '))
      if (found) return found
    }
  }
  return []
}

function wrote({ document, cue }: Attribution, documents: readonly Document[]): boolean {
  return cue.some(({ start, end }) =>
    scanWords(documents[document].text.slice(start, end)).key.some(key => writes.has(key)),
  )
}

/** In characters: how far from the source "in a statement" is looked for. */
const NEAR = 60

/** "said in a statement" */
function statesInWriting({ document, cue }: Attribution, documents: readonly Document[]): boolean {
  const { text } = documents[document]
  const around = text.slice(Math.max(0, cue[0].start - NEAR), cue[cue.length - 1].end + NEAR)
  return scanWords(around).key.some(key => statements.has(key))
}

/** Whether a document says that it appeared on a later day than another. */
function isLater({ published: a }: Document, { published: b }: Document): boolean {
  return a !== null && b !== null && a.value.slice(0, 10) > b.value.slice(0, 10) && b.value.length >= 10
}
