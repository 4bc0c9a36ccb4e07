import type {
  TraceCitation,
  TraceDocument,
  TraceEdge,
  TraceFamily,
  TracePassage,
  TraceQuote,
  TraceResult,
  TraceStory,
} from '../../src/report/format.ts'
import { bySiglum, siglaByStory } from '../../src/report/sigla.ts'
import { tellers } from '../../src/report/tellers.ts'
import { pointOffsets, unitOffsets } from './offsets.ts'

/** A half-open stretch of a document's text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of a document as the public format gives it, in code points. */
export interface Place extends Span {
  readonly document: string
}

/** One document with its place in the whole. */
export interface Witness {
  readonly id: string
  readonly document: TraceDocument
  readonly story: TraceStory | null
  /** All that it tells: a roundup tells several. */
  readonly stories: readonly TraceStory[]
  /** The letter it goes by within its story; empty for one that stands alone. */
  readonly siglum: string
}

/** One appearance of a passage in a document; the span counts UTF-16. */
export interface PassageHere extends Span {
  readonly passage: TracePassage
  /** Which of the passage's spans this is. */
  readonly index: number
}

/** One quote of a document; the span counts UTF-16. */
export interface QuoteHere extends Span {
  readonly quote: TraceQuote
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** Of lines between the same two, which stand in every story that both tell, the most probable. */
function likeliest(edges: readonly TraceEdge[]): TraceEdge[] {
  const best = new Map<string, TraceEdge>()
  for (const edge of edges) {
    const ends = JSON.stringify([edge.parent, edge.child])
    const known = best.get(ends)
    if (!known || edge.probability > known.probability) best.set(ends, edge)
  }
  return [...best.values()]
}

/** The spans of a passage but those that lie inside another of the same document. */
function outerSpans({ spans }: TracePassage): (Place & { readonly index: number })[] {
  const indexed = spans.map((span, index) => ({ ...span, index }))
  return [...grouped(indexed, ({ document }) => document).values()].flatMap(here => {
    const outer: typeof here = []
    for (const span of here.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (span.end > (outer.at(-1)?.end ?? -1)) outer.push(span)
    }
    return outer
  })
}

/** A trace result with what the views look up in it. Spans are turned into UTF-16 one document at a time, when first asked. */
export class Trace {
  readonly result: TraceResult
  readonly witnesses: readonly Witness[]
  readonly #byId: Map<string, Witness>
  readonly #storyById: Map<string, TraceStory>
  readonly #lost = new Map<string, string>()
  readonly #into: Map<string, TraceEdge[]>
  readonly #intoIn = new WeakMap<TraceStory, Map<string, TraceEdge[]>>()
  readonly #from: Map<string, TraceEdge[]>
  readonly #quotes: Map<string, TraceQuote>
  readonly #quotesIn: Map<string, TraceQuote[]>
  #citations: Map<string, TraceCitation> | null = null
  #alterationsInto: Map<string, TraceFamily['alterations'][number][]> | null = null
  readonly #toldAt: ReturnType<typeof tellers>
  #familiesBy: ReadonlyMap<string, readonly TraceFamily[]> | null = null
  readonly #familyOf = new Map<string, TraceFamily>()
  readonly #appearances = new Map<string, { passage: TracePassage; index: number }[]>()
  readonly #offsets = new Map<string, (point: number) => number>()
  readonly #points = new Map<string, (unit: number) => number>()
  /** By their sigla, those of each story together. */
  readonly #rank = new Map<string, number>()
  /** How many documents bear a title. */
  readonly #bearers = new Map<string, number>()
  readonly #holders = new WeakMap<TracePassage, ReadonlyMap<string, readonly Place[]>>()
  readonly #passagesIn = new Map<string, readonly PassageHere[]>()

