import { Collection, type Digest, type OffsetUnit } from './collection.ts'
import type { Crew } from './crew.ts'
import type { Scratch } from './scratch.ts'
import type { Unit } from './settings.ts'

export interface Text {
  readonly id: string
  readonly text: string
  readonly series?: string | null
}

/** Letters of the texts that are scanned in one step. */
const BATCH = 1 << 20

export interface CollectOptions {
  readonly crew: Crew
  readonly unit: Unit
  readonly offsets: OffsetUnit
  /** Where the words are kept; null for memory. */
  readonly scratch: Scratch | null
  /** Told how many texts came so far. */
  readonly onCount: (count: number) => void
}

/** Scans texts as they come and keeps their words only. */
export async function collectTexts(
  texts: Iterable<Text> | AsyncIterable<Text>,
  { crew, unit, offsets, scratch, onCount }: CollectOptions,
): Promise<Collection> {
  const collection = new Collection(scratch)
  const scanning: { batch: Text[]; digest: Promise<Digest> }[] = []
  const addOldest = async (): Promise<void> => {
    const { batch, digest } = scanning.shift()!
    collection.add(batch, await digest)
    onCount(collection.ids.length)
  }
  for await (const batch of batches(texts)) {
    const digest = crew.run(
      'digestTexts',
      batch.map(({ text }) => text),
      unit,
      offsets,
    )
    digest.catch(() => {}) // told when it is awaited, if it still is
    scanning.push({ batch: batch.map(({ id, series }) => ({ id, series, text: '' })), digest })
    if (scanning.length > 2 * (crew.threads - 1)) await addOldest()
  }
  while (scanning.length > 0) await addOldest()
  return collection
}

async function* batches(texts: Iterable<Text> | AsyncIterable<Text>): AsyncGenerator<Text[]> {
  let batch: Text[] = []
  let letters = 0
  for await (const text of texts) {
    batch.push(text)
    letters += text.text.length
    if (letters < BATCH) continue
    yield batch
    batch = []
    letters = 0
  }
  if (batch.length > 0) yield batch
}
