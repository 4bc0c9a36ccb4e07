import { findAttributions } from './find/attributions.ts'
import { matchFigures } from './find/figures/families.ts'
import { findFigures } from './find/figures.ts'
import { findNames } from './find/names.ts'
import { findPassages, labelFormulas } from './find/passages.ts'
import { joinQuotes } from './find/quotes/families.ts'
import { findQuotes } from './find/quotes.ts'
import { countStatements } from './find/statement-counts.ts'
import { joinCitations } from './lineage/citations.ts'
import { findCitedPlaces } from './lineage/cited-places.ts'
import { type Collating, drawLineage } from './lineage/draw.ts'
import { findDrift } from './lineage/drift.ts'
import type { Story } from './lineage/lineage.ts'
import { groupStories } from './lineage/stories.ts'
import type { Problem } from './problems.ts'
import { inPart, type OnProgress } from './progress.ts'
import type { TraceResult } from './report/format.ts'
import { notesOn } from './report/notes.ts'
import { toResult } from './report/result.ts'
import type { Document } from './text/document.ts'
import { rarityOf } from './text/rarity.ts'
import { witness } from './text/witness.ts'
import { version } from './version.ts'

export interface TraceOptions {
  /** The shortest run of words two documents must share to count as a passage; 8 unless told. */
  readonly minWords?: number
  /** Whether the result lists the aligned pairs of stretches too. */
  readonly pairs?: boolean
  /** Whether stories are collated word by word as copies of one text: where they look like it unless told. */
  readonly collate?: Collating
  /** Worker threads for the passages of a large pile; the result is the same for any number. */
  readonly threads?: number
  /** What went wrong while reading, to stand in the result beside what went well. */
  readonly problems?: readonly Problem[]
  readonly onProgress?: OnProgress
}

/**
 * Shows how a story travelled through `given`, whose ids must differ.
 * The result depends on the documents alone, not on their order.
 */
export async function trace(given: readonly Document[], options: TraceOptions = {}): Promise<TraceResult> {
  const {
    minWords = 8,
    pairs: withPairs = false,
    collate = 'auto',
    threads = 1,
    problems = [],
    onProgress = () => {},
  } = options
  const documents = [...given].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const witnesses = documents.map(witness)
  const rarity = rarityOf(witnesses)

  onProgress({ stage: 'passages', unit: 'documents', done: 0, total: documents.length })
  const { passages: found, pairs, cut } = await findPassages(witnesses, { minWords, threads, onProgress })

  const quotes = findQuotes(witnesses, inPart(onProgress, 0, 2))
  const families = joinQuotes(quotes, witnesses, rarity, inPart(onProgress, 1, 2))

  onProgress({ stage: 'stories', unit: 'documents', done: 0, total: null })
  const stories = groupStories({ witnesses, passages: found, quotes, families, rarity }, onProgress)
  const passages = labelFormulas(found, witnesses, storyOf(stories, documents.length), rarity)

  onProgress({ stage: 'lineage', unit: 'stories', done: 0, total: stories.length })
  const attributions = findAttributions(witnesses)
  const names = findNames(witnesses, stories)
  const figures = findFigures(witnesses)
  const told = { witnesses, attributions, figures, names, rarity }
  const cited = joinCitations(stories, attributions, documents)
  const citations = { all: cited, places: findCitedPlaces(cited, told) }

  const evidence = { witnesses, passages, pairs, quotes, families, rarity, attributions, citations }
  const lineages = stories.map((story, index) => {
    onProgress({ stage: 'lineage', unit: 'stories', done: index, total: stories.length })
    return drawLineage(story, evidence, collate)
  })

  onProgress({ stage: 'drift', unit: 'stories', done: 0, total: stories.length })
  const drift = findDrift(stories, { ...told, quotes, lineages, citations: cited }, onProgress)

  const notes = notesOn({ witnesses, passages, stories, minWords })
  return toResult(
    {
      documents,
      passages,
      arePassagesCut: cut !== undefined && cut > 0,
      pairs: withPairs ? pairs : null,
      quotes,
      families,
      stories,
      lineages,
      attributions,
      names,
      figures: { all: figures, families: matchFigures(figures, stories, { witnesses, rarity }) },
      drift,
      citations,
      statements: countStatements(witnesses, attributions),
      problems,
      notes,
    },
    { name: 'stemma', version },
    { minWords, pairs: withPairs, collate },
  )
}

/** For each document the number of its story, or -1 for one that stands alone or tells several. */
function storyOf(stories: readonly Story[], count: number): Int32Array {
  const of = new Int32Array(count).fill(-1)
  stories.forEach(({ documents, parts }, index) => {
    for (const document of documents) if (!parts?.has(document)) of[document] = index
  })
  return of
}
