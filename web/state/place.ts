/** The element of `sheet` that holds the character at `offset` (UTF-16), or the nearest before it. */
function elementAt(sheet: HTMLElement, offset: number): HTMLElement | null {
  const pieces = sheet.querySelectorAll<HTMLElement>('[data-at]')
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number(pieces[middle].dataset.at) <= offset) low = middle + 1
    else high = middle
  }
  return pieces[Math.max(0, low - 1)] ?? null
}

/** Brings the character at `offset` to the middle of the screen; again when paragraphs near it have taken their size. */
export function showOffset(sheet: HTMLElement, offset: number): void {
  const show = (): void => elementAt(sheet, offset)?.scrollIntoView({ block: 'center', behavior: 'instant' })
  show()
  requestAnimationFrame(show)
}
