import { useState } from 'preact/hooks'
import type { TraceEdge, TraceStory } from '../../src/report/format.ts'
import { type Settling, settlingOf } from '../../src/report/settling.ts'
import { type Standing, standingOf } from '../../src/report/standing.ts'
import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { percent, remarkInWords, say } from '../strings/strings.ts'
import { Likelihood } from './likelihood.tsx'
import { Panel } from './panel.tsx'
import { Siglum } from './siglum.tsx'
import { OtherParents, WhoElse } from './who-else.tsx'

type Evidence = TraceEdge['evidence'][number]

const spansShown = 2

interface EdgePanelProps {
  readonly trace: Trace
  readonly story: TraceStory
  readonly edge: TraceEdge
  readonly close: () => void
}

/** Why a line is drawn: how sure it is, what shows it in whose words, and who else it could be. */
export function EdgePanel({ trace, story, edge, close }: EdgePanelProps) {
  const words = say()
  const child = trace.siglum(edge.child)
  const parent = trace.siglum(edge.parent)
  const evidence = [...edge.evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const standing = standingOf(edge, story.lineage)
  const isFurther = standing.beside !== null
  const [before, after] = words[isFurther ? 'relationAlso' : 'relation'][edge.relation]
  const title = (isFurther ? words.edge.titleAlso : words.edge.title)(child, parent)
  const given = !trace.isLost(edge.child) && !trace.isLost(edge.parent)
  const between = { parent, child: trace.siglum(edge.shownBy ?? edge.child) }
  return (
    <Panel title={title} about={`${edge.parent}\n${edge.child}`} close={close}>
      <p class="statement">
        <Siglum trace={trace} id={edge.child} small /> {before}{' '}
        <Siglum trace={trace} id={edge.parent} small /> {after}
      </p>
      <Likelihood probability={edge.probability} />
      {isLikeliest(edge, standing) && <p class="aside">{words.edge.likeliest}</p>}
      {standing.outdone && <p class="aside">{words.edge.outdone}</p>}
      {edge.share > 0 && (
        <p class="aside">
          {standing.beside === null
            ? words.edge.share(percent(edge.share), child)
            : words.edge.shareAlso(percent(edge.share), child, parent, trace.siglum(standing.beside))}
        </p>
      )}
      {given && (
        <p>
          <a class="button" href={links.compare(edge.parent, edge.child)}>
            {words.edge.compare}
          </a>
        </p>
      )}
      <h3>{words.edge.why}</h3>
      {evidence.length === 0 && <p class="aside">{words.edge.noEvidence}</p>}
      {edge.shownBy !== undefined && <p class="aside">{words.edge.shownBy(child, between.child)}</p>}
      <ul class="evidence">
        {evidence.map((each, index) => (
          <EvidenceItem key={index} trace={trace} evidence={each} between={between} />
        ))}
      </ul>
      <OtherParents trace={trace} others={standing.others} />
      <h3>{words.edge.others}</h3>
      <WhoElse trace={trace} edge={edge} standing={standing} />
      <h3>{words.edge.settle}</h3>
      <WouldSettle trace={trace} story={story} edge={edge} />
    </Panel>
  )
}

/** Whether an unsure line has to be told why it is drawn all the same. */
function isLikeliest({ probability }: TraceEdge, { beside, outdone }: Standing): boolean {
  return beside === null && probability < 0.5 && !outdone
}

/** What is not among the documents and would make the line surer, or undo it. */
function WouldSettle({ trace, story, edge }: Omit<EdgePanelProps, 'close'>) {
  const words = say().edge
  const open = settlingOf(edge, story, id => trace.witness(id)?.document)
  if (open.length === 0) return <p class="aside">{words.settled}</p>
  return (
    <ul class="settling">
      {open.map(each => (
        <li key={each.what}>{settlingInWords(each, id => trace.siglum(id))}</li>
      ))}
    </ul>
  )
}

function settlingInWords(settling: Settling, siglum: (id: string) => string): string {
  const { reading, credit, date, words, text, source } = say().edge.settling
  if (settling.what === 'credit') return credit(siglum(settling.child))
  if (settling.what === 'date') return date(settling.of.map(siglum))
  if (settling.what === 'text') return text(siglum(settling.parent))
  const [parent, child] = [siglum(settling.parent), siglum(settling.child)]
  if (settling.what === 'words') return words(parent, child, settling.rivals.map(siglum))
  return settling.what === 'source' ? source(parent, child) : reading(parent, child)
}

interface EvidenceProps {
  readonly trace: Trace
  readonly evidence: Evidence
  /** Their sigla. */
  readonly between: { readonly parent: string; readonly child: string }
}

function EvidenceItem({ trace, evidence, between }: EvidenceProps) {
  const words = say()
  const [limit, setLimit] = useState(spansShown)
  const { type, weight, remark, note, spans } = evidence
  const strength = Math.abs(weight) >= 2 ? 'strong' : Math.abs(weight) >= 0.8 ? 'some' : 'slight'
  const side = weight >= 0 ? 'for' : 'against'
  const number = `${weight >= 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`
  return (
    <li class={side}>
      <p class="evidence-head">
        <span class="kind">{words.evidence[type]}</span>
        {Math.abs(weight) >= 0.05 && (
          <span class="weight" title={words.edge.weight(number)}>
            <Bars weight={weight} /> {words.edge[side][strength]} <span class="number">{number}</span>
          </span>
        )}
      </p>
      <p>
        <bdi>{remarkInWords(remark, note, between)}</bdi>
      </p>
      {spans.slice(0, limit).map(place => (
        <blockquote key={`${place.document}:${place.start}`}>
          <a href={links.place(place)} aria-label={words.document.jump(trace.siglum(place.document))}>
            <Siglum trace={trace} id={place.document} small />
          </a>
          <span dir="auto" lang={trace.witness(place.document)?.document.language ?? undefined}>
            {excerpt(trace.words(place))}
          </span>
        </blockquote>
      ))}
      {spans.length > limit && (
        <button type="button" class="quiet" onClick={() => setLimit(limit + 20)}>
          {words.edge.moreSpans(spans.length - limit)}
        </button>
      )}
    </li>
  )
}

/** The weight as up to five strokes, so that a glance compares them. */
function Bars({ weight }: { weight: number }) {
  const filled = Math.min(5, Math.max(1, Math.round(Math.abs(weight))))
  return (
    <span class="bars" aria-hidden="true">
      {[1, 2, 3, 4, 5].map(step => (
        <i key={step} class={step <= filled ? 'full' : ''} />
      ))}
    </span>
  )
}

const longest = 320

/** Without the stops it may begin with, and without its middle where it is long. */
function excerpt(whole: string): string {
  const text = whole.replace(/^[\s.,;:!?)\]]+/u, '')
  if (text.length <= longest) return text
  return `${text.slice(0, longest / 2).replace(/\s\S*$/, '')} … ${text.slice(-longest / 2).replace(/^\S*\s/, '')}`
}
