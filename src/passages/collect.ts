import type { Crew } from '../find/passages/crew.ts'
import { giveSpare, takeSpare } from '../kernel/spare.ts'
import type { Problem } from '../problems.ts'
import { uniqueIdsInPassing } from '../read/ids.ts'
import type { Lines } from '../read/json-lines.ts'
import { readUnparsed } from '../read/read.ts'
import { type Input, ProblemSink, type Reading } from '../read/reading.ts'
import type { Document } from '../text/document.ts'
import type { Collection, Names } from './collection.ts'
import type { Digest, LinesDigest, Scanning } from './digest.ts'
import type { AllSteps } from './steps.ts'

export interface Text {
  readonly id: string
  readonly text: string
  readonly series?: string | null
}

export interface CollectOptions extends Scanning {
  readonly crew: Crew<AllSteps>
  /** Told how many texts came so far. */
  readonly onCount: (count: number) => void
}

export interface InputOptions {
  /** The field that tells the series; null for none. */
  readonly across: string | null
  /** See `ReadOptions`. */
  readonly maxBytes: number | undefined
}

/** Scans texts as they come and keeps their words only. */
export async function collectTexts(
  texts: Iterable<Text> | AsyncIterable<Text>,
  collection: Collection,
  options: CollectOptions,
): Promise<void> {
  const intake = new Intake(collection, options, null)
  for await (const text of texts) {
    intake.addText(text)
    if (intake.isFull) await intake.settleOldest()
  }
  await intake.settle()
}

/**
 * Reads inputs and keeps the words of their texts only. Lines of JSON Lines are parsed by whoever scans them. Gives what was
 * wrong, in the order of the inputs.
 */
export async function collectInputs(
  inputs: Iterable<Input>,
  from: InputOptions,
  collection: Collection,
  options: CollectOptions,
): Promise<Problem[]> {
  const intake = new Intake(collection, options, from)
  const { across, maxBytes } = from
  for (const input of inputs) {
    const sink = new ProblemSink(input.name)
    let isParsedLater = false
    for await (const read of readUnparsed(input, { maxBytes, seriesField: across ?? undefined }, sink)) {
      if (read.kind === 'lines') intake.addLines(read, sink)
      else if (read.kind === 'problem') intake.addProblem(read.problem)
      else intake.addText(withSeries(read.document, across))
      isParsedLater ||= read.kind === 'lines'
      if (intake.isFull) await intake.settleOldest()
    }
    if (isParsedLater || sink.untold().length > 0) intake.addEnd(sink)
  }
  await intake.settle()
  return intake.problems
}

/** The field tells the series; that of the outlet may have any of its names. */
function withSeries({ id, text, series, outlet }: Document, across: string | null): Text {
  if (across === null) return { id, text }
  return { id, text, series: series ?? (across === 'outlet' ? outlet : null) }
}

/** Letters of the texts that are scanned in one step. */
const BATCH = 1 << 20

/** Bytes that the keys of a step's words take, mostly. */
const KEYS = 1 << 20

/** What was given to be scanned, and is to be added in the same order. */
class Intake {
  readonly problems: Problem[] = []

  private readonly collection: Collection
  private readonly options: CollectOptions
  private readonly waiting: Promise<() => void>[] = []
  private batch: Text[] = []
  private letters = 0
  private readonly across: string | null
  private readonly idOf: (id: string) => string

  /** `from` is given where texts come from inputs, which may repeat each other's ids. */
  constructor(collection: Collection, options: CollectOptions, from: InputOptions | null) {
    this.collection = collection
    this.options = options
    this.across = from?.across ?? null
    this.idOf = from ? uniqueIdsInPassing(repeated => this.problems.push(repeated)) : id => id
  }

  /** Whether more is under way than keeps all threads busy. */
  get isFull(): boolean {
    return this.waiting.length > 2 * this.options.crew.ahead
  }

  addText(text: Text): void {
    this.batch.push(text)
    this.letters += text.text.length
    if (this.letters >= BATCH) this.sendBatch()
  }

  addLines(lines: Lines, sink: ProblemSink): void {
    this.sendBatch()
    const { crew, unit, offsets } = this.options
    const digested = crew.run('digestLines', lines, { unit, offsets }, takeSpare(KEYS))
    this.wait(digested.then(digest => () => this.keepLines(digest, sink)))
  }

  addProblem(problem: Problem): void {
    this.sendBatch()
    this.wait(Promise.resolve(() => this.problems.push(problem)))
  }

  /** To be called when all of an input was added. */
  addEnd(sink: ProblemSink): void {
    this.sendBatch()
    this.wait(Promise.resolve(() => this.tell(sink.rest())))
  }

  async settleOldest(): Promise<void> {
    const add = await this.waiting.shift()!
    add()
    this.options.onCount(this.collection.size)
  }

  async settle(): Promise<void> {
    this.sendBatch()
    while (this.waiting.length > 0) await this.settleOldest()
  }

  private sendBatch(): void {
    const { batch } = this
    if (batch.length === 0) return
    const { crew, unit, offsets } = this.options
    const texts = batch.map(({ text }) => text)
    const ids = batch.map(({ id }) => id)
    const series = batch.map(text => text.series ?? null)
    const digested = crew.run('digestTexts', texts, { unit, offsets }, takeSpare(KEYS))
    this.wait(digested.then(digest => () => this.keep({ ids, series }, digest)))
    this.batch = []
    this.letters = 0
  }

  private keepLines(digest: LinesDigest, sink: ProblemSink): void {
    for (const problem of digest.problems) this.tell(sink.tell(problem))
    sink.count(digest.untold)
    const { ids, series } = digest
    this.keep({ ids, series: this.across === null ? ids.map(() => null) : series }, digest)
    if (digest.spent) giveSpare(digest.spent)
  }

  private keep({ ids, series }: Names, digest: Digest) {
    this.collection.add({ ids: ids.map(this.idOf), series }, digest)
    giveSpare(digest.keys.buffer)
  }

  private tell(readings: Iterable<Reading>): void {
    for (const reading of readings) if (reading.kind === 'problem') this.problems.push(reading.problem)
  }

  private wait(result: Promise<() => void>): void {
    result.catch(() => {}) // told when it is awaited, if it still is
    this.waiting.push(result)
  }
}
