import { styleText } from 'node:util'
import { excerpt, visible } from '../text/visible.ts'
import type { TraceDrift, TraceEdge, TraceFamily, TraceResult, TraceStory } from './format.ts'
import { bySiglum, mainEdges, type Sigla, siglaByStory } from './sigla.ts'
import { sourceLines, wordingLines } from './summary-tables.ts'
import { reasonLines } from './summary-why.ts'
import { tellers } from './tellers.ts'
import { Texts } from './texts.ts'
import { alterationWords, chance, counted, driftWords, likelihood } from './wording.ts'

export interface SummaryOptions {
  /** Whether to use terminal colours; they only repeat what the words say. */
  readonly color?: boolean
  /** Columns of the terminal. */
  readonly width?: number
}

type Spot = TraceDrift['from']
type Style = Parameters<typeof styleText>[0]

/** What a story's lines need at hand. */
interface Page {
  readonly result: TraceResult
  readonly texts: Texts
  readonly width: number
  readonly paint: (style: Style, text: string) => string
  /** By the id of the story. */
  readonly sigla: ReadonlyMap<string, Sigla>
  /** The stories that a place tells. */
  readonly toldAt: ReturnType<typeof tellers>
}

const shownFamilies = 8
const shownDrifts = 8
const shownTree = 60

/** The result as lines for a terminal: each story's tree, why each edge is there, its quotes, and what stands alone. */
export function summarise(result: TraceResult, options: SummaryOptions = {}): string {
  const { color = false, width = 100 } = options
  const paint = color
    ? (style: Style, text: string) => styleText(style, text)
    : (_: Style, text: string) => text
  const texts = new Texts(result)
  const sigla = siglaByStory(result.stories, id => texts.document(id))
  const page: Page = { result, texts, width, paint, sigla, toldAt: tellers(result.stories) }
  const lines = [
    paint('bold', headline(result)),
    ...result.notes.map(note => `Note: ${note}`),
    ...result.stories.flatMap((story, index) => storyLines(story, index, page)),
    ...aloneLines(page),
  ]
  return `${lines.join('\n')}\n`
}

function headline({ documents, stories, alone, problems }: TraceResult): string {
  const parts = [
    counted(documents.length, 'document'),
    counted(stories.length, 'story', 'stories'),
    `${alone.length.toLocaleString('en')} alone`,
  ]
  if (problems.length > 0) parts.push(counted(problems.length, 'problem'))
  return parts.join(' · ')
}

function storyLines(story: TraceStory, index: number, page: Page): string[] {
  const sigla = page.sigla.get(story.id)!
  const title = `Story ${index + 1}: ${excerpt(story.title, page.width - 12)}`
  return [
    '',
    page.paint(['bold', 'underline'], title),
    '',
    ...treeLines(story, sigla, page),
    ...strangerLines(story),
    ...collationLines(story),
    ...secondParentLines(story, sigla),
    ...story.lineage.missing.flatMap(missing => [
      '',
      `  ${sigla.get(missing.id)} is not among the documents: ${visible(missing.why)}`,
    ]),
    ...section('Why', reasonLines({ ...page, story, sigla, strong: text => page.paint('bold', text) }), page),
    ...section('Quotes told more than once', quoteLines(story, sigla, page), page),
    ...section('What changed on the way', driftLines(story, sigla, page), page),
    ...section('Where statements come from', sourceLines({ ...page, sigla }), page),
    ...section('How it is worded and counted', wordingLines({ ...page, sigla }), page),
  ]
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : ['', `  ${page.paint('bold', title)}`, ...lines]
}

/** An empty tree is a finding too, and is said. */
function strangerLines({ lineage }: TraceStory): string[] {
  if (lineage.edges.length > 0) return []
  return ['', '  None of them shows by its words that it draws on another.']
}

function treeLines(story: TraceStory, sigla: Sigla, page: Page): string[] {
  const main = mainEdges(story)
  const children = new Map<string, string[]>()
  for (const { parent, child } of main.values())
    children.set(parent, [...(children.get(parent) ?? []), child])
  const lines: string[] = []
  const seen = new Set<string>()
  const stack = [...sigla.keys()]
    .filter(id => !main.has(id))
    .reverse()
    .map(id => ({ id, lead: '  ', branch: '' }))
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { id, lead, branch } = node
    if (seen.has(id)) continue
    seen.add(id)
    lines.push(lead + branch + nodeText(id, main.get(id), sigla, page, lead.length + branch.length))
    const below = lead + (branch === '' ? '' : branch === '└─ ' ? '   ' : '│  ')
    const next = children.get(id) ?? []
    next.forEach((_, i) => {
      const child = next[next.length - 1 - i]
      stack.push({ id: child, lead: below, branch: i === 0 ? '└─ ' : '├─ ' })
    })
  }
  if (lines.length <= shownTree) return lines
  return [
    ...lines.slice(0, shownTree),
    `  … and ${counted(lines.length - shownTree, 'more document')}; the report shows all`,
  ]
}

/** Where fewer letters of a title find room it is left out. */
const LEAST_TITLE = 10

function nodeText(id: string, edge: TraceEdge | undefined, sigla: Sigla, page: Page, indent: number): string {
  const document = page.texts.document(id)
  const sign = page.paint('bold', sigla.get(id)!)
  if (!document) return `${sign}  (lost ancestor)`
  const sure = edge ? `  ${likelihood(edge.probability)}, ${chance(edge.probability)}` : ''
  const date = document.published ? `  ${document.published.value.slice(0, 10)}` : ''
  const name = excerpt(id, 40)
  const room = page.width - indent - name.length - date.length - sure.length - 8
  const title = document.title && room >= LEAST_TITLE ? `  ${excerpt(document.title, room)}` : ''
  return `${sign}  ${page.paint('cyan', name)}${title}${page.paint('dim', date + sure)}`
}

