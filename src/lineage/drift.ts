import type {
  Attribution,
  Drift,
  DriftChange,
  DriftType,
  Figure,
  Name,
  Place,
  Quote,
} from '../find/findings.ts'
import { inHundredths, type OnProgress } from '../progress.ts'
import type { Rarity } from '../text/rarity.ts'
import { touchingIn } from '../text/touching.ts'
import type { Witness } from '../text/witness.ts'
import type { Citation } from './citations.ts'
import { withCited } from './cited-places.ts'
import { compareAttribution, type Voices } from './drift/attribution.ts'
import { groupByDocument } from './drift/by-document.ts'
import { compareFigures } from './drift/figures.ts'
import { compareHedges } from './drift/hedges.ts'
import { closeness, type Matched, matchStatements } from './drift/matching.ts'
import { compareNames } from './drift/names.ts'
import { compareNegations } from './drift/negation.ts'
import { directedPairs } from './drift/pairs.ts'
import { Tellings } from './drift/sources.ts'
import type { Statement, Text } from './drift/statements.ts'
import { Texts } from './drift/texts.ts'
import type { Lineage, Story } from './lineage.ts'

/** What drift is told from. Lists may be empty: what they tell of is then not compared. */
export interface DriftEvidence {
  readonly witnesses: readonly Witness[]
  readonly quotes: readonly Quote[]
  readonly attributions: readonly Attribution[]
  readonly figures: readonly Figure[]
  readonly names: readonly Name[]
  readonly rarity: Rarity
  /** One for each story, where they are drawn: drift runs from parent to child. */
  readonly lineages?: readonly Lineage[]
  /** Statements given to documents of the pile: these are held against what is given to them. */
  readonly citations?: readonly Citation[]
}

const order: readonly DriftType[] = [
  'attribution-dropped',
  'source-changed',
  'hedge-dropped',
  'hedge-added',
  'cue-changed',
  'figure-changed',
  'negation-changed',
  'name-changed',
]

/**
 * Statements told otherwise in two documents of a story, story by story. Compared are parents with their children, and
 * documents without parents with each other; `docs/drift.md` says what counts as the same statement and what as a change.
 */
export function findDrift(
  stories: readonly Story[],
  evidence: DriftEvidence,
  onProgress: OnProgress = () => {},
): readonly Drift[] {
  const { witnesses, quotes, attributions, names, lineages, citations = [] } = evidence
  const texts = new Texts(evidence)
  const quotesOf = groupByDocument(quotes)
  const voices: Voices = {
    tellings: new Tellings(groupByDocument(attributions), quotesOf),
    quotes: touchingIn(quotesOf, quote => [quote]),
    names,
    places: texts.places,
  }
  const told = inHundredths(onProgress, { stage: 'drift', unit: 'stories', total: stories.length })
  return stories.flatMap((story, index) => {
    told(index)
    texts.forget()
    const pairs = directedPairs(story, lineages?.[index] ?? null, document => dayOf(witnesses[document]))
    return withCited(pairs, new Set(story.documents), citations).flatMap(({ from, to }) =>
      driftInto(
        from.map(document => texts.of(document)),
        texts.of(to),
        voices,
      ),
    )
  })
}

/** The day a document says it appeared, when it says it to the day. */
function dayOf({ document: { published } }: Witness): string | null {
  return published && published.value.length >= 10 ? published.value.slice(0, 10) : null
}

/** What drifted on the way into one text: each of its sentences is held against the text that has it most alike. */
function driftInto(from: readonly Text[], to: Text, voices: Voices): Drift[] {
  const matches = from.flatMap(text => matchStatements(text, to))
  const closest = new Map<number, Matched>()
  for (const matched of matches) {
    const known = closest.get(matched.b.index)
    if (!known || closeness(matched) > closeness(known)) closest.set(matched.b.index, matched)
  }
  return driftIn(
    matches.filter(({ a, b }) => closest.get(b.index)!.a.text === a.text),
    voices,
  )
}

function driftIn(matches: readonly Matched[], voices: Voices): Drift[] {
  const found: Drift[] = []
  for (const matched of matches) {
    const changes = compare(matched, voices)
    if (changes.length > 0) found.push(toDrift(matched, changes))
  }
  return withoutDoubles(found)
}

function compare(matched: Matched, voices: Voices): readonly DriftChange[] {
  const sources = compareAttribution(matched, voices)
  const figures = compareFigures(matched)
  // Nothing else can differ where all words are the same.
  if (matched.isSame) return [...sources, ...figures]
  return [
    ...sources,
    ...compareHedges(matched),
    ...figures,
    ...compareNegations(matched),
    ...compareNames(matched, voices.names).filter(
      ({ to }) => !sources.some(source => source.type === 'source-changed' && touches(source.to, to)),
    ),
  ]
}

/** Another source is no other name besides. */
function touches(a: Place | null, b: Place | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end
}

function toDrift({ a, b, inA, inB }: Matched, changes: readonly DriftChange[]): Drift {
  const types = order.filter(type => changes.some(change => change.type === type))
  return {
    from: extent(
      a,
      inB,
      changes.flatMap(({ from }) => from ?? []),
    ),
    to: extent(
      b,
      inA,
      changes.flatMap(({ to }) => to ?? []),
    ),
    types,
    changes,
  }
}

/** From the first word that is matched or differs to the last, within the sentence. */
function extent(
  { text, from, span }: Statement,
  matches: readonly number[],
  changed: readonly Place[],
): Place {
  const { words } = text.prose
  const first = matches.findIndex(at => at >= 0)
  let last = matches.length - 1
  while (last > first && matches[last] < 0) last--
  const inside = changed.filter(({ start, end }) => start >= span.start && end <= span.end)
  return {
    document: text.document,
    start: Math.min(words.start[from + first], ...inside.map(({ start }) => start)),
    end: Math.max(words.end[from + last], ...inside.map(({ end }) => end)),
  }
}

/** One statement may match two sentences; the same words are told to have changed once. */
function withoutDoubles(drifts: readonly Drift[]): Drift[] {
  const seen = new Set<string>()
  return drifts.filter(({ changes }) => {
    const keys = changes.map(
      ({ type, from, to }) => `${type} ${from?.start ?? -1} ${to?.start ?? -1} ${from?.end ?? -1}`,
    )
    const fresh = keys.some(key => !seen.has(key))
    for (const key of keys) seen.add(key)
    return fresh
  })
}
