import type { DocumentIndex, Passage, Quote } from '../find/findings.ts'
import { Interner } from '../kernel/intern.ts'
import type { Span } from '../text/document.ts'
import type { Rarity } from '../text/rarity.ts'
import type { Witness } from '../text/witness.ts'
import type { Findings } from './findings.ts'
import type { Story } from './lineage.ts'
import { retellingWords } from './retelling-words.ts'
import { signedLine } from './signed-lines.ts'
import { scanTokens, type Tokens, tokensWithin } from './tokens.ts'

/** Tokens that make a run: three tell a wording from a topic, and a changed word spoils only three runs. */
export const RUN = 3

/** Flags of a token. */
export const HEDGING = 1
/** A word hardly anyone uses: often a slip of the pen, which later hands correct. */
export const ODD = 2
const ODD_WEIGHT = 8

/** Up to this many tellings, each is compared with each. */
export const MOST_COMPARED = 64

/** One document of a story, cut into runs of three tokens numbered alike over the story. */
export interface Telling {
  readonly document: DocumentIndex
  readonly witness: Witness
  readonly tokens: Tokens
  readonly flags: Uint8Array
  /** What each word says, in nats of rarity; 0 for marks. */
  readonly nats: Float32Array
  /** The number of each run of tokens. Runs in stock wording are left out, and of many copies those with the writer's name. */
  readonly runs: Int32Array
  /** The token at which each run starts. */
  readonly at: Int32Array
  /** 1 for a run inside a quote. */
  readonly quoted: Uint8Array
  /** Whether the document tells other stories too; the tokens are then those that tell this one. */
  readonly isGuest: boolean
}

export interface Tellings {
  /** Ordered by document id, then by text: the order that breaks ties. */
  readonly list: readonly Telling[]
  /** How many different runs there are. */
  readonly runCount: number
}

export function readTellings(story: Story, findings: Findings): Tellings {
  const interner = new Interner()
  const byDocument = indexed(findings)
  const documents = inOrder(story.documents, findings.witnesses)
  const areMany = documents.length > MOST_COMPARED
  const list = documents.map(document => {
    const witness = findings.witnesses[document]
    const { formulas, quotes } = byDocument.get(document) ?? NOTHING
    // Few copies that name the same writer may have it from one another; among many each puts in another or none.
    const signed = areMany ? signedLine(witness) : null
    const part = story.parts?.get(document) ?? null
    return readTelling(document, witness, findings.rarity, { formulas, quotes, signed, part }, interner)
  })
  return { list, runCount: interner.count }
}

function readTelling(
  document: DocumentIndex,
  witness: Witness,
  rarity: Rarity,
  { formulas, quotes, signed, part }: Marks & OfStory,
  interner: Interner,
): Telling {
  const all = scanTokens(witness.document.text, witness.words)
  const tokens = part ? tokensWithin(all, part) : all
  const nats = weighWords(tokens, rarity)
  const inQuote = marked(tokens, quotes)
  const most = Math.max(0, tokens.count - RUN + 1)
  const isOut = runsLeftOut(tokens, formulas, signed)
  leaveSeams(tokens, part ?? [], isOut)
  let left = most
  for (let i = 0; i < most; i++) left -= isOut[i]
  const room = new ArrayBuffer(9 * left)
  const runs = new Int32Array(room, 0, left)
  const at = new Int32Array(room, 4 * left, left)
  const quoted = new Uint8Array(room, 8 * left, left)
  let count = 0
  for (let i = 0; i < most; i++) {
    if (isOut[i]) continue
    runs[count] = interner.number(runKey(tokens.key, i))
    at[count] = i
    quoted[count++] = inQuote[i] & inQuote[i + RUN - 1]
  }
  return {
    document,
    witness,
    tokens,
    flags: flagTokens(tokens, nats),
    nats,
    runs,
    at,
    quoted,
    isGuest: part !== null,
  }
}

function runKey(keys: Uint32Array, from: number): number {
  let hash = 0x9e3779b9
  for (let i = from; i < from + RUN; i++) {
    hash = Math.imul(hash ^ keys[i], 0x85ebca6b)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

function flagTokens(tokens: Tokens, nats: Float32Array): Uint8Array {
  const flags = new Uint8Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isWord[i]) continue
    if (retellingWords.flags(tokens.key[i])) flags[i] |= HEDGING
    if (!tokens.isNumber[i] && nats[i] >= ODD_WEIGHT) flags[i] |= ODD
  }
  return flags
}

