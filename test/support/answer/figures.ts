/** Compares figures with a known answer. */
import type { TraceResult } from '../../../src/report/format.ts'
import type { Answer, AnswerFigure } from './format.ts'
import { locate } from './words.ts'

type Figure = NonNullable<TraceResult['figures']>[number]
type Span = Figure['spans'][number]

/**
 * Each figure of the answer is told where it says, with its value and with a source or without, by one family of the result that
 * reaches into no other document; and they agree, or not, as it says. There may be more figures.
 */
export function compareFigures(result: TraceResult, answer: Answer): string[] {
  const { figures } = result
  if (!figures) return []
  return (answer.figures ?? []).flatMap(wanted => compareFigure(result, figures, wanted))
}

function compareFigure(result: TraceResult, figures: readonly Figure[], wanted: AnswerFigure): string[] {
  const said = (what: string): string => `figure of ${wanted.about}: ${what}`
  const families = new Set<Figure>()
  const differences = wanted.told.flatMap(told => {
    const text = result.documents.find(({ id }) => id === told.document)?.text ?? ''
    const place = locate(text, told.text)
    const isIt = (span: Span): boolean =>
      span.document === told.document && !!place && span.start >= place.start && span.end <= place.end
    const family = figures.find(({ spans }) => spans.some(isIt))
    if (!family) return [said(`nothing at "${told.text}" in ${told.document}`)]
    families.add(family)
    return compareSpan(family.spans.find(isIt)!, told).map(said)
  })
  if (differences.length > 0) return differences
  if (families.size > 1) return [said(`in ${families.size} families`)]
  const [{ spans, agree }] = families
  const strangers = spans.filter(span => !wanted.told.some(({ document }) => document === span.document))
  return [
    ...strangers.map(({ document }) => said(`also in ${document}`)),
    ...(agree === wanted.agree ? [] : [said(`agree is ${agree}, wanted ${wanted.agree}`)]),
  ]
}

function compareSpan(span: Span, told: AnswerFigure['told'][number]): string[] {
  const value = span.value ?? [span.low, span.high]
  return [
    ...(String(value) === String(told.value) ? [] : [`${value} in ${told.document}, wanted ${told.value}`]),
    ...(span.unit === told.unit ? [] : [`of ${span.unit} in ${told.document}, wanted ${told.unit}`]),
    ...(told.sourced === undefined || span.sourced === told.sourced
      ? []
      : [`${span.sourced ? 'sourced' : 'unsourced'} in ${told.document}`]),
  ]
}
