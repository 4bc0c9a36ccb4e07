import type { TraceStory } from '../../src/report/format.ts'
import { type FindingKind, findingKinds, findingsOf } from '../model/findings.ts'
import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

interface StoryHeadProps {
  readonly trace: Trace
  readonly story: TraceStory
  readonly here: 'tree' | 'readings' | 'quotes' | FindingKind
}

/** The title of a story and the ways to look at it; a kind of finding that it has none of does not show. */
export function StoryHead({ trace, story, here }: StoryHeadProps) {
  const words = say()
  const families = trace.familiesOf(story).length
  const findings = findingsOf(trace, story)
  return (
    <div class="story-head">
      <nav class="crumbs" aria-label={words.story.path}>
        <a href={links.overview()}>{words.story.crumb}</a>
      </nav>
      <h1>
        <bdi>{story.title}</bdi>
      </h1>
      <p class="aside">{words.story.lead(story.documents.length, story.lineage.edges.length)}</p>
      <nav class="tabs" aria-label={words.story.views}>
        <a href={links.story(story.id)} aria-current={here === 'tree' ? 'page' : undefined}>
          {words.story.tree}
        </a>
        {story.lineage.collation && (
          <a href={links.readings(story.id)} aria-current={here === 'readings' ? 'page' : undefined}>
            {words.readings.title} <span class="count">{story.lineage.collation.places}</span>
          </a>
        )}
        {families > 0 && (
          <a href={links.quotes(story.id)} aria-current={here === 'quotes' ? 'page' : undefined}>
            {words.story.quotes} <span class="count">{families}</span>
          </a>
        )}
        {findingKinds
          .filter(kind => findings[kind].length > 0)
          .map(kind => (
            <a
              key={kind}
              href={links.findings(kind, story.id)}
              aria-current={here === kind ? 'page' : undefined}
            >
              {words.findings.tabs[kind]} <span class="count">{findings[kind].length}</span>
            </a>
          ))}
      </nav>
    </div>
  )
}
