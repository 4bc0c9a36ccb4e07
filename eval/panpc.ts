import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pair } from '../src/find/findings.ts'
import { findPassages } from '../src/find/passages.ts'
import type { Span } from '../src/text/document.ts'
import { plainDocument } from '../src/text/document.ts'
import { witness } from '../src/text/witness.ts'

interface Case {
  readonly suspicious: string
  readonly source: string
  /** Code points, half-open. */
  readonly this: readonly [number, number]
  readonly that: readonly [number, number]
}

/** A shared stretch, in code points of the suspicious and of the source text. */
interface Detection {
  readonly key: string
  readonly this: Span
  readonly that: Span
}

/** Characters of a word, about. */
const WORD = 6

/**
 * Copied passages in `folder`/suspicious from `folder`/source, against truth.json. Characters are counted on both sides
 * (as in the PAN shared tasks): recall over all cases; precision over the listed (suspicious, source) pairs only, since not
 * every copied passage is listed.
 */
export async function score(folder: string): Promise<string> {
  const cases = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Case[]
  const { detections, seconds, megabytes } = await detect(folder)
  const listed = new Set(cases.map(keyOf))
  const relevant = detections.filter(({ key }) => listed.has(key))
  const truth = cases.map(each => ({ key: keyOf(each), this: toSpan(each.this), that: toSpan(each.that) }))
  const precision = coverage(relevant, truth)
  const recall = coverage(truth, relevant)
  const macro = mean(truth.map(each => coverage([each], relevant)))
  const granularity = (least: number): number[] =>
    truth.map(each => relevant.filter(found => sharesMore(found, each, least)).length).filter(n => n > 0)
  const granularities = granularity(0)
  return [
    `panpc: ${cases.length} cases, ${detections.length} shared stretches, ${relevant.length} in listed pairs`,
    `characters: precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
    `cases: found ${granularities.length} of ${cases.length}, mean share found ${macro.toFixed(4)}, detections a case ${mean(granularities).toFixed(4)} (any overlap, as in PAN), ${mean(granularity(WORD)).toFixed(4)} that share more than a word on both sides`,
    `passages: ${(megabytes / seconds).toFixed(1)} MB/s from text in memory`,
  ].join('\n')
}

async function detect(
  folder: string,
): Promise<{ detections: Detection[]; seconds: number; megabytes: number }> {
  const names = ['suspicious', 'source'].flatMap(side =>
    readdirSync(join(folder, side))
      .sort()
      .map(name => ({ side, name, text: readFileSync(join(folder, side, name), 'utf8') })),
  )
  const start = performance.now()
  const witnesses = names.map(({ side, name, text }) =>
    witness(plainDocument(`${side}/${name}`, text, { series: side })),
  )
  const { pairs } = await findPassages(witnesses, { series: ({ document }) => document.series })
  const seconds = (performance.now() - start) / 1000
  const detections = pairs.map(
    (pair): Detection => ({
      key: `${names[pair.a.document].name} ${names[pair.b.document].name}`,
      this: inCodePoints(pair.a, names[pair.a.document].text),
      that: inCodePoints(pair.b, names[pair.b.document].text),
    }),
  )
  const megabytes = names.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  return { detections, seconds, megabytes }
}

function inCodePoints({ start, end }: Pair['a'], text: string): Span {
  const from = [...text.slice(0, start)].length
  return { start: from, end: from + [...text.slice(start, end)].length }
}

function keyOf({ suspicious, source }: Case): string {
  return `${suspicious} ${source}`
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function overlap(left: Detection, right: Detection): number {
  if (left.key !== right.key) return 0
  const common = (i: Span, j: Span): number =>
    Math.max(0, Math.min(i.end, j.end) - Math.max(i.start, j.start))
  const [inThis, inThat] = [common(left.this, right.this), common(left.that, right.that)]
  return inThis > 0 && inThat > 0 ? inThis + inThat : 0
}

/** Whether a detection has more than so many characters of a case on either side. */
function sharesMore(left: Detection, right: Detection, least: number): boolean {
  const common = (i: Span, j: Span): number => Math.min(i.end, j.end) - Math.max(i.start, j.start)
  return (
    left.key === right.key && common(left.this, right.this) > least && common(left.that, right.that) > least
  )
}

/** Share of the characters of `of` that lie in an element of `by` of the same pair which overlaps on both sides. */
function coverage(of: readonly Detection[], by: readonly Detection[]): number {
  let all = 0
  let held = 0
  for (const each of of) {
    const helpers = by.filter(other => overlap(each, other) > 0)
    for (const side of ['this', 'that'] as const) {
      all += each[side].end - each[side].start
      held += lengthOfUnion(
        helpers.map(other => other[side]),
        each[side],
      )
    }
  }
  return all === 0 ? 0 : held / all
}

/** How much of `within` the spans cover together. */
function lengthOfUnion(spans: readonly Span[], within: Span): number {
  let reached = within.start
  let sum = 0
  for (const { start, end } of [...spans].sort((i, j) => i.start - j.start)) {
    const from = Math.max(reached, start)
    const to = Math.min(end, within.end)
    if (to > from) sum += to - from
    reached = Math.max(reached, to)
  }
  return sum
}
