import type { Passages } from './find/findings.ts'
import type { Crew } from './find/passages/crew.ts'
import { hire } from './find/passages/pool.ts'
import { searchPile } from './find/passages/search.ts'
import { type CollectOptions, collectInputs, collectTexts, type Text } from './passages/collect.ts'
import { Collection } from './passages/collection.ts'
import type { OffsetUnit } from './passages/digest.ts'
import { type AllSteps, steps } from './passages/steps.ts'
import type { Problem } from './problems.ts'
import type { OnProgress } from './progress.ts'
import type { Input } from './read/reading.ts'
import type { Spill } from './store/spill.ts'

export type { Pair, Passage, PassageSpan, Passages, Place } from './find/findings.ts'
export type { Text } from './passages/collect.ts'
export { textsOf } from './passages/texts.ts'
export type { Problem } from './problems.ts'
export type { Input } from './read/reading.ts'

export interface PassageOptions {
  /** Least number of equal words in a passage, at least 4; 8 by default. */
  readonly minWords?: number
  /** Threads to work with, 1 by default, or those that were hired; the result is the same for any number. */
  readonly threads?: number | Threads
  /**
   * Compare letters instead of words, for texts that were read by a scanner (OCR) and are full of misread characters.
   * Slower, and of short passages less sure. `matched` then counts letters.
   */
  readonly noise?: boolean
  /**
   * Bytes that words and what is worked on may take in memory at once; the rest lies on disk, and the result is the same. What is
   * found, and the ids, are in memory besides. All is in memory unless given.
   */
  readonly memory?: number
  /** The folder for what does not fit in `memory`; that of the system for temporary files unless given. */
  readonly scratch?: string
  /** What the offsets of spans count: UTF-16 code units, as in JavaScript (the default), or Unicode code points. */
  readonly offsets?: OffsetUnit
  readonly onProgress?: OnProgress
}

/** Threads that wait for work; see `hireThreads`. */
export type Threads = Crew<AllSteps>

/**
 * Hires threads, the one that calls among them, for who searches more than once: a thread begins slowly, since the engine compiles the
 * code it runs anew for each, and later searches do without that. To be closed in the end.
 */
export function hireThreads(count: number): Threads {
  return hire(count, steps, './passages/worker.js', import.meta.url)
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
  options: PassageOptions = {},
): Promise<SharedPassages> {
  return find(options, (collection, collecting) => collectTexts(texts, collection, collecting))
}

export interface FilePassageOptions extends PassageOptions {
  /** The field of records whose equal values make a series, such as `outlet`; none unless given. */
  readonly across?: string
  /** The most one document may hold, in bytes; 64 MB unless given. */
  readonly maxBytes?: number
}

/**
 * The same for files, in any format that is read (`read`). Faster than to read them first: the lines of JSON Lines are parsed
 * by the threads that scan them. Ids that were there before become `id~2`, `id~3` … What could not be read is told in
 * `problems`, and the rest done.
 *
 * @throws {StemmaError} collection-too-large, scratch-unwritable
 */
export async function findPassagesIn(
  inputs: Iterable<Input>,
  { across, maxBytes, ...options }: FilePassageOptions = {},
): Promise<SharedPassages & { readonly problems: readonly Problem[] }> {
  let problems: readonly Problem[] = []
  const found = await find(options, async (collection, collecting) => {
    problems = await collectInputs(inputs, { across: across ?? null, maxBytes }, collection, collecting)
  })
  return Object.assign(found, { problems })
}

/** Loaded only when it is asked for, since it takes a while. */
async function spillIn(folder: string | undefined): Promise<Spill> {
  const { Spill } = await import('./store/spill.ts')
  return new Spill(folder)
}

async function find(
  options: PassageOptions,
  collect: (collection: Collection, options: CollectOptions) => Promise<void>,
): Promise<SharedPassages> {
  const {
    minWords = 8,
    threads = 1,
    noise = false,
    offsets = 'utf-16',
    memory,
    scratch,
    onProgress,
  } = options
  const spill = memory === undefined ? null : await spillIn(scratch)
  const crew = typeof threads === 'number' ? hireThreads(threads) : threads
  const unit = noise ? 'letters' : 'words'
  try {
    const collection = new Collection(spill)
    const onCount = (done: number): void =>
      onProgress?.({ stage: 'read', unit: 'documents', done, total: null })
    await collect(collection, { crew, unit, offsets, onCount })
    const { ids, series } = collection
    const total = ids.length
    const found = await searchPile(collection.pile(), {
      crew,
      unit,
      minWords,
      ids,
      disk: spill && { scratch: spill, memory: memory! },
      placesOf: (document, from, to) => collection.places(document, from, to),
      onShare: share =>
        onProgress?.({ stage: 'passages', unit: 'documents', done: Math.floor(share * total), total }),
    })
    return Object.assign(found, { documents: ids.map((id, d) => ({ id, series: series[d] })) })
  } finally {
    if (crew !== threads) crew.close()
    spill?.close()
  }
}
