import { Parser } from 'htmlparser2'
import { type BlockText, BlockWriter } from './blocks.ts'
import { PageFacts } from './page-facts.ts'

/** A page read once from its start to its end, in time linear in its length, however it is nested. */
export interface Page {
  /** All text a reader could see. */
  readonly seen: BlockText
  /** The text without navigation, asides, figures and forms; of `<article>` or `<main>` alone where there is one. */
  readonly main: BlockText
  readonly facts: PageFacts
  readonly elements: number
  readonly depth: number
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Reads the tags of `html` without building a tree. Nothing in it runs. */
export function readPage(html: string): Page {
  const seen = new BlockWriter({ articleOnly: false })
  const body = new BlockWriter({ articleOnly: true })
  const article = new BlockWriter({ articleOnly: true })
  const facts = new PageFacts()
  let elements = 0
  let depth = 0
  let deepest = 0
  let inArticle = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      elements++
      if (!VOID.has(name)) deepest = Math.max(deepest, ++depth)
      if (name === 'article' || name === 'main') inArticle++
      seen.open(name, attributes)
      body.open(name, attributes)
      if (inArticle > 0) article.open(name, attributes)
      facts.open(name, attributes, inArticle > 0)
    },
    onclosetag(name) {
      if (!VOID.has(name)) depth--
      seen.close(name)
      body.close(name)
      if (inArticle > 0) article.close(name)
      if (name === 'article' || name === 'main') inArticle--
      facts.close(name)
    },
    ontext(text) {
      seen.text(text)
      body.text(text)
      if (inArticle > 0) article.text(text)
      facts.text(text)
    },
  })
  parser.write(html)
  parser.end()
  const whole = body.result()
  const within = article.result()
  const main = within.text.length * 3 >= whole.text.length ? within : whole
  return { seen: seen.result(), main, facts, elements, depth: deepest }
}

/** The words of a piece of HTML, such as a headline with entities in it. */
export function plainWords(html: string): string {
  if (!/[&<]/.test(html)) return html.replace(/\s+/g, ' ').trim()
  const writer = new BlockWriter({ articleOnly: false })
  const parser = new Parser({ ontext: text => writer.text(text) })
  parser.write(html)
  parser.end()
  return writer.result().text.trim()
}
