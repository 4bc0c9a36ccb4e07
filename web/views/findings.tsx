import type { FunctionComponent } from 'preact'
import { useMemo } from 'preact/hooks'
import type { TraceStory } from '../../src/report/format.ts'
import { findingTable } from '../model/finding-tables.ts'
import { type FindingKind, type Findings, findingsOf, ofType } from '../model/findings.ts'
import type { Trace } from '../model/trace.ts'
import { Empty } from '../parts/empty.tsx'
import { DriftItem, FigureItem, NameItem } from '../parts/findings.tsx'
import { Some } from '../parts/some.tsx'
import { SourceCounts } from '../parts/source-counts.tsx'
import { SourceItem } from '../parts/sources.tsx'
import { StoryHead } from '../parts/story-head.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { adjust } from '../state/route.ts'
import { say } from '../strings/strings.ts'

const page = 40

interface FindingsViewProps {
  readonly trace: Trace
  readonly story: TraceStory
  readonly kind: FindingKind
  readonly query: URLSearchParams
}

/** What was found of one kind in a story: every row leads to the words. */
export function FindingsView({ trace, story, kind, query }: FindingsViewProps) {
  const words = say()
  const type = query.get('type') ?? ''
  const all = findingsOf(trace, story)
  const shown = useMemo(() => ofType(all, kind, type), [all, kind, type])
  const Item = items[kind] as FunctionComponent<ItemProps>
  return (
    <div class="page findings">
      <StoryHead trace={trace} story={story} here={kind} />
      <div class="section-head">
        <p class="aside">{words.findings[kind].lead}</p>
        <TakeAway name={words.findings.tabs[kind]} table={() => findingTable(trace, story, kind, shown)} />
      </div>
      {kind === 'sources' && <SourceCounts trace={trace} story={story} />}
      <TypeFilter findings={all} kind={kind} type={type} />
      {shown[kind].length === 0 && <Empty title={words.findings.nothing} />}
      <Some key={type} items={shown[kind] as readonly unknown[]} first={page}>
        {some => (
          <ol class="families">
            {some.map((finding, index) => (
              <Item key={index} trace={trace} finding={finding} />
            ))}
          </ol>
        )}
      </Some>
    </div>
  )
}

interface ItemProps {
  readonly trace: Trace
  readonly finding: unknown
}

const items = { drift: DriftItem, sources: SourceItem, figures: FigureItem, names: NameItem }

/** Each kind can be narrowed to one of its types. */
function TypeFilter({ findings, kind, type }: { findings: Findings; kind: FindingKind; type: string }) {
  const words = say().findings
  const names: Readonly<Record<string, string>> = words[kind].types
  const present = Object.keys(names).filter(each => ofType(findings, kind, each)[kind].length > 0)
  if (present.length < 2) return null
  return (
    <search class="filters">
      <label>
        <span>{words.filter}</span>
        <select value={type} onChange={event => adjust({ type: event.currentTarget.value })}>
          <option value="">{words.all}</option>
          {present.map(each => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
