import type { TraceStory } from '../../src/report/format.ts'
import type { Trace } from '../model/trace.ts'
import { hrefHere, route } from '../state/route.ts'
import { say } from '../strings/strings.ts'

interface ReadersTopProps {
  readonly trace: Trace
  readonly story: TraceStory
  readonly root: string
}

/** Says that the tree is drawn as the reader asked and not as it was found, and leads back. */
export function ReadersTop({ trace, story, root }: ReadersTopProps) {
  const words = say().story
  const found = story.lineage.roots.map(id => trace.siglum(id))
  return (
    <p class="readers-top" role="status">
      <strong>{words.yourTop(trace.siglum(root))}</strong>{' '}
      {story.lineage.roots.includes(root) ? words.topFoundToo : words.topFound(found)}{' '}
      <a href={hrefHere({ root: null })}>{words.backToFound}</a>
    </p>
  )
}

/** Sets a witness or lost ancestor at the top of the tree, or leads back. */
export function SetAtTop({ trace, id }: { trace: Trace; id: string }) {
  const words = say().story
  const isTop = route.value.query.get('root') === id
  return (
    <a class="button" href={hrefHere({ root: isTop ? null : id })} title={words.setAtTopWhy}>
      {isTop ? words.backToFound : words.setAtTop(trace.siglum(id))}
    </a>
  )
}
