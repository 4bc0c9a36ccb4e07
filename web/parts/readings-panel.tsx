import { useMemo } from 'preact/hooks'
import type { Trace } from '../model/trace.ts'
import type { Reading, VariantPlace, Variants } from '../model/variants.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { Panel } from './panel.tsx'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'

const siglaShown = 24

interface ReadingsPanelProps {
  readonly trace: Trace
  readonly variants: Variants
  readonly place: VariantPlace
  readonly close: () => void
}

/** Every wording of one place with the witnesses that have it, as an apparatus lists them. */
export function ReadingsPanel({ trace, variants, place, close }: ReadingsPanelProps) {
  const words = say().base
  const readings = useMemo(() => variants.readings(place), [variants, place])
  const holders = readings.reduce((sum, { witnesses }) => sum + witnesses.length, 0) - 1
  const silent = variants.witnesses.length - holders
  return (
    <Panel title={words.readings} about={`${variants.base}\n${place.from}`} close={close}>
      <p class="aside">{words.differ(place.differing, variants.witnesses.length)}</p>
      <Some key={place.from} items={readings} first={20} step={60}>
        {shown => (
          <ol class="apparatus">
            {shown.map((reading, index) => (
              <ReadingRow key={index} trace={trace} reading={reading} isBase={index === 0} />
            ))}
          </ol>
        )}
      </Some>
      {silent > 0 && <p class="aside">{words.silent(silent)}</p>}
    </Panel>
  )
}

function ReadingRow({ trace, reading, isBase }: { trace: Trace; reading: Reading; isBase: boolean }) {
  const words = say().base
  const [first] = reading.witnesses
  return (
    <li>
      {reading.words ? (
        <p class="reading" dir="auto" lang={trace.witness(first.id)?.document.language ?? undefined}>
          {reading.words}
        </p>
      ) : (
        <p class="reading aside">{words.leftOut}</p>
      )}
      <Some items={reading.witnesses} first={siglaShown} step={500}>
        {shown => (
          <p class="rung-places">
            {shown.map(({ id, span }) => (
              <a
                key={id}
                href={links.place(trace.place(id, span))}
                title={trace.label(id)}
                aria-label={say().document.jump(trace.siglum(id))}
              >
                <Siglum trace={trace} id={id} small />
              </a>
            ))}
            {isBase && <span class="aside">{words.isBase}</span>}
          </p>
        )}
      </Some>
    </li>
  )
}
