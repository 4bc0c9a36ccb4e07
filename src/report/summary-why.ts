import { excerpt, visible } from '../text/visible.ts'
import type { TraceEdge, TraceStory } from './format.ts'
import { english, inWords } from './remarks.ts'
import { whatWouldSettle } from './settling.ts'
import type { Sigla } from './sigla.ts'
import { type Standing, standingOf, standingOfOrigin } from './standing.ts'
import type { Texts } from './texts.ts'
import { chance, counted, likelihood, listed, percent, relationWords } from './wording.ts'

/** What the reasons of one story are made from. */
export interface Reasons {
  readonly story: TraceStory
  readonly texts: Texts
  /** The letters its documents and lost ancestors go by. */
  readonly sigla: Sigla
  /** Makes the letters at the head of an entry stand out. */
  readonly strong: (text: string) => string
}

const shownEntries = 60
const shownEvidence = 3
const severalParents =
  '  A text may draw on several others, so each line is judged by itself: the figures of one text need not add up to 1.'

/** Where something else is likelier by itself. */
const outdone = '; the tree as a whole is likeliest as it is drawn'

/** On whom each document draws: why, how sure, who else it could be, and what would settle it. In the order of the sigla. */
export function reasonLines(reasons: Reasons): string[] {
  const { lineage } = reasons.story
  const byChild = new Map<string, TraceEdge[]>()
  for (const edge of lineage.edges) {
    const into = byChild.get(edge.child)
    if (into) into.push(edge)
    else byChild.set(edge.child, [edge])
  }
  const entries = [...reasons.sigla.keys()].flatMap((id): (TraceEdge | string)[] => {
    const into = byChild.get(id)
    return into ? into.sort((a, b) => b.probability - a.probability) : [id]
  })
  const more = entries.length - shownEntries
  const shown = entries.slice(0, shownEntries)
  return [
    ...([...byChild.values()].some(into => into.length > 1) ? [severalParents] : []),
    ...shown.flatMap(entry =>
      typeof entry === 'string' ? rootLines(entry, reasons) : edgeLines(entry, reasons),
    ),
    ...(more > 0 ? [`  … and ${counted(more, 'more line')}; the report shows all`] : []),
  ]
}

function rootLines(id: string, { story, sigla, strong }: Reasons): string[] {
  const standing = standingOfOrigin(id, story.lineage)
  if (!standing) return []
  const sign = sigla.get(id)!
  const others = standing.rivals.map(rival => `${sigla.get(rival.parent)} (${chance(rival.probability)})`)
  const could = others.length > 0 ? `; it could also draw on ${listed(others)}` : ''
  return [
    `  ${strong(sign)}  draws on none of the others: ${sure(standing.none)}${could}${standing.outdone ? outdone : ''}`,
  ]
}

function edgeLines(edge: TraceEdge, reasons: Reasons): string[] {
  const { story, texts, sigla, strong } = reasons
  const name = (id: string): string => sigla.get(id) ?? id
  const [child, parent] = [name(edge.child), name(edge.parent)]
  const standing = standingOf(edge, story.lineage)
  const others = whoElse(edge, standing, name)
  const open = whatWouldSettle(edge, story, id => texts.document(id), name)
  return [
    `  ${strong(`${child} ← ${parent}`)}  ${drawing(edge, standing, name)}: ${sure(edge.probability)}` +
      `${others ? '' : ', no one else comes near'}; ${shareOf(edge, standing, name)}`,
    ...evidenceLines(edge, reasons),
    ...(others ? [`      ~ Who else it could be: ${others}${standing.outdone ? outdone : ''}`] : []),
    ...(open ? [`      ? What would settle it: ${open}`] : []),
  ]
}

const sure = (probability: number): string => `${likelihood(probability)} (${chance(probability)})`

/** “C also retells B in other words”. */
function drawing(edge: TraceEdge, { beside }: Standing, name: (id: string) => string): string {
  const [verb, manner] = relationWords[edge.relation]
  const shown = edge.shownBy === undefined ? '' : `, as ${name(edge.shownBy)} shows`
  const said = [name(edge.child), beside === null ? '' : 'also', verb, name(edge.parent), manner]
  return said.filter(Boolean).join(' ') + shown
}

function shareOf({ share, parent }: TraceEdge, { beside }: Standing, name: (id: string) => string): string {
  const words = `${percent(share)} of its words`
  return beside === null ? words : `${words} come from ${name(parent)} and not from ${name(beside)}`
}

/** Empty where no one comes near. */
function whoElse(
  { parent, child }: TraceEdge,
  { beside, rivals, none, reverse }: Standing,
  name: (id: string) => string,
): string {
  const said = rivals.map(rival => `${name(rival.parent)} (${chance(rival.probability)})`)
  if (beside !== null) said.push(`${name(beside)} alone, without a second parent`)
  if (none !== null) said.push(`none of these documents (${chance(none)})`)
  if (reverse !== null) {
    said.push(`the other way round, ${name(parent)} drawing on ${name(child)} (${chance(reverse)})`)
  }
  return listed(said)
}

/** As the tree has it, and with the minutes where they are known: “2024-03-04 17:30”. */
function readableDate({ value }: { readonly value: string }): string {
  return value.slice(0, 16).replace('T', ' ')
}

function evidenceLines({ parent, child, shownBy, evidence }: TraceEdge, { sigla, texts }: Reasons): string[] {
  const between = { parent: sigla.get(parent)!, child: sigla.get(shownBy ?? child)!, date: readableDate }
  const strongest = [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return strongest.slice(0, shownEvidence).map(({ weight, remark, note, spans }) => {
    const spot = spans.at(0)
    const words = spot ? `“${excerpt(texts.at(spot), 60)}”` : ''
    const said = visible(inWords(remark, english, between, note)).replace(/\.$/, '')
    return `      ${weight >= 0 ? '+' : '−'} ${said}${said.includes(words) ? '' : `: ${words}`}`
  })
}
