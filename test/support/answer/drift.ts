/** Compares drift with a known answer. */
import type { TraceResult } from '../../../src/report/format.ts'
import type { Answer, Words } from './format.ts'
import { locate, overlap } from './words.ts'

type Drift = NonNullable<TraceResult['drift']>[number]

/** Who said something is read in English alone, and so is what changed in it. */
const spoken = new Set(['attribution-dropped', 'source-changed', 'cue-changed'])

/** Every change of the answer is told at its place, where the result looks for drift; there may be more. */
export function compareDrift(result: TraceResult, answer: Answer): string[] {
  const { drift } = result
  if (!drift) return []
  const texts = new Map(result.documents.map(({ id, text }) => [id, text]))
  const at = ({ document, text }: Words, place: Drift['from']): boolean =>
    place.document === document && overlap(place, locate(texts.get(document) ?? '', text)) >= 0.5
  return answer.drift.flatMap(({ from, to, types }) => {
    const english = answer.documents[from.document].language === 'en'
    const told = new Set(
      drift.filter(each => at(from, each.from) && at(to, each.to)).flatMap(each => each.types as string[]),
    )
    return types
      .filter(type => (english || !spoken.has(type)) && !told.has(type))
      .map(type => `drift: no ${type} from ${from.document} to ${to.document} at "${to.text}"`)
  })
}
