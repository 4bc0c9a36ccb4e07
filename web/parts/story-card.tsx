import { shortened } from '../model/context.ts'
import { readDay } from '../model/dates.ts'
import { fullestOf, type StoryFacts } from '../model/stories.ts'
import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { language } from '../state/settings.ts'
import { say } from '../strings/strings.ts'
import { Siglum } from './siglum.tsx'
import { Sparkline } from './sparkline.tsx'

/** One story on the overview: what it is, how large, when and where it went, and what happened to its best-travelled quote. */
export function StoryCard({ trace, facts }: { trace: Trace; facts: StoryFacts }) {
  const words = say()
  const { story, witnesses, outlets, first, last, altered } = facts
  return (
    <li class="story-card">
      <h2>
        <a href={links.story(story.id)}>
          <bdi>{story.title}</bdi>
        </a>
      </h2>
      <p class="facts">
        <strong>{words.counts.documents(witnesses.length)}</strong>
        {outlets.length > 0 && <span>{words.counts.outlets(outlets.length)}</span>}
        {first && last ? (
          <span>
            {words.overview.span(
              readDay(first.document.published!, language.value),
              readDay(last.document.published!, language.value),
            )}
          </span>
        ) : (
          <span>{words.overview.undated}</span>
        )}
      </p>
      {witnesses.length > 2 && <Sparkline trace={trace} story={story} />}
      {first && (
        <p class="first-seen">
          <span class="label">{words.overview.firstSeen}</span> <Siglum trace={trace} id={first.id} small />{' '}
          <bdi>{first.document.outlet ?? trace.label(first.id)}</bdi>
        </p>
      )}
      {altered && (
        <p class="altered">
          <span class="label">
            {words.overview.altered} · {words.overview.forms(altered.forms)}
          </span>
          <a href={links.quotes(story.id, { family: altered.family.id })}>
            <q dir="auto">{shortened(trace.words(trace.quote(fullestOf(trace, altered.family))!), 140)}</q>
          </a>
        </p>
      )}
    </li>
  )
}