  constructor(result: TraceResult) {
    this.result = result
    this.#storyById = new Map(result.stories.map(story => [story.id, story]))
    const documents = new Map(result.documents.map(document => [document.id, document]))
    this.#toldAt = tellers(result.stories)
    const siglaIn = siglaByStory(result.stories, id => documents.get(id))
    const places = new Map<string, { stories: TraceStory[]; letter: string }>()
    for (const story of result.stories) {
      const sigla = siglaIn.get(story.id)!
      for (const id of story.documents) {
        const known = places.get(id)
        if (!known) places.set(id, { stories: [story], letter: sigla.get(id) ?? '' })
        // Where it is no guest it is at home.
        else if (story.parts?.some(({ document }) => document === id)) known.stories.push(story)
        else known.stories.unshift(story)
      }
      for (const { id } of story.lineage.missing) this.#lost.set(id, sigla.get(id) ?? '')
      for (const [id] of [...sigla].sort(([, a], [, b]) => bySiglum(a, b)))
        if (!this.#rank.has(id)) this.#rank.set(id, this.#rank.size)
    }
    this.witnesses = result.documents.map(document => {
      const place = places.get(document.id)
      const stories = place?.stories ?? []
      return { id: document.id, document, story: stories[0] ?? null, stories, siglum: place?.letter ?? '' }
    })
    for (const { title } of result.documents) {
      if (title) this.#bearers.set(title, (this.#bearers.get(title) ?? 0) + 1)
    }
    this.#byId = new Map(this.witnesses.map(witness => [witness.id, witness]))
    const edges = likeliest(result.stories.flatMap(story => story.lineage.edges))
    this.#into = grouped(edges, edge => edge.child)
    this.#from = grouped(edges, edge => edge.parent)
    this.#quotes = new Map(result.quotes.map(quote => [quote.id, quote]))
    this.#quotesIn = grouped(result.quotes, quote => quote.document)
    for (const family of result.quoteFamilies) {
      for (const quote of family.quotes) this.#familyOf.set(quote, family)
    }
    for (const passage of result.passages) this.#noteAppearances(passage)
  }

  #noteAppearances(passage: TracePassage): void {
    for (const { document, index } of outerSpans(passage)) {
      const list = this.#appearances.get(document)
      if (list) list.push({ passage, index })
      else this.#appearances.set(document, [{ passage, index }])
    }
  }

  witness(id: string): Witness | undefined {
    return this.#byId.get(id)
  }

  story(id: string): TraceStory | undefined {
    return this.#storyById.get(id)
  }

  /** The story of a witness or of a lost ancestor. */
  storyOf(id: string): TraceStory | null {
    const lostIn = (): TraceStory | undefined =>
      this.result.stories.find(({ lineage }) => lineage.missing.some(missing => missing.id === id))
    return this.#byId.get(id)?.story ?? lostIn() ?? null
  }

  /** The letter of a witness or of a lost ancestor; empty for one that has none. */
  siglum(id: string): string {
    return this.#byId.get(id)?.siglum ?? this.#lost.get(id) ?? ''
  }

  isLost(id: string): boolean {
    return this.#lost.has(id)
  }

  /** What a reader calls it: its title, else its id. */
  label(id: string): string {
    return this.#byId.get(id)?.document.title || id
  }

  /** Its title with its id where others have the same title. */
  distinctLabel(id: string): string {
    return this.bearsTitleAlone(id) ? this.label(id) : `${this.label(id)} (${id})`
  }

  /** Whether no other document has the same title. */
  bearsTitleAlone(id: string): boolean {
    const title = this.#byId.get(id)?.document.title
    return !title || this.#bearers.get(title) === 1
  }

  /** Edges by which `child` draws on others, most probable first; of one story, where it is given. */
  edgesInto(child: string, story?: TraceStory): readonly TraceEdge[] {
    const edges = (story ? this.#intoOf(story) : this.#into).get(child) ?? []
    return [...edges].sort((a, b) => b.probability - a.probability)
  }

  #intoOf(story: TraceStory): ReadonlyMap<string, readonly TraceEdge[]> {
    const known = this.#intoIn.get(story) ?? grouped(story.lineage.edges, edge => edge.child)
    this.#intoIn.set(story, known)
    return known
  }

