import type { Span } from './trace.ts'
import type { VariantPlace, Variants } from './variants.ts'

/** Shades that a reader tells apart; 0 is where no one differs. */
export type Heat = 0 | 1 | 2 | 3 | 4

export function heatOf(differing: number, most: number): Heat {
  return (differing === 0 ? 0 : Math.max(1, Math.ceil((4 * differing) / most))) as Heat
}

/** Neighbouring words of a base that are equally hot, within one place. */
export interface HeatMark extends Span {
  readonly place: number
  readonly differing: number
  readonly heat: Heat
}

/** The marks of a base text, in its order; words that no one has otherwise bear none. */
export function heatMarks({ places, differing, words, most }: Variants): HeatMark[] {
  const marks: HeatMark[] = []
  for (const [index, { from, to }] of places.entries()) {
    for (let word = from; word < to; ) {
      let next = word + 1
      while (next < to && differing[next] === differing[word]) next++
      const span = { start: words.start[word], end: words.end[next - 1] }
      marks.push({ ...span, place: index, differing: differing[word], heat: heatOf(differing[word], most) })
      word = next
    }
  }
  return marks
}

/** A stretch of the bar beside a base: the most witnesses that differ at one of its words. */
export interface HeatBar extends Span {
  readonly differing: number
}

/** The whole text as at most `limit` bars; neighbours that are equal become one. */
export function heatBars({ words, differing }: Variants, length: number, limit: number): HeatBar[] {
  const most = new Uint16Array(limit)
  for (let word = 0; word < words.count; word++) {
    const bar = Math.min(limit - 1, Math.floor((words.start[word] / length) * limit))
    most[bar] = Math.max(most[bar], differing[word])
  }
  const bars: HeatBar[] = []
  for (let bar = 0; bar < limit; bar++) {
    const end = Math.round(((bar + 1) * length) / limit)
    const last = bars.at(-1)
    if (last && last.differing === most[bar]) bars[bars.length - 1] = { ...last, end }
    else bars.push({ start: Math.round((bar * length) / limit), end, differing: most[bar] })
  }
  return bars
}

/** The place in which a word stands, or the next after it; -1 where there is none. */
export function placeFrom(places: readonly VariantPlace[], offset: number): number {
  return places.findIndex(place => place.end > offset)
}
