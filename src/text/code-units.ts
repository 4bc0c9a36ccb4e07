const SPACE = 32

/** There is none in browsers, and one that writes the wrong way round on machines of the other endianness. */
const node =
  new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
    ? (globalThis as { Buffer?: typeof Buffer }).Buffer
    : undefined

/** What a text is written by into the memory of its units. */
function writerTo(units: Uint16Array<ArrayBuffer>): Buffer | undefined {
  return node?.from(units.buffer)
}

/** The code units of one text after another in the same memory: faster to go through than the text itself. */
export class CodeUnits {
  private units = new Uint16Array(4096)
  private writer = writerTo(this.units)
  private text = ''

  /** Those of `text` and a space behind them; overwritten when asked for those of another text. */
  of(text: string): Uint16Array {
    if (text === this.text) return this.units
    this.text = text
    if (this.units.length <= text.length) {
      this.units = new Uint16Array(2 * text.length)
      this.writer = writerTo(this.units)
    }
    if (this.writer && text.length > 64) this.writer.write(text, 'utf16le')
    else for (let i = 0; i < text.length; i++) this.units[i] = text.charCodeAt(i)
    this.units[text.length] = SPACE
    return this.units
  }
}

const shared = new CodeUnits()

/** The code units of a text, for those who are done with them before anyone asks for those of another. */
export function codeUnitsOf(text: string): Uint16Array {
  return shared.of(text)
}
