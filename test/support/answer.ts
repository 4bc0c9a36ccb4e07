import type { TraceResult } from '../../src/report/format.ts'
import { compareDocuments } from './answer/documents.ts'
import { compareDrift } from './answer/drift.ts'
import { compareFigures } from './answer/figures.ts'
import type { Answer } from './answer/format.ts'
import { compareNames } from './answer/names.ts'
import { comparePassages } from './answer/passages.ts'
import { compareQuotes } from './answer/quotes.ts'
import { compareStories } from './answer/stories.ts'

export type { Answer } from './answer/format.ts'

/**
 * Every way in which `result` is not as `answer` says, one readable line each; none when it agrees.
 *
 * Exact: the documents, their titles, bylines, outlets, days, languages; the notices (type, name, at least half of the
 * words); which documents form a story and which are alone; the ancestors missing, by their children; the roots;
 * the edges (every one of the answer, and no other of probability 0.5 or more) with their relation; that no
 * retelling reaches from one story into another; the members of every quote family over two or more documents.
 *
 * Bounds: an edge's probability (at least the answer's); the passages (those of the answer are there, covered to 80%
 * in each document; there may be more). A quote that joins two may bring their two families together.
 *
 * Only where the result gives them: genre, speakers, alterations, drift (every change of the answer, at half of its words at least; who
 * said it in English alone), names (every one of the answer, called just so), figures (every one, joined just so). Not compared, since the format has no place for them yet: quotes told without marks.
 */
export function compareAnswer(result: TraceResult, answer: Answer): string[] {
  return [
    ...compareDocuments(result, answer),
    ...compareStories(result, answer),
    ...comparePassages(result, answer),
    ...compareQuotes(result, answer),
    ...compareDrift(result, answer),
    ...compareNames(result, answer),
    ...compareFigures(result, answer),
  ]
}
