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
  /** Elements and pieces of text, at the most. */
  readonly nodes: number
  /** How deep elements nest, at the most; not counted beyond `DEEPEST`. */
  readonly depth: number
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** What stands in these is text to this parser and to browsers, and elements to the one that builds the tree. */
const AS_TEXT = new Set('iframe noembed noframes plaintext'.split(' '))

/** Browsers nest no deeper than 512 either: what is deeper is read as if it stood there. */
const DEEPEST = 600
const PIECE = 1 << 14

/** Hands `html` to the parser piece by piece, and closes what nests too deep, which would cost it quadratic time. */
function feed(parser: Parser, html: string, open: readonly string[]): void {
  for (let from = 0; from < html.length; ) {
    const tag = html.indexOf('<', from + PIECE)
    const to = tag < 0 ? html.length : tag
    parser.write(html.slice(from, to))
    from = to
    if (open.length <= DEEPEST) continue
    const closing = open.slice(DEEPEST).reverse()
    parser.write(closing.map(name => `</${name}>`).join(''))
  }
  parser.end()
}

/** Reads the tags of `html` without building a tree. Nothing in it runs. */
export function readPage(html: string): Page {
  const seen = new BlockWriter({ articleOnly: false })
  const body = new BlockWriter({ articleOnly: true })
  const article = new BlockWriter({ articleOnly: true })
  const facts = new PageFacts()
  const stack: string[] = []
  let nodes = 0
  let deepest = 0
  let inArticle = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      nodes++
      if (!VOID.has(name)) deepest = Math.max(deepest, stack.push(name))
      if (name === 'article' || name === 'main') inArticle++
      seen.open(name, attributes)
      body.open(name, attributes)
      if (inArticle > 0) article.open(name, attributes)
      facts.open(name, attributes, inArticle > 0)
    },
    onclosetag(name) {
      if (!VOID.has(name)) stack.pop()
      seen.close(name)
      body.close(name)
      if (inArticle > 0) article.close(name)
      if (name === 'article' || name === 'main') inArticle--
      facts.close(name)
    },
    ontext(text) {
      nodes++
      if (AS_TEXT.has(stack.at(-1) ?? '')) {
        const tags = text.split('<').length - 1
        nodes += tags
        deepest = Math.max(deepest, stack.length + tags)
      }
      seen.text(text)
      body.text(text)
      if (inArticle > 0) article.text(text)
      facts.text(text)
    },
  })
  feed(parser, html, stack)
  const whole = body.result()
  const within = article.result()
  const main = within.text.length * 3 >= whole.text.length ? within : whole
  return { seen: seen.result(), main, facts, nodes, depth: deepest }
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
