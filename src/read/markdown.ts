import MarkdownIt from 'markdown-it'
import { parse } from 'yaml'
import { problem } from '../problems.ts'
import type { Record } from './bare-record.ts'
import { readPage } from './page.ts'
import { document, type Reading, type Source } from './reading.ts'
import { readRecord } from './records.ts'

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const renderer = new MarkdownIt({ html: true, linkify: false, typographer: false })

interface Parts {
  readonly record: Record
  readonly body: string
}

/** Parts the YAML front matter, where there is one, from the text. Broken front matter is left out of both. */
function partsOf(text: string): Parts {
  const match = frontMatter.exec(text)
  if (!match) return { record: {}, body: text }
  const body = text.slice(match[0].length)
  try {
    // The core schema without dates: a date stays as it was written.
    const value: unknown = parse(match[1]!, { maxAliasCount: 20, logLevel: 'silent' })
    return { record: typeof value === 'object' && value !== null ? (value as Record) : {}, body }
  } catch {
    return { record: {}, body }
  }
}

/** A heading of the first rank at the very start is the title. */
function titleOf(body: string): string | null {
  const match = /^\s{0,3}#\s+([^\n]{1,300}?)\s*#*\s*(?:\n|$)|^\s*([^\n]{1,300})\r?\n={3,}\s*(?:\n|$)/.exec(
    body.trimStart(),
  )
  const written = match?.[1] ?? match?.[2]
  return written ? readPage(renderer.renderInline(written)).seen.text || null : null
}

/**
 * Reads Markdown (CommonMark): the text is what a reader sees, without the markup, because markup is not wording. Front
 * matter gives the metadata.
 */
export async function* readMarkdown(text: string, source: Source): AsyncGenerator<Reading> {
  const { record, body } = partsOf(text)
  const rendered = readPage(renderer.render(body)).seen
  // The renderer leaves out what nests absurdly deep; then the text stands as it was written.
  const seen = rendered.text.trim() === '' ? { text: body.trim(), links: [] } : rendered
  if (seen.text === '') {
    yield* source.problems.tell(problem('input-empty', source.name))
    return
  }
  const at = source.name
  const given = { kind: 'record', record: { ...record, id: record.id ?? at }, text: seen.text, at } as const
  const { fields, problems } = readRecord({ ...given, escaped: false }, source)
  yield* problems
  const published = fields.published && { ...fields.published, from: 'metadata' as const }
  yield await document({
    ...fields,
    published,
    title: fields.title ?? titleOf(body),
    links: seen.links,
  })
}
