import type { Document, Link, Published } from '../text/document.ts'
import { type Genre, genreOf } from './genre.ts'
import { readHeading } from './heading.ts'
import { detectLanguage, plainLanguage } from './language.ts'
import { findNotices } from './notices.ts'

/** What a format says about a document; what is missing is read from the text where the text says it. */
export interface Fields {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly byline?: readonly string[]
  readonly outlet?: string | null
  readonly url?: string | null
  readonly series?: string | null
  readonly published?: Published | null
  readonly language?: string | null
  readonly genre?: Genre
  readonly links?: readonly Link[]
  readonly dropped?: string
}

/**
 * A document from its fields. Its text stays as it is. A promise only where the language needs the detector,
 * so that a long stream of plain records does not wait for each.
 */
export function compose(fields: Fields): Document | Promise<Document> {
  const language = fields.language ?? plainLanguage(fields.text)
  return language
    ? complete(fields, language)
    : detectLanguage(fields.text).then(found => complete(fields, found))
}

function complete(fields: Fields, language: string | null): Document {
  const { text } = fields
  const heading = readHeading(text)
  const notices = findNotices(text)
  const title = fields.title ?? heading.title
  const byline = fields.byline?.length ? fields.byline : heading.byline
  return {
    id: fields.id,
    title,
    byline: byline.length > 0 ? byline : creditedAuthor(text, notices),
    outlet: fields.outlet ?? heading.outlet,
    url: fields.url ?? null,
    series: fields.series ?? null,
    published: fields.published ?? heading.published,
    language,
    genre: genreOf(fields.genre ?? 'unknown', title, text, notices),
    notices,
    links: fields.links ?? [],
    text,
    dropped: fields.dropped ?? '',
  }
}

/** "(Article by Jo Bly republished from …)" names the author where nothing else does. */
function creditedAuthor(text: string, notices: Document['notices']): readonly string[] {
  for (const notice of notices) {
    if (notice.type !== 'republished') continue
    const author =
      /\bby ((?:\p{Lu}[\p{L}.'’-]* ){2,4})(?:republished|reposted|reprinted|reproduced|originally)\b/u.exec(
        text.slice(notice.start, notice.end),
      )
    if (author) return [author[1]!.trim()]
  }
  return []
}