  edgesFrom(parent: string): readonly TraceEdge[] {
    return [...(this.#from.get(parent) ?? [])].sort((a, b) => b.probability - a.probability)
  }

  edge(parent: string, child: string): TraceEdge | undefined {
    return this.#into.get(child)?.find(edge => edge.parent === parent)
  }

  /** The span of `place` in UTF-16. */
  span(place: Place): Span {
    const text = this.#byId.get(place.document)?.document.text ?? ''
    let at = this.#offsets.get(place.document)
    if (!at) {
      at = unitOffsets(text)
      this.#offsets.set(place.document, at)
    }
    return { start: at(place.start), end: at(place.end) }
  }

  /** The other way: a span in UTF-16 as the public format gives it. */
  place(document: string, { start, end }: Span): Place {
    let at = this.#points.get(document)
    if (!at) {
      at = pointOffsets(this.#byId.get(document)?.document.text ?? '')
      this.#points.set(document, at)
    }
    return { document, start: at(start), end: at(end) }
  }

  /** The words at `place`. */
  words(place: Place): string {
    const { start, end } = this.span(place)
    return (this.#byId.get(place.document)?.document.text ?? '').slice(start, end)
  }

  /** Passages of a document, in the order of its text. */
  passagesIn(id: string): readonly PassageHere[] {
    const known = this.#passagesIn.get(id)
    if (known) return known
    const here = (this.#appearances.get(id) ?? [])
      .map(({ passage, index }) => ({ passage, index, ...this.span(passage.spans[index]) }))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    this.#passagesIn.set(id, here)
    return here
  }

  /** Where a passage stands, by documents in the order of their sigla. */
  holders(passage: TracePassage): ReadonlyMap<string, readonly Place[]> {
    const known = this.#holders.get(passage)
    if (known) return known
    const by = grouped(this.inOrder(outerSpans(passage)), span => span.document)
    this.#holders.set(passage, by)
    return by
  }

  /** Places by the sigla of their documents, then as they stand in the text. */
  inOrder<Item extends Pick<Place, 'document' | 'start'>>(places: readonly Item[]): Item[] {
    return [...places].sort(
      (a, b) => this.#rankOf(a.document) - this.#rankOf(b.document) || a.start - b.start,
    )
  }

  /** Ids of witnesses and lost ancestors by their sigla. */
  bySigla(ids: Iterable<string>): string[] {
    return [...ids].sort((a, b) => this.#rankOf(a) - this.#rankOf(b))
  }

  /** The witnesses of a story by their sigla. */
  witnessesOf(story: TraceStory): Witness[] {
    return this.bySigla(story.documents).flatMap(id => this.#byId.get(id) ?? [])
  }

  #rankOf(id: string): number {
    return this.#rank.get(id) ?? this.#rank.size
  }

  quote(id: string): TraceQuote | undefined {
    return this.#quotes.get(id)
  }

  /** Quotes of a document, in the order of its text. */
  quotesIn(id: string): readonly QuoteHere[] {
    return (this.#quotesIn.get(id) ?? [])
      .map(quote => ({ quote, ...this.span(quote) }))
      .sort((a, b) => a.start - b.start)
  }

  familyOf(quote: string): TraceFamily | undefined {
    return this.#familyOf.get(quote)
  }

  /** The document that a statement is given to, where it is one of the same story. */
  citation(attribution: string): TraceCitation | undefined {
    this.#citations ??= new Map((this.result.citations ?? []).map(each => [each.attribution, each]))
    return this.#citations.get(attribution)
  }

  /** Alterations that made a quote what it is, of whatever family they came. */
  alterationsInto(quote: string): readonly TraceFamily['alterations'][number][] {
    this.#alterationsInto ??= grouped(
      this.result.quoteFamilies.flatMap(family => family.alterations),
      alteration => alteration.to,
    )
    return this.#alterationsInto.get(quote) ?? []
  }

  /** Families with a quote in a document of `story`. */
  familiesOf(story: TraceStory): readonly TraceFamily[] {
    this.#familiesBy ??= this.byStory(this.result.quoteFamilies, family =>
      family.quotes.flatMap(quote => this.#quotes.get(quote) ?? []),
    )
    return this.#familiesBy.get(story.id) ?? []
  }

  /** Findings by the stories that their places tell; what stands only in documents alone is left out. */
  byStory<Finding>(
    findings: readonly Finding[],
    placesOf: (finding: Finding) => readonly Place[],
  ): ReadonlyMap<string, readonly Finding[]> {
    const by = new Map<string, Finding[]>()
    for (const finding of findings) {
      const stories = new Set(placesOf(finding).flatMap(place => this.#toldAt(place)))
      for (const { id } of stories) {
        const list = by.get(id)
        if (list) list.push(finding)
        else by.set(id, [finding])
      }
    }
    return by
  }
}
