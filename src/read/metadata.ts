import type { Published } from '../text/document.ts'
import { givenNames, isPersonName, readByline } from './bylines.ts'
import { parseDate } from './dates.ts'
import { type Genre, genreOfLabel } from './genre.ts'
import { givenLanguage } from './language.ts'
import { plainWords } from './page.ts'
import type { PageFacts } from './page-facts.ts'

/** What a page says about the article on it. */
export interface Metadata {
  readonly title: string | null
  readonly byline: readonly string[]
  readonly outlet: string | null
  readonly url: string | null
  readonly published: Published | null
  readonly language: string | null
  readonly genre: Genre
}

type Node = Readonly<{ [name: string]: unknown }>

const articleType = /(?:Article|Report|BlogPosting|PressRelease|Review|SocialMediaPosting)$/
const MOST_NODES = 2000
/** What nests deeper is no name, and might nest beyond the stack. */
const MOST_LEVELS = 5

/** Every object in the structured data of a page, in order; broken data are passed over. */
function nodesOf(scripts: readonly string[]): readonly Node[] {
  const nodes: Node[] = []
  for (const script of scripts) {
    const waiting: unknown[] = [parsed(script)]
    for (
      let next = waiting.shift();
      waiting.length < MOST_NODES && nodes.length < MOST_NODES;
      next = waiting.shift()
    ) {
      if (Array.isArray(next)) waiting.unshift(...next.slice(0, 200))
      else if (typeof next === 'object' && next !== null) {
        nodes.push(next as Node)
        const { '@graph': graph, mainEntity, mainEntityOfPage } = next as Node
        waiting.push(graph, mainEntity, mainEntityOfPage)
      }
      if (waiting.length === 0) break
    }
  }
  return nodes
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''))
  } catch {
    return null
  }
}

function typesOf(node: Node): readonly string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter(name => typeof name === 'string')
}

function words(value: unknown, levels = MOST_LEVELS): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'object' && first !== null)
    return levels > 0 ? words((first as Node).name ?? (first as Node)['@id'], levels - 1) : null
  if (typeof first !== 'string') return null
  return plainWords(first.slice(0, 2000)) || null
}

/** A thing that is only pointed at (`{"@id": "#jo"}`) is looked up among the nodes. */
function resolved(value: unknown, nodes: readonly Node[], levels = MOST_LEVELS): unknown {
  if (Array.isArray(value)) {
    return levels > 0 ? value.slice(0, 50).map(each => resolved(each, nodes, levels - 1)) : null
  }
  if (typeof value !== 'object' || value === null || 'name' in value || !('@id' in value)) return value
  return nodes.find(node => node['@id'] === value['@id'] && 'name' in node) ?? null
}

function metaOf(facts: PageFacts, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = facts.meta.get(name)?.[0]
    if (value) return value
  }
  return null
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'citation_publication_date',
  'publication_date',
  'publish-date',
  'publish_date',
  'pubdate',
  'article.published',
  'date',
]

/** The first of the page's dates that can be read: structured data, meta tags, `<time>`, the address. */
function publishedOf(facts: PageFacts, article: Node | null, url: string | null): Published | null {
  const inArticle = facts.times.filter(time => time.inArticle)
  const distinct = new Set(facts.times.map(time => time.value))
  const candidates = [
    words(article?.datePublished),
    ...dateNames.map(name => metaOf(facts, name)),
    words(article?.dateCreated),
    facts.times.find(time => time.published)?.value,
    distinct.size === 1 ? facts.times[0]!.value : inArticle[0]?.value,
    /\/(\d{4}\/\d\d\/\d\d)\//.exec(url ?? '')?.[1],
  ]
  for (const candidate of candidates) {
    const date = candidate ? parseDate(candidate) : null
    if (date) return { ...date, from: 'metadata', span: null }
  }
  return null
}

/** The name in a page title without the name of the site after it. */
function titleOf(facts: PageFacts, article: Node | null, outlet: string | null): string | null {
  const told =
    words(article?.headline) ?? metaOf(facts, 'og:title', 'twitter:title', 'dc.title', 'citation_title')
  if (told) return withoutSite(told, outlet)
  if (facts.headings.length === 1 && facts.headings[0]) return facts.headings[0]
  return facts.title ? withoutSite(facts.title, outlet) : null
}

function withoutSite(title: string, outlet: string | null): string {
  const cut = /^(.{8,}?)\s+(?:[|–—»·]|-)\s+([^|–—»·]{2,40})$/u.exec(title)
  if (!cut) return title
  const site = cut[2]!.toLowerCase()
  return outlet && (site === outlet.toLowerCase() || outlet.toLowerCase().includes(site)) ? cut[1]! : title
}

function bylineOf(facts: PageFacts, article: Node | null, nodes: readonly Node[]): readonly string[] {
  const structured = givenNames(resolved(article?.author, nodes))
  if (structured.length > 0) return structured.map(plainWords)
  for (const name of [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'sailthru.author',
    'twitter:creator',
  ]) {
    const names = givenNames(facts.meta.get(name)).filter(each => !each.startsWith('@'))
    if (names.length > 0) return names
  }
  for (const written of facts.authors) {
    const names = isPersonName(written) ? [written] : (readByline(written)?.names ?? [])
    if (names.length > 0) return names
  }
  return []
}

function addressOf(facts: PageFacts, article: Node | null): string | null {
  const candidates = [
    facts.canonical,
    metaOf(facts, 'og:url'),
    words(article?.url),
    words(article?.mainEntityOfPage),
  ]
  return candidates.find(address => address && /^https?:\/\/[^\s]{3,2000}$/i.test(address)) ?? null
}

/** Gathers what a page says about its article: schema.org data first, then Open Graph and meta tags, then the page. */
export function metadataOf(facts: PageFacts): Metadata {
  const nodes = nodesOf(facts.structuredData)
  const article = nodes.find(node => typesOf(node).some(type => articleType.test(type))) ?? null
  const outlet =
    words(resolved(article?.publisher, nodes)) ??
    metaOf(facts, 'og:site_name', 'application-name', 'dc.publisher')
  const url = addressOf(facts, article)
  const label = [
    ...(article ? typesOf(article) : []),
    words(article?.articleSection),
    metaOf(facts, 'article:section'),
  ]
  return {
    title: titleOf(facts, article, outlet),
    byline: bylineOf(facts, article, nodes),
    outlet,
    url,
    published: publishedOf(facts, article, url),
    language: givenLanguage(words(article?.inLanguage) ?? facts.language ?? metaOf(facts, 'og:locale')),
    genre: genreOfLabel(label.filter(Boolean).join(' ')),
  }
}
