import type { TraceStory } from '../../src/report/format.ts'
import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

/** The title of a story and the ways to look at it. */
export function StoryHead({
  trace,
  story,
  here,
}: {
  trace: Trace
  story: TraceStory
  here: 'tree' | 'quotes'
}) {
  const words = say().story
  const families = trace.familiesOf(story).length
  return (
    <div class="story-head">
      <nav class="crumbs">
        <a href={links.overview()}>{words.crumb}</a>
      </nav>
      <h1>
        <bdi>{story.title}</bdi>
      </h1>
      <p class="aside">{words.lead(story.documents.length, story.lineage.edges.length)}</p>
      <nav class="tabs" aria-label={words.crumb}>
        <a href={links.story(story.id)} aria-current={here === 'tree' ? 'page' : undefined}>
          {words.tree}
        </a>
        {families > 0 && (
          <a href={links.quotes(story.id)} aria-current={here === 'quotes' ? 'page' : undefined}>
            {words.quotes} <span class="count">{families}</span>
          </a>
        )}
      </nav>
    </div>
  )
}
