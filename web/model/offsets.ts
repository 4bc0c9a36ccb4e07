/**
 * Gives a function from offsets in Unicode code points (the public format) to UTF-16 offsets in `text`.
 * One pass over the text, and none for text in which the two are the same; memory grows only with the
 * number of characters outside the basic plane.
 */
export function unitOffsets(text: string): (point: number) => number {
  const wide: number[] = []
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) wide.push(match.index - wide.length)
  if (wide.length === 0) return point => Math.min(point, text.length)
  return point => Math.min(point + countBelow(wide, point), text.length)
}

/** The other way: from UTF-16 offsets in `text` to code points. */
export function pointOffsets(text: string): (unit: number) => number {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(match => match.index)
  return unit => unit - countBelow(pairs, unit)
}

/** How many of the ascending `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}
