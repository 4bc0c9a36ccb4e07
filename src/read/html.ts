import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { problem } from '../problems.ts'
import { type BlockText, BlockWriter } from './blocks.ts'
import { metadataOf } from './metadata.ts'
import { findNotices } from './notices.ts'
import { type Page, readPage } from './page.ts'
import { document, type Reading, type Source } from './reading.ts'

/** Beyond these the tree of a page takes more than linear time to build and to search; browsers nest 512 deep. */
const MOST_NODES = 40_000
const DEEPEST = 400
/** Readability reads the text below each element anew: all nodes may have so many ancestors together. */
const MOST_ANCESTORS = 1_000_000
/** An extracted text this short is none when the page has more to say. */
const SHORT = 250

interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: TreeNode | null
  readonly nextSibling: TreeNode | null
  readonly parentNode: TreeNode | null
  getAttribute(name: string): string | null
}

/** Writes out a tree in document order, without recursion. */
function writeTree(root: TreeNode): BlockText {
  const writer = new BlockWriter({ articleOnly: true })
  let node: TreeNode | null = root
  while (node) {
    if (node.nodeType === 3) writer.text(node.nodeValue ?? '')
    else if (node.nodeType === 1) writer.open(node.nodeName.toLowerCase(), attributesOf(node))
    if (node.nodeType === 1 && node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node) {
      if (node.nodeType === 1) writer.close(node.nodeName.toLowerCase())
      if (node === root) node = null
      else if (node.nextSibling) {
        node = node.nextSibling
        break
      } else node = node.parentNode
    }
  }
  return writer.result()
}

function attributesOf(node: TreeNode): { readonly [name: string]: string | undefined } {
  return {
    href: node.getAttribute('href') ?? undefined,
    hidden: node.getAttribute('hidden') ?? undefined,
    style: node.getAttribute('style') ?? undefined,
  }
}

/** Whether it nests so little that searching it ends soon: what a page leaves open, its tree and `readPage` may close elsewhere. */
function isSearchable(root: TreeNode): boolean {
  let depth = 0
  let ancestors = 0
  for (let node: TreeNode | null = root; node; ) {
    ancestors += depth
    if (depth > DEEPEST || ancestors > MOST_ANCESTORS) return false
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node === null || node === root ? null : node.nextSibling
  }
  return true
}

/** The article as readability finds it, or null where it finds none or cannot cope. */
function extract(html: string, page: Page): BlockText | null {
  if (page.nodes > MOST_NODES || page.depth > DEEPEST) return null
  try {
    const { document: tree } = parseHTML(html)
    if (!isSearchable(tree as never)) return null
    const options = {
      serializer: (node: unknown) => node,
      disableJSONLD: true,
      maxElemsToParse: MOST_NODES,
    }
    const found = new Readability(tree as never, options as never).parse() as { content: TreeNode } | null
    return found?.content ? writeTree(found.content) : null
  } catch {
    // Readability throws on trees it did not foresee; the page's own text is the next best.
    return null
  }
}

function linesOf(text: string): string[] {
  return text.split(/\n+/).filter(Boolean)
}

/** The lines of the page that are not in the article, each once. */
function droppedLines(page: Page, article: BlockText): string[] {
  const kept = new Set(linesOf(article.text))
  return [...new Set(linesOf(page.seen.text))].filter(line => !kept.has(line))
}

/** Credits and corrections that extraction took for furniture: they say where the text comes from. */
function lostCredits(dropped: readonly string[]): string[] {
  return dropped.filter(line => {
    if (line.length > 400) return false
    const notice = findNotices(line).find(
      found => found.type === 'republished' || found.type === 'correction',
    )
    return notice !== undefined && notice.start < 3 && !(notice.type === 'correction' && line.length < 20)
  })
}

/** Whether it is a report of `stemma trace`, which holds its result as data and no text. */
function isReport(html: string): boolean {
  return /<script type="application\/(?:json|gzip)" id="trace">/.test(html)
}

/**
 * Reads an HTML page: the article as readability finds it in a tree of linkedom's, written out by our own serialiser.
 * Pages too deep or too large for a tree are read by their tags alone. What is left out is kept in `dropped`.
 */
export async function* readHtml(html: string, source: Source): AsyncGenerator<Reading> {
  if (isReport(html)) {
    yield* source.problems.tell(problem('input-is-result', source.name))
    return
  }
  const page = readPage(html)
  const extracted = extract(html, page)
  const tooShort =
    !extracted || (extracted.text.length < SHORT && page.main.text.length > extracted.text.length)
  const article = tooShort ? page.main : extracted
  if (article.text.trim() === '') {
    yield* source.problems.tell(problem('html-no-text', source.name))
    return
  }
  const dropped = droppedLines(page, article)
  const credits = lostCredits(dropped).slice(0, 5)
  const metadata = metadataOf(page.facts)
  yield await document({
    id: source.name,
    ...metadata,
    text: [article.text, ...credits].join('\n\n'),
    links: article.links,
    dropped: dropped.filter(line => !credits.includes(line)).join('\n'),
  })
}