function weighWords({ count, isWord, key }: Tokens, rarity: Rarity): Float32Array {
  const nats = new Float32Array(count)
  for (let i = 0; i < count; i++) if (isWord[i]) nats[i] = rarity.weight(key[i])
  return nats
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** 1 for each run that begins and ends in stock wording or touches the line that names the writer. */
function runsLeftOut(tokens: Tokens, formulas: readonly Stretch[], signed: Stretch | null): Uint8Array {
  const isOut = new Uint8Array(tokens.count)
  if (formulas.length === 0 && !signed) return isOut
  const stock = marked(tokens, formulas)
  const name = marked(tokens, signed ? [signed] : [])
  for (let i = 0; i + RUN <= tokens.count; i++)
    isOut[i] = (stock[i] & stock[i + RUN - 1]) | name[i] | name[i + 1] | name[i + RUN - 1]
  return isOut
}

/** Leaves out the runs that stand across the end of one part and the beginning of the next. */
function leaveSeams(tokens: Tokens, part: readonly Span[], isOut: Uint8Array): void {
  for (const { end } of part) {
    const seam = firstFrom(tokens.start, tokens.count, end)
    for (let i = Math.max(0, seam - RUN + 1); i < seam && seam < tokens.count; i++) isOut[i] = 1
  }
}

/** 1 for each token that lies within one of the stretches. */
function marked(tokens: Tokens, stretches: readonly Stretch[]): Uint8Array {
  const marks = new Uint8Array(tokens.count)
  for (const { start, end } of stretches) {
    for (let i = firstFrom(tokens.start, tokens.count, start); i < tokens.count && tokens.end[i] <= end; i++)
      marks[i] = 1
  }
  return marks
}

/** The first index whose value is not below `least`; `values` ascend. */
export function firstFrom(values: Int32Array, count: number, least: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] < least) low = middle + 1
    else high = middle
  }
  return low
}

interface Marks {
  readonly formulas: Stretch[]
  readonly quotes: Stretch[]
}

interface OfStory {
  readonly signed: Stretch | null
  /** What tells the story, where the document tells others too. */
  readonly part: readonly Span[] | null
}

const NOTHING: Marks = { formulas: [], quotes: [] }

/** Kept beside the findings, since every story of a pile asks for its own documents. */
const indexes = new WeakMap<
  readonly Passage[],
  { quotes: readonly Quote[]; marks: Map<DocumentIndex, Marks> }
>()

function indexed(findings: Findings): Map<DocumentIndex, Marks> {
  const known = indexes.get(findings.passages)
  if (known && known.quotes === findings.quotes) return known.marks
  const marks = new Map<DocumentIndex, Marks>()
  const of = (document: DocumentIndex): Marks => {
    if (!marks.has(document)) marks.set(document, { formulas: [], quotes: [] })
    return marks.get(document)!
  }
  for (const passage of findings.passages) {
    if (passage.kind === 'formula') for (const span of passage.spans) of(span.document).formulas.push(span)
  }
  for (const quote of findings.quotes) of(quote.document).quotes.push(quote)
  indexes.set(findings.passages, { quotes: findings.quotes, marks })
  return marks
}

/** By ids as people number them ("9" before "10"), then by texts. */
function inOrder(documents: readonly DocumentIndex[], witnesses: readonly Witness[]): DocumentIndex[] {
  const named = documents.map(document => {
    const { id, text } = witnesses[document].document
    return { document, id, text, parts: id.split(/(\d+)/) }
  })
  named.sort(
    (a, b) =>
      compareNaturally(a.parts, b.parts) ||
      compareCodeUnits(a.id, b.id) ||
      compareCodeUnits(a.text, b.text) ||
      a.document - b.document,
  )
  return named.map(({ document }) => document)
}

/** Words and, at odd places, numbers. */
function compareNaturally(left: readonly string[], right: readonly string[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = i % 2 ? Number(left[i]) - Number(right[i]) : compareCodeUnits(left[i], right[i])
    if (order) return order
  }
  return left.length - right.length
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