/** What comparing word by word came to. */
function collationLines({ lineage: { collation } }: TraceStory): string[] {
  if (!collation) return []
  const { places, beginning } = collation
  const sure = `${likelihood(beginning)}, ${chance(beginning)}`
  const said =
    beginning < decided
      ? `Which side is older is not decided by the text alone; drawn is the likeliest beginning (${chance(beginning)}).`
      : `It begins here: ${sure}.`
  return [
    '',
    `  Compared word by word as copies of one text: ${counted(places, 'place differs', 'places differ')}. ${said}`,
  ]
}

/** As surely as this a text alone says where its copies begin. */
const decided = 0.5

function secondParentLines(story: TraceStory, sigla: Sigla): string[] {
  const main = new Set(mainEdges(story).values())
  return story.lineage.edges
    .filter(edge => !main.has(edge))
    .map(
      edge =>
        `  ${sigla.get(edge.child)} also draws on ${sigla.get(edge.parent)}` +
        ` (${likelihood(edge.probability)}, ${chance(edge.probability)})`,
    )
}

function quoteLines(story: TraceStory, sigla: Sigla, page: Page): string[] {
  const quotes = new Map(page.result.quotes.map(quote => [quote.id, quote]))
  const families = page.result.quoteFamilies.filter(family =>
    family.quotes.some(id => page.toldAt(quotes.get(id)!).includes(story)),
  )
  const shown = families.slice(0, shownFamilies).flatMap(family => {
    const members = family.quotes.map(id => quotes.get(id)!)
    const longest = members.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
    const having = new Set(members.map(quote => sigla.get(quote.document) ?? quote.document))
    const where = [...having].sort(bySiglum).join(', ')
    return [
      `  “${excerpt(page.texts.at(longest), page.width - where.length - 10)}”  ${page.paint('dim', where)}`,
      ...alterationLines(
        family,
        id => sigla.get(quotes.get(id)!.document) ?? '?',
        document => sigla.get(document) ?? document,
      ),
    ]
  })
  const more = families.length - shownFamilies
  return more > 0 ? [...shown, `  … and ${more} more; the report shows all`] : shown
}

function alterationLines(
  family: TraceFamily,
  siglumOf: (quote: string) => string,
  siglumAt: (document: string) => string,
): string[] {
  const lines = family.alterations
    .filter(({ types }) => types.some(type => type !== 'verbatim'))
    .map(({ from, to, types, changes }) => {
      // Words told without marks are no quote: the place of the change says whose they are.
      const isTelling = from === to && changes.length > 0
      const [before, after] = isTelling
        ? [siglumAt(changes[0].from.document), siglumAt(changes[0].to.document)]
        : [siglumOf(from), siglumOf(to)]
      return `      ${before} → ${after}: ${types.map(type => alterationWords[type]).join(', ')}`
    })
  // A document may have cut a quote in two, each of them truncated.
  return [...new Set(lines)]
}

function driftLines({ lineage }: TraceStory, sigla: Sigla, { result, texts }: Page): string[] {
  const drawn = new Set(lineage.edges.map(({ parent, child }) => `${parent}\n${child}`))
  const found = (result.drift ?? []).filter(
    ({ from, to }) => sigla.has(from.document) && sigla.has(to.document),
  )
  const shown = found.slice(0, shownDrifts).map(drift => {
    const { from, to, types } = drift
    // Where neither draws on the other, which came first is open.
    const arrow = drawn.has(`${from.document}\n${to.document}`) ? '→' : '↔'
    const words = changedWords(drift, arrow, place => excerpt(texts.at(place), 48))
    return `  ${sigla.get(from.document)} ${arrow} ${sigla.get(to.document)}  ${types.map(type => driftWords[type]).join(', ')}: ${words}`
  })
  const more = found.length - shown.length
  return more > 0 ? [...shown, `  … and ${more} more; the report shows all`] : shown
}

/** The words that were exchanged; else those that one has alone, with the sentence of the other; else both sentences. */
function changedWords({ from, to, changes }: TraceDrift, arrow: string, at: (place: Spot) => string): string {
  const both = changes.find(change => change.from && change.to)
  if (both) return `“${at(both.from!)}” ${arrow} “${at(both.to!)}”`
  const one = changes.find(change => change.from || change.to)
  if (one?.from) return `“${at(one.from)}” is not in “${at(to)}”`
  if (one?.to) return `“${at(one.to)}” is not in “${at(from)}”`
  return `“${at(from)}” ${arrow} “${at(to)}”`
}

function aloneLines({ result, texts, width, paint }: Page): string[] {
  if (result.alone.length === 0) return []
  const shown = result.alone.slice(0, 20).map(id => {
    const title = texts.document(id)?.title
    return `  ${paint('cyan', excerpt(id, 40))}${title ? `  ${excerpt(title, width - 46)}` : ''}`
  })
  const more = result.alone.length - shown.length
  return [
    '',
    paint('bold', 'Alone (sharing no story with the others)'),
    ...shown,
    ...(more > 0 ? [`  … and ${more.toLocaleString('en')} more`] : []),
  ]
}
