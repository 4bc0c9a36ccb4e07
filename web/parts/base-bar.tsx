import { witnessesOf } from '../model/stories.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { go, hrefHere, links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

/** Whether a document is read with its marks, or as the base that the others are counted against; and which is the base. */
export function BaseBar({ trace, witness, asBase }: { trace: Trace; witness: Witness; asBase: boolean }) {
  const words = say().base
  if (!witness.story) return null
  return (
    <div class="base-bar">
      <fieldset class="segments">
        <legend class="unseen">{words.show}</legend>
        <a href={hrefHere({ show: null, place: null })} aria-current={asBase ? undefined : 'true'}>
          {words.marks}
        </a>
        <a
          href={hrefHere({ show: 'differences', mark: null, at: null })}
          aria-current={asBase ? 'true' : undefined}
        >
          {words.differences}
        </a>
      </fieldset>
      {asBase && <BasePicker trace={trace} witness={witness} />}
    </div>
  )
}

function BasePicker({ trace, witness }: { trace: Trace; witness: Witness }) {
  return (
    <label class="picker">
      <span>{say().base.title}</span>
      <select
        value={witness.id}
        onChange={event => go(links.document(event.currentTarget.value, { show: 'differences' }))}
      >
        {witnessesOf(trace, witness.story!).map(({ id, siglum }) => (
          <option key={id} value={id}>
            {siglum} · {trace.label(id)}
          </option>
        ))}
      </select>
    </label>
  )
}
