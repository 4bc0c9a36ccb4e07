import { Fragment } from 'preact'
import type { TraceStory } from '../../src/report/format.ts'
import type { Witness } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

/** The other stories that a roundup tells, each to go to; nothing for a witness of one story. */
export function AlsoTells({ witness, besides }: { witness: Witness; besides: TraceStory | null }) {
  const others = witness.stories.filter(story => story !== besides)
  if (others.length === 0) return null
  return (
    <p class="aside also-tells">
      {say().story.alsoTells}{' '}
      {others.map((story, index) => (
        <Fragment key={story.id}>
          {index > 0 && ' · '}
          <a href={links.story(story.id, { at: witness.id })}>
            <bdi>{story.title}</bdi>
          </a>
        </Fragment>
      ))}
    </p>
  )
}
