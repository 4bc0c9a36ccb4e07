import { readDay } from '../model/dates.ts'
import type { DrawnKnot } from '../model/layout.ts'
import type { Trace } from '../model/trace.ts'
import { hrefHere } from '../state/route.ts'
import { language } from '../state/settings.ts'
import { say } from '../strings/strings.ts'
import { Siglum } from './siglum.tsx'

interface KnotProps {
  readonly trace: Trace
  readonly knot: DrawnKnot
  readonly size: { readonly width: number; readonly height: number }
  readonly chosen: boolean
  readonly compact: boolean
  /** The axis beside the tree tells the dates. */
  readonly dated: boolean
}

/** A witness, a lost ancestor or a group, as a link that opens what is known of it. */
export function Knot({ trace, knot, size, chosen, compact, dated }: KnotProps) {
  const style = {
    left: `${knot.x - size.width / 2}px`,
    top: `${knot.y - size.height / 2}px`,
    width: `${size.width}px`,
    height: `${size.height}px`,
  }
  return (
    <a
      class={`knot ${knot.kind}${chosen ? ' chosen' : ''}${compact ? ' compact' : ''}`}
      href={hrefHere({ at: knot.id, from: null, to: null })}
      aria-current={chosen ? 'true' : undefined}
      data-knot={knot.kind === 'group' ? undefined : knot.id}
      style={style}
    >
      {knot.kind === 'group' ? (
        <GroupFace knot={knot} />
      ) : (
        <WitnessFace trace={trace} id={knot.id} dated={dated} />
      )}
    </a>
  )
}

function GroupFace({ knot }: { knot: DrawnKnot }) {
  return (
    <>
      <span class="siglum many">{knot.members.length}</span>
      <span class="knot-text">
        <span class="knot-title">{say().story.group(knot.members.length)}</span>
      </span>
    </>
  )
}

function WitnessFace({ trace, id, dated }: { trace: Trace; id: string; dated: boolean }) {
  const words = say().story
  const document = trace.witness(id)?.document
  const { published = null, outlet = null } = document ?? {}
  const date = published ? readDay(published, language.value) : words.undated
  const line = dated && published && outlet ? trace.label(id) : date
  return (
    <>
      <Siglum trace={trace} id={id} />
      <span class="knot-text">
        <span class="knot-title" dir="auto">
          {document ? outlet || (trace.bearsTitleAlone(id) ? trace.label(id) : id) : words.lost}
        </span>
        {document && (
          <span class="knot-line" dir="auto">
            {line}
          </span>
        )}
      </span>
    </>
  )
}
