import type { TraceFamily, TraceQuote } from '../../src/report/format.ts'
import { quotesOf, tellingsOf } from '../model/ladder.ts'
import type { Mark } from '../model/marks.ts'
import type { Place, Trace, Witness } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { DifferingWords } from './differing-words.tsx'
import { NameItem } from './findings.tsx'
import { Panel } from './panel.tsx'
import { Siglum, WitnessLink } from './siglum.tsx'
import { Some } from './some.tsx'
import { Statement } from './sources.tsx'

interface MarkPanelProps {
  readonly trace: Trace
  readonly witness: Witness
  readonly mark: Exclude<Mark, { kind: 'place' }>
  readonly close: () => void
}

/** What a mark stands for, and the same place in the other witnesses. */
export function MarkPanel({ trace, witness, mark, close }: MarkPanelProps) {
  const words = say().document
  if (mark.kind === 'notice') {
    return (
      <Panel title={words.notice[mark.notice.type]} about={mark.id} close={close}>
        <blockquote dir="auto">{witness.document.text.slice(mark.start, mark.end)}</blockquote>
        {mark.notice.name && (
          <p>
            <bdi>{mark.notice.name}</bdi>
          </p>
        )}
      </Panel>
    )
  }
  if (mark.kind === 'source') return <SourcePanel trace={trace} mark={mark} close={close} />
  if (mark.kind === 'name') return <NamePanel trace={trace} mark={mark} close={close} />
  if (mark.kind === 'quote') return <QuotePanel trace={trace} witness={witness} mark={mark} close={close} />
  return (
    <Panel title={mark.kind === 'formula' ? words.formula : words.passage} about={mark.id} close={close}>
      {mark.kind === 'formula' && <p class="aside">{words.formulaWhy}</p>}
      <Elsewhere trace={trace} witness={witness} mark={mark} />
    </Panel>
  )
}

function SourcePanel({ trace, mark, close }: { trace: Trace; mark: SourceMark; close: () => void }) {
  const { attribution } = mark
  return (
    <Panel
      title={<bdi>{attribution.source?.name || say().findings.sources.nobody}</bdi>}
      about={mark.id}
      close={close}
    >
      <ul class="statements">
        <Statement trace={trace} attribution={attribution} />
      </ul>
    </Panel>
  )
}

function NamePanel({ trace, mark, close }: { trace: Trace; mark: NameMark; close: () => void }) {
  return (
    <Panel title={say().document.name} about={mark.id} close={close}>
      <ul>
        <NameItem trace={trace} finding={mark.name} />
      </ul>
    </Panel>
  )
}

type SourceMark = Extract<Mark, { kind: 'source' }>
type NameMark = Extract<Mark, { kind: 'name' }>
type PassageMark = Extract<Mark, { kind: 'passage' | 'formula' }>
type QuoteMark = Extract<Mark, { kind: 'quote' }>

const shownPlaces = 12

/** The passage in every other witness, its words compared with this one's. */
function Elsewhere({ trace, witness, mark }: Omit<MarkPanelProps, 'close' | 'mark'> & { mark: PassageMark }) {
  const words = say().document
  const others = [...trace.holders(mark.passage).values()]
    .flat()
    .filter(span => span.document !== witness.id || trace.span(span).start !== mark.start)
  return (
    <>
      <h3>{words.sameWords}</h3>
      <Some key={mark.id} items={others} first={shownPlaces} step={60}>
        {shown => (
          <ol class="readings">
            {shown.map(span => (
              <li key={`${span.document}:${span.start}`}>
                <WitnessLink trace={trace} id={span.document} />
                <DifferingWords
                  trace={trace}
                  base={{ id: witness.id, start: mark.start, end: mark.end }}
                  place={span}
                />
                <p class="aside links">
                  <a href={links.place(span)}>{words.jump(trace.siglum(span.document))}</a>
                  {span.document !== witness.id && (
                    <a href={links.compare(witness.id, span.document, { passage: mark.passage.id })}>
                      {words.compareHere(trace.siglum(span.document))}
                    </a>
                  )}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Some>
    </>
  )
}

/** Its other places, in quotation marks and then without. */
function otherForms(trace: Trace, family: TraceFamily, quote: TraceQuote): Place[] {
  const quoted = quotesOf(trace, family).filter(({ id }) => id !== quote.id)
  return [...quoted, ...tellingsOf(trace, family).map(({ place }) => place)]
}

function QuotePanel({ trace, witness, mark, close }: Omit<MarkPanelProps, 'mark'> & { mark: QuoteMark }) {
  const words = say().document
  const family = trace.familyOf(mark.quote.id)
  const others = family ? otherForms(trace, family, mark.quote) : []
  return (
    <Panel title={words.quote} about={mark.id} close={close}>
      {mark.quote.speaker?.name && (
        <p>
          {words.speaker}: <bdi>{mark.quote.speaker.name}</bdi>
        </p>
      )}
      {others.length > 0 && <h3>{words.otherForms}</h3>}
      <Some key={mark.id} items={others} first={shownPlaces} step={60}>
        {shown => (
          <ol class="readings">
            {shown.map(place => (
              <li key={`${place.document}:${place.start}`}>
                <a class="witness-link" href={links.place(place)}>
                  <Siglum trace={trace} id={place.document} small /> <bdi>{trace.label(place.document)}</bdi>
                </a>
                <DifferingWords
                  trace={trace}
                  base={{ id: witness.id, start: mark.start, end: mark.end }}
                  place={place}
                />
              </li>
            ))}
          </ol>
        )}
      </Some>
      {family && witness.story && (
        <p>
          <a href={links.quotes(witness.story.id, { family: family.id })}>{words.seeFamily}</a>
        </p>
      )}
    </Panel>
  )
}
