import type { Span } from '../text/document.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import type { Witness } from '../text/witness.ts'
import type { Attribution, StatementCounts } from './findings.ts'

/** Fewer words make no statement. */
const SHORTEST = 4

/**
 * How each document comes by what it states: statements given to a source that speaks to it, given to one that speaks through
 * another, and sentences for which it names no source. A count, not a grade: what a writer saw needs no source.
 */
export function countStatements(
  witnesses: readonly Witness[],
  attributions: readonly Attribution[],
): readonly StatementCounts[] {
  const byDocument = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    const list = byDocument.get(attribution.document)
    if (list) list.push(attribution)
    else byDocument.set(attribution.document, [attribution])
  }
  return witnesses.map((witness, document) => {
    const given = byDocument.get(document) ?? []
    return {
      firstHand: given.filter(({ hand }) => hand === 'first').length,
      secondHand: given.filter(({ hand }) => hand === 'second').length,
      unsourced: unsourcedIn(witness, given),
    }
  })
}

function unsourcedIn(witness: Witness, given: readonly Attribution[]): number {
  const prose = proseOf(witness)
  const sourced = given
    .filter(({ source }) => source !== null)
    .flatMap(({ cue, content }) => [...cue, ...content])
    .concat(prose.quotes.map(({ outer }) => outer))
    .concat(witness.document.notices)
    .sort((a, b) => a.start - b.start)
  let next = 0
  let covered = 0
  let count = 0
  for (const sentence of prose.sentences) {
    while (next < sourced.length && sourced[next].start < sentence.end) {
      covered = Math.max(covered, sourced[next++].end)
    }
    if (covered <= sentence.start && isStatement(prose, sentence)) count++
  }
  return count
}

/** A sentence of some length that ends as one, and not with a question mark: no heading, byline or list. */
function isStatement(prose: Prose, { start, end }: Span): boolean {
  const last = prose.text.slice(start, end).trimEnd()
  return /[.!…][)"”’]*$/.test(last) && prose.wordAt(end) - prose.wordAt(start) >= SHORTEST
}
