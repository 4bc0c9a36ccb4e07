import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { apparatusTable } from '../model/apparatus.ts'
import { heatMarks, placeFrom } from '../model/heat.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { collate } from '../model/variants.ts'
import { AgainstBaseList } from '../parts/against-base.tsx'
import { BaseBar } from '../parts/base-bar.tsx'
import { Comparing } from '../parts/comparing.tsx'
import { DocumentHead } from '../parts/document-head.tsx'
import { Empty } from '../parts/empty.tsx'
import { HeatLegend, HeatMargin } from '../parts/heat-margin.tsx'
import { HeatText } from '../parts/heat-text.tsx'
import { ReadingsPanel } from '../parts/readings-panel.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { useKeys } from '../state/keys.ts'
import { showOffset } from '../state/place.ts'
import { adjust } from '../state/route.ts'
import { useSliced } from '../state/sliced.ts'
import { say } from '../strings/strings.ts'

interface BaseViewProps {
  readonly trace: Trace
  readonly witness: Witness
  readonly query: URLSearchParams
}

/** A document as the base text: darker where more of the others differ from it, with every wording of each place. */
export function BaseView({ trace, witness, query }: BaseViewProps) {
  const words = say().base
  const sheet = useRef<HTMLDivElement>(null)
  const { id, document } = witness
  const { result: variants, share } = useSliced(() => collate(trace, id), [trace, id])
  const marks = useMemo(() => (variants ? heatMarks(variants) : []), [variants])
  const chosen = Number(query.get('place') ?? 0) - 1
  const place = variants?.places[chosen]
  useLayoutEffect(() => {
    if (place && sheet.current) showOffset(sheet.current, place.start)
  }, [place])
  const choose = (at: number): void => adjust({ place: at >= 0 ? at + 1 : null })
  const count = variants?.places.length ?? 0
  const step = (by: 1 | -1): void => {
    if (count > 0) choose(chosen < 0 && by < 0 ? count - 1 : (chosen + by + count) % count)
  }
  useKeys({ n: () => step(1), p: () => step(-1) })
  return (
    <div class={`page document${place ? ' with-panel' : ''}`}>
      <DocumentHead trace={trace} witness={witness} />
      <BaseBar trace={trace} witness={witness} asBase />
      {variants && count > 0 && (
        <div class="section-head">
          <HeatLegend variants={variants} />
          <TakeAway name={words.apparatus} table={() => apparatusTable(trace, variants)} />
        </div>
      )}
      {!variants && <Comparing share={share} />}
      {variants && count === 0 && (
        <Empty title={variants.witnesses.length === 0 ? words.alone : words.allAgree} />
      )}
      <div class="document-body">
        <div class="sheet-and-margin">
          {variants && count > 0 && (
            <div class="margin-side">
              <HeatMargin
                variants={variants}
                length={document.text.length}
                show={offset => choose(placeFrom(variants.places, offset))}
              />
            </div>
          )}
          <div class="sheet" ref={sheet}>
            <HeatText witness={witness} marks={marks} chosen={chosen} choose={choose} />
          </div>
        </div>
        {variants && place && (
          <ReadingsPanel trace={trace} variants={variants} place={place} close={() => choose(-1)} />
        )}
        {variants && !place && variants.witnesses.length > 0 && (
          <AgainstBaseList trace={trace} variants={variants} />
        )}
      </div>
    </div>
  )
}
