import type { DriftChange, Name, Place, Quote } from '../../find/findings.ts'
import type { Span } from '../../text/document.ts'
import { lastFrom } from '../../text/spans.ts'
import type { Touching } from '../../text/touching.ts'
import type { NamePlace } from './by-document.ts'
import type { Matched } from './matching.ts'
import { hasCue, isQuotedAt, narrow, type Telling, type Tellings, tellingOf } from './sources.ts'
import type { Statement } from './statements.ts'
import { cueClass } from './words.ts'

/** What is known of who says what in the two documents. */
export interface Voices {
  readonly tellings: Tellings
  readonly quotes: ReadonlyMap<number, Touching<Quote>>
  readonly names: readonly Name[]
  readonly places: ReadonlyMap<number, readonly NamePlace[]>
}

/** Sources are held against each other only where the statements are this much the same. */
const SHARE = 0.6
/** A sentence that only says who said the one before is no longer than this. */
const BRIEF = 48

/** What became of who said it: no one, someone else, or in another tone. */
export function compareAttribution(matched: Matched, voices: Voices): readonly DriftChange[] {
  const given = voices.tellings.within(matched.a)
  if (given.length === 0) return []
  const others = voices.tellings.within(matched.b)
  const changes = given.flatMap(from => {
    const told = narrow(matched, from)
    return told
      ? compareTelling(told, from, others, voices).filter(
          ({ type }) => type !== 'attribution-dropped' || !keepsCue(matched, from),
        )
      : []
  })
  // A quote is found as a quote and as an attribution.
  return changes.filter(
    (change, at) =>
      !changes.slice(0, at).some(known => known.type === change.type && touch(known.from, change.from)),
  )
}

function compareTelling(
  matched: Matched,
  from: Telling,
  others: readonly Telling[],
  voices: Voices,
): readonly DriftChange[] {
  const { a, b, inA } = matched
  const to = tellingOf(b, inA, others)
  if (!to)
    return isDropped(matched, from, voices)
      ? [{ type: 'attribution-dropped', from: wholeOf(a, from), to: null }]
      : []
  const changes: DriftChange[] = []
  if (matched.share >= SHARE && isOtherSource(matched, from, to, voices)) {
    changes.push({ type: 'source-changed', from: place(a, from.source), to: place(b, to.source) })
  }
  const cues = cueChange(a, from, b, to)
  if (cues) changes.push(cues)
  return changes
}

function touch(a: Place | null, b: Place | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end
}

/** Whether the verb that gives it to a source is in the second sentence too: "had not decided" of "had decided". */
function keepsCue({ a: { text, from }, inB }: Matched, { cue }: Telling): boolean {
  const { start, end } = text.prose.words
  return inB.some(
    (to, at) => to >= 0 && cue.some(span => span.start <= start[from + at] && end[from + at] <= span.end),
  )
}

/** The source with its cue where they stand together, else the source. */
function wholeOf(statement: Statement, { source, cue }: Telling): Place {
  const start = Math.min(...source.map(span => span.start), ...cue.map(span => span.start))
  const end = Math.max(...source.map(span => span.end), ...cue.map(span => span.end))
  const length = [...source, ...cue].reduce((sum, span) => sum + span.end - span.start, 0)
  return end - start <= length + 3
    ? { document: statement.text.document, start, end }
    : place(statement, source)
}

function place({ text }: Statement, spans: readonly Span[]): Place {
  return { document: text.document, start: spans[0].start, end: spans.at(-1)!.end }
}

/**
 * Whether the second text tells as its own what the first gives to a source. Anything that may be a source in the sentence, or in
 * the sentences beside it in its paragraph, speaks against it, and so does a document that is the source's own.
 */
function isDropped({ b, inA }: Matched, from: Telling, { quotes, names }: Voices): boolean {
  const { text } = b
  const { document } = text.witness
  if (
    document.genre === 'statement' ||
    isOwn(document.outlet, from.name) ||
    document.byline.some(name => isOwn(name, from.name))
  )
    return false
  const first = inA.findIndex(at => at >= 0)
  const at = text.prose.words.start[b.from + first]
  if (isQuotedAt(quotes.get(text.document), at)) return false
  return (
    aroundOf(b, quotes.get(text.document)).every(
      span => !hasCue(text, span, word => isTheirs(b, inA, word)),
    ) && !namesSource(b, from, names)
  )
}

function isOwn(owner: string | null, source: string): boolean {
  return owner !== null && sharesWord(owner, source)
}

/** Whether a word of the sentence is part of what was said: "nobody was asking" in the quote as in the telling. */
function isTheirs({ from, to }: Statement, inA: readonly number[], word: number): boolean {
  return word >= from && word < to && inA[word - from] >= 0
}

