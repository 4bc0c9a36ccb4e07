/** One of two texts that scroll beside each other, by its paragraphs. Offsets count UTF-16. */
export class Pane {
  readonly frame: HTMLElement
  readonly #blocks: readonly HTMLElement[]
  readonly #starts: readonly number[]
  readonly #length: number
  /** Where this page itself last scrolled the pane to, so that the reader's scrolling is told from its own. */
  #set = -1

  constructor(frame: HTMLElement, length: number) {
    this.frame = frame
    this.#blocks = [...frame.querySelectorAll<HTMLElement>('[data-from]')]
    this.#starts = this.#blocks.map(block => Number(block.dataset.from))
    this.#length = length
  }

  /** The offset that stands `y` pixels below the top of the frame, in proportion within its paragraph. */
  offsetAt(y: number): number {
    const top = this.frame.getBoundingClientRect().top
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#blocks[middle].getBoundingClientRect().top - top <= y) low = middle + 1
      else high = middle
    }
    const at = Math.max(0, low - 1)
    const block = this.#blocks[at]
    if (!block) return 0
    const box = block.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (y - (box.top - top)) / (box.height || 1)))
    return this.#starts[at] + share * (this.#endOf(at) - this.#starts[at])
  }

  /** Pixels from the top of the frame to the line of `offset`. */
  topOf(offset: number): number {
    return this.#lineOf(offset).top
  }

  /** Pixels from the top of the frame to the foot of the line of `offset`. */
  footOf(offset: number): number {
    return this.#lineOf(offset).bottom
  }

  #lineOf(offset: number): { readonly top: number; readonly bottom: number } {
    const block = this.#blocks[this.#blockOf(offset)]
    const piece = block && lastBefore([...block.querySelectorAll<HTMLElement>('[data-at]')], offset)
    if (!piece) return { top: 0, bottom: 0 }
    const text = piece.firstChild as Text
    const range = document.createRange()
    const within = Math.min(Math.max(0, offset - Number(piece.dataset.at)), text.length - 1)
    range.setStart(text, Math.max(0, within))
    range.setEnd(text, Math.max(0, within) + 1)
    const frame = this.frame.getBoundingClientRect().top
    const { top, bottom } = range.getBoundingClientRect()
    return { top: top - frame, bottom: bottom - frame }
  }

  /** The offsets of the paragraphs in view. */
  visible(): { start: number; end: number } {
    const first = this.#blockOf(this.offsetAt(0))
    const last = this.#blockOf(this.offsetAt(this.frame.clientHeight))
    return { start: this.#starts[first] ?? 0, end: this.#endOf(last) }
  }

  /** Scrolls so that `offset` stands `y` pixels below the top, in proportion within its paragraph. */
  bring(offset: number, y: number): void {
    const at = this.#blockOf(offset)
    const block = this.#blocks[at]
    if (!block) return
    const box = block.getBoundingClientRect()
    const share = (offset - this.#starts[at]) / (this.#endOf(at) - this.#starts[at] || 1)
    const now = box.top - this.frame.getBoundingClientRect().top + Math.min(1, share) * box.height
    this.#scrollBy(now - y)
  }

  /** Scrolls so that the line of `offset` stands `y` pixels below the top; twice, as paragraphs near it take their size. */
  bringLine(offset: number, y: number): void {
    this.bring(offset, y)
    this.#scrollBy(this.topOf(offset) - y)
    this.#scrollBy(this.topOf(offset) - y)
  }

  #scrollBy(pixels: number): void {
    this.frame.scrollTop += pixels
    this.#set = this.frame.scrollTop
  }

  /** Lets the next scroll event count as the reader's, so that the other pane follows. */
  letFollow(): void {
    this.#set = -1
  }

  /** Whether the scroll event at hand is of the reader's making. */
  movedByReader(): boolean {
    const own = Math.abs(this.frame.scrollTop - this.#set) < 2
    this.#set = -1
    return !own
  }

  /** How far it is scrolled, 0 to 1. */
  progress(): number {
    const room = this.frame.scrollHeight - this.frame.clientHeight
    return room <= 0 ? 0 : Math.min(1, this.frame.scrollTop / room)
  }

  #blockOf(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle] <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  #endOf(block: number): number {
    return this.#starts[block + 1] ?? this.#length
  }
}

function lastBefore(pieces: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  return pieces.findLast(piece => Number(piece.dataset.at) <= offset) ?? pieces[0]
}
