/** Compares passages with a known answer. */
import type { TraceResult } from '../../../src/report/format.ts'
import type { Answer, Words } from './format.ts'
import { coverage, locate, type Range } from './words.ts'

type Kind = 'retelling' | 'formula'

/** Every passage of the answer is there between its first document and each other; there may be more. */
export function comparePassages(result: TraceResult, answer: Answer): string[] {
  const texts = new Map(result.documents.map(({ id, text }) => [id, text]))
  const covered = ({ document, text }: Words, other: Words, kind: Kind) => {
    const place = locate(texts.get(document) ?? '', text)
    return place !== null && coverage(place, sharedSpans(result, kind, document, other.document)) >= 0.8
  }
  return answer.passages.flatMap(({ kind, spans: [first, ...others] }) =>
    others
      .filter(other => !covered(first, other, kind) || !covered(other, first, kind))
      .map(
        other => `passages: no ${kind} joins ${first.document} and ${other.document} over "${other.text}"`,
      ),
  )
}

/** What of `document` stands in passages that reach `other` too. */
function sharedSpans(result: TraceResult, kind: Kind, document: string, other: string): readonly Range[] {
  return result.passages
    .filter(passage => passage.kind === kind && passage.spans.some(span => span.document === other))
    .flatMap(passage => passage.spans.filter(span => span.document === document))
}
