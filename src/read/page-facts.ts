import type { Attributes } from './blocks.ts'

/** Scripts of structured data larger than this are no article's. */
const LONGEST_DATA = 1 << 20

/** What a page says about itself in its tags, as written. */
export class PageFacts {
  /** By `name`, `property` or `itemprop`, in lower case. */
  readonly meta = new Map<string, string[]>()
  readonly structuredData: string[] = []
  readonly times: { readonly value: string; readonly published: boolean; readonly inArticle: boolean }[] = []
  readonly headings: string[] = []
  readonly authors: string[] = []
  title = ''
  language: string | null = null
  canonical: string | null = null
  #collecting: 'title' | 'data' | 'heading' | 'author' | null = null
  #element = ''
  #words = ''

  open(name: string, attributes: Attributes, inArticle: boolean): void {
    if (name === 'html') this.language ??= attributes.lang ?? attributes['xml:lang'] ?? null
    else if (name === 'meta') this.#addMeta(attributes)
    else if (name === 'link' && relOf(attributes).includes('canonical'))
      this.canonical ??= attributes.href ?? null
    else if (name === 'time' && attributes.datetime) {
      const published = attributes.pubdate !== undefined || /datePublished/i.test(attributes.itemprop ?? '')
      this.times.push({ value: attributes.datetime, published, inArticle })
    }
    if (!this.#collecting) this.#startCollecting(name, attributes)
  }

  text(text: string): void {
    if (this.#collecting && this.#words.length < LONGEST_DATA) this.#words += text
  }

  close(name: string): void {
    if (!this.#collecting || name !== this.#element) return
    const words = this.#words
    if (this.#collecting === 'title') this.title ||= words.replace(/\s+/g, ' ').trim()
    else if (this.#collecting === 'data') this.structuredData.push(words)
    else if (words.length < 400) {
      const list = this.#collecting === 'heading' ? this.headings : this.authors
      list.push(words.replace(/\s+/g, ' ').trim())
    }
    this.#collecting = null
    this.#words = ''
  }

  #startCollecting(name: string, attributes: Attributes): void {
    if (name === 'title') this.#collecting = 'title'
    else if (name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? ''))
      this.#collecting = 'data'
    else if (name === 'h1') this.#collecting = 'heading'
    else if (isAuthor(name, attributes)) this.#collecting = 'author'
    else return
    this.#element = name
  }

  #addMeta(attributes: Attributes): void {
    const content = attributes.content?.trim()
    if (!content || content.length > 2000) return
    for (const key of [attributes.property, attributes.name, attributes.itemprop]) {
      if (!key) continue
      const name = key.toLowerCase()
      const known = this.meta.get(name)
      if (!known) this.meta.set(name, [content])
      else if (known.length < 20) known.push(content)
    }
  }
}

function relOf(attributes: Attributes): readonly string[] {
  return (attributes.rel ?? '').toLowerCase().split(/\s+/)
}

function isAuthor(name: string, attributes: Attributes): boolean {
  if (name === 'body' || name === 'article') return false
  if (relOf(attributes).includes('author') || /^author$/i.test(attributes.itemprop ?? '')) return true
  return /(?:^|\s)(?:p-author|byline|byline__name|author-name|c-byline|entry-author)(?:\s|$)/i.test(
    attributes.class ?? '',
  )
}