/** The sentence, and those before and after it in the same paragraph, unless they bring a quote of their own. */
function aroundOf({ text, span }: Statement, quotes: Touching<Quote> | undefined): readonly Span[] {
  const { paragraphs, sentences } = text.prose
  const around = paragraphs[lastFrom(paragraphs, span.start)] ?? span
  const paragraph = span.end <= around.end ? around : span
  const at = lastFrom(sentences, span.start)
  const brings = (each: Span): boolean =>
    quotes?.at(each).some(({ start, end }) => start >= each.start && end <= each.end) ?? false
  const inside = (each: Span | undefined): boolean =>
    each !== undefined && each.start >= paragraph.start && each.end <= paragraph.end && !brings(each)
  const [before, next] = [sentences[at - 1], sentences[at + 1]]
  // "So the council says." speaks of the sentence before; a longer one speaks for itself.
  const isBrief = next && next.end - next.start <= BRIEF
  return [span, ...(inside(before) ? [before] : []), ...(isBrief && inside(next) ? [next] : [])]
}

/** Whether the sentence names the source all the same: "the council believes" in other words. */
function namesSource(statement: Statement, from: Telling, names: readonly Name[]): boolean {
  const { text, from: first, to } = statement
  let isNamed = false
  for (let at = 0; at < statement.length && !isNamed; at++) {
    const name = statement.name(at)
    isNamed = name >= 0 && sharesWord(names[name].name, from.name)
  }
  return isNamed && sharesWord(text.prose.string(first, to - 1), from.name)
}

const small = /^(?:the|an?|of|and|mr|mrs|ms|dr|his|her|its|their|in|for|at|on|to|a|der|die|das)$/

function telling(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1 && !small.test(word))
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(telling(a))
  return telling(b).some(word => words.has(word))
}

/** Whether both are named, and named differently: a label, a pronoun or a spokesman of the same may be the same. */
function isOtherSource({ a, b }: Matched, from: Telling, to: Telling, voices: Voices): boolean {
  const left = nameOf(a, from, voices)
  const right = left === null ? null : nameOf(b, to, voices)
  if (left === null || right === null || left === right) return false
  const [one, other] = [voices.names[left], voices.names[right]]
  if ((one.type !== other.type && one.type !== 'other' && other.type !== 'other') || one.type === 'place')
    return false
  return (
    !sharesWord(one.name, other.name) && !sharesWord(from.name, other.name) && !sharesWord(to.name, one.name)
  )
}

/** The names of one document by their words; kept, since every source of the document asks. */
const indexes = new WeakMap<readonly NamePlace[], ReadonlyMap<string, number>>()

/** The telling words of names, which several documents of a story have. */
const wordsOf = new WeakMap<Name, string>()

function tellingWords(name: Name): string {
  const words = wordsOf.get(name) ?? telling(name.name).join(' ')
  wordsOf.set(name, words)
  return words
}

function namesByWords(places: readonly NamePlace[], names: readonly Name[]): ReadonlyMap<string, number> {
  let index = indexes.get(places)
  if (!index) {
    index = new Map(
      [...new Set(places.map(({ name }) => name))].map(name => [tellingWords(names[name]), name]),
    )
    indexes.set(places, index)
  }
  return index
}

/** The name that a source is, by its own words or by the full name they stand for. */
function nameOf({ text }: Statement, { source, name }: Telling, { names, places }: Voices): number | null {
  const all = places.get(text.document) ?? []
  const own = lastNameIn(source, all)
  if (own) return own.name
  const wanted = telling(name).join(' ')
  const found = wanted === '' ? -1 : (namesByWords(all, names).get(wanted) ?? -1)
  return found < 0 ? null : found
}

/** The last of the places, which ascend, that lies within a piece of a source. */
function lastNameIn(source: readonly Span[], places: readonly NamePlace[]): NamePlace | null {
  const [from, to] = [source[0].start, source.at(-1)!.end]
  for (let at = lastFrom(places, to - 1); at >= 0 && places[at].start >= from; at--) {
    const { start, end } = places[at]
    if (source.some(span => span.start <= start && end <= span.end)) return places[at]
  }
  return null
}

/** "said" told as "claimed": verbs that do more than bring the words. */
function cueChange(a: Statement, from: Telling, b: Statement, to: Telling): DriftChange | null {
  const left = classOf(a, from.cue)
  const right = classOf(b, to.cue)
  if (!left || !right || left.name === right.name) return null
  return {
    type: 'cue-changed',
    from: { document: a.text.document, ...left.span },
    to: { document: b.text.document, ...right.span },
  }
}

/** The class of a cue by its last word that has one, and where that stands. */
function classOf({ text: { prose } }: Statement, cue: readonly Span[]): { name: string; span: Span } | null {
  for (const { start, end } of [...cue].reverse()) {
    for (let word = prose.wordAt(end) - 1; word >= 0 && prose.words.start[word] >= start; word--) {
      const name = cueClass(prose.words.key[word])
      if (name) return { name, span: prose.span(word, word) }
    }
  }
  return null
}
