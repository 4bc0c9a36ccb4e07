import type { Link } from '../text/document.ts'

/** Text of a page, with the links in it. Paragraphs are parted by a blank line, items and rows by a line break. */
export interface BlockText {
  readonly text: string
  readonly links: readonly Link[]
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that part paragraphs, as browsers show them (HTML standard, "Rendering", flow content). */
const paragraphs = set(
  'address article aside blockquote body center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend listing main menu nav ol p pre section summary table tbody ' +
    'tfoot thead ul xmp caption search',
)
const lines = set('li dt dd tr option')
/** Never text that a reader sees. */
const unseen = set(
  'script style noscript template head title svg math canvas iframe object embed applet audio video map datalist select ' +
    'textarea button input frameset noframes noembed',
)
/** Seen, but not of the article. */
const besides = set('figure aside nav footer form dialog menu')
const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

export type Attributes = Readonly<{ [name: string]: string | undefined }>

/**
 * Writes text from the tags of a page as they open and close. White space is as browsers show it; quotation marks that
 * browsers add around `<q>` are added. Feed it in document order; wrongly nested tags do no harm.
 */
export class BlockWriter {
  readonly #parts: string[] = []
  readonly #links: Link[] = []
  readonly #articleOnly: boolean
  #length = 0
  /** Line breaks due before the next word, and whether a space is. */
  #breaks = 0
  #space = false
  #skipping = 0
  #preformatted = 0
  #link: { href: string; start: number } | null = null
  readonly #skipped: string[] = []

  constructor(options: { readonly articleOnly: boolean }) {
    this.#articleOnly = options.articleOnly
  }

  /** An element begins; `name` in lower case. */
  open(name: string, attributes: Attributes): void {
    if (this.#skipping > 0 || this.#isSkipped(name, attributes)) {
      this.#skipping++
      this.#skipped.push(name)
      return
    }
    if (name === 'br') this.#breakBy(1, true)
    else if (paragraphs.has(name)) this.#breakBy(2)
    else if (lines.has(name)) this.#breakBy(1)
    else if (name === 'td' || name === 'th') this.#space = true
    else if (name === 'q') this.#write('“')
    else if (name === 'a' && attributes.href) this.#startLink(attributes.href)
    if (name === 'pre' || name === 'listing') this.#preformatted++
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipped.pop()
      this.#skipping--
      if (paragraphs.has(name) && this.#skipping === 0) this.#breakBy(2)
      return
    }
    if (paragraphs.has(name)) this.#breakBy(2)
    else if (lines.has(name)) this.#breakBy(1)
    else if (name === 'q') this.#writeTight('”')
    else if (name === 'a') this.#endLink()
    if ((name === 'pre' || name === 'listing') && this.#preformatted > 0) this.#preformatted--
  }

  text(text: string): void {
    if (this.#skipping > 0 || text === '') return
    if (this.#preformatted > 0) this.#preText(text)
    else this.#flowText(text)
  }

  #flowText(text: string): void {
    const words = text.replace(/[\t\n\f\r ]+/g, ' ')
    if (words === ' ') {
      this.#space = true
      return
    }
    if (words.startsWith(' ')) this.#space = true
    this.#write(words.trim() === words ? words : trimSpaces(words))
    if (words.endsWith(' ')) this.#space = true
  }

  result(): BlockText {
    this.#endLink()
    return { text: this.#parts.join(''), links: this.#links }
  }

  #isSkipped(name: string, attributes: Attributes): boolean {
    if (unseen.has(name) || (this.#articleOnly && besides.has(name))) return true
    return (
      attributes.hidden !== undefined || (attributes.style !== undefined && hidden.test(attributes.style))
    )
  }

  #breakBy(count: number, adding = false): void {
    this.#breaks = adding ? Math.min(2, this.#breaks + count) : Math.max(this.#breaks, count)
    this.#space = false
  }

  #preText(text: string): void {
    for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) this.#breakBy(1, true)
      if (line.trim()) this.#write(line.trimEnd())
    }
  }

  #write(words: string): void {
    if (this.#length > 0) {
      if (this.#breaks > 0) this.#append(this.#breaks > 1 ? '\n\n' : '\n')
      else if (this.#space) this.#append(' ')
    }
    this.#breaks = 0
    this.#space = false
    if (this.#link && this.#link.start < 0) this.#link.start = this.#length
    this.#append(words)
  }

  #writeTight(mark: string): void {
    const space = this.#space
    this.#space = false
    this.#write(mark)
    this.#space = space
  }

  #append(words: string): void {
    this.#parts.push(words)
    this.#length += words.length
  }

  #startLink(href: string): void {
    this.#endLink()
    this.#link = { href, start: -1 }
  }

  #endLink(): void {
    if (this.#link && this.#link.start >= 0) {
      this.#links.push({ href: this.#link.href, start: this.#link.start, end: this.#length })
    }
    this.#link = null
  }
}

/** Spaces only: a no-break space at the edge is the writer's. */
function trimSpaces(words: string): string {
  return words.slice(words.startsWith(' ') ? 1 : 0, words.endsWith(' ') ? -1 : undefined)
}
