import type { Passages } from './find/findings.ts'
import { collectTexts, type Text } from './find/passages/collect.ts'
import type { OffsetUnit } from './find/passages/collection.ts'
import { hire } from './find/passages/pool.ts'
import { searchPile } from './find/passages/search.ts'
import { spanOf } from './find/passages/spans.ts'
import type { OnProgress } from './progress.ts'
import { Spill } from './store/spill.ts'

export type { Pair, Passage, PassageSpan, Passages, Place } from './find/findings.ts'
export type { Text } from './find/passages/collect.ts'

export interface PassageOptions {
  /** Least number of equal words in a passage, at least 4; 8 by default. */
  readonly minWords?: number
  /** Worker threads, 1 by default; the result is the same for any number. */
  readonly threads?: number
  /**
   * Compare letters instead of words, for texts that were read by a scanner (OCR) and are full of misread characters.
   * Slower, and of short passages less sure. `matched` then counts letters.
   */
  readonly noise?: boolean
  /**
   * Bytes that words and what is worked on may take in memory at once; the rest lies on disk, and the result is the same. Takes
   * one thread. What is found, and the ids, are in memory besides. All is in memory unless given.
   */
  readonly memory?: number
  /** The folder for what does not fit in `memory`; that of the system for temporary files unless given. */
  readonly scratch?: string
  /** What the offsets of spans count: UTF-16 code units, as in JavaScript (the default), or Unicode code points. */
  readonly offsets?: OffsetUnit
  readonly onProgress?: OnProgress
}

/** What texts share. Documents are numbered as they came; spans are offsets into their texts, half-open. */
export interface SharedPassages extends Passages {
  readonly documents: readonly { readonly id: string; readonly series: string | null }[]
}

/**
 * Finds the passages that texts share, and nothing else: no stories, no lineage. Texts are taken as they come and only
 * their words are kept, some five bytes a word, so a collection may be far larger than its texts would fit in memory.
 * Texts of the same series are not compared with each other.
 *
 * See `docs/passages.md` for what is surely found.
 *
 * @throws {StemmaError} collection-too-large, scratch-unwritable
 */
export async function findPassages(
  texts: Iterable<Text> | AsyncIterable<Text>,
  {
    minWords = 8,
    threads = 1,
    noise = false,
    offsets = 'utf-16',
    memory,
    scratch,
    onProgress,
  }: PassageOptions = {},
): Promise<SharedPassages> {
  const spill = memory === undefined ? null : new Spill(scratch)
  const crew = hire(spill ? 1 : threads)
  const unit = noise ? 'letters' : 'words'
  try {
    const collection = await collectTexts(texts, {
      crew,
      unit,
      offsets,
      scratch: spill,
      onCount: done => onProgress?.({ stage: 'read', done, total: null }),
    })
    const { ids, series } = collection
    const total = ids.length
    const found = await searchPile(collection.pile(), {
      crew,
      unit,
      minWords,
      disk: spill && { scratch: spill, memory: memory! },
      spanOf: (document, first, last) => spanOf(collection.places(document), unit, first, last),
      onShare: share => onProgress?.({ stage: 'passages', done: Math.floor(share * total), total }),
    })
    return { documents: ids.map((id, d) => ({ id, series: series[d] })), ...found }
  } finally {
    await crew.close()
    spill?.close()
  }
}
