import { useMemo } from 'preact/hooks'
import { heatBars, heatOf } from '../model/heat.ts'
import type { Variants } from '../model/variants.ts'
import { say } from '../strings/strings.ts'

interface HeatMarginProps {
  readonly variants: Variants
  /** Of the base text, in UTF-16. */
  readonly length: number
  readonly show: (offset: number) => void
}

/**
 * The whole base text as a bar beside it, darker where more witnesses differ; each part leads there. It is a shortcut for the
 * mouse, whose parts are too small to be targets for others: the places in the text are links, and n and p go from one to the next.
 */
export function HeatMargin({ variants, length, show }: HeatMarginProps) {
  const words = say().base
  const bars = useMemo(() => heatBars(variants, length, 160), [variants, length])
  const { most } = variants
  const percentOf = (offset: number): number => Math.round((offset / length) * 100)
  return (
    <div class="margin heat-margin" aria-hidden="true" title={words.margin}>
      {bars.map(({ start, end, differing }) => {
        const style = { flexGrow: Math.max(0.004, (end - start) / length) }
        if (differing === 0) return <span key={start} class="part own" style={style} />
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; each place has a link
          // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
          <span
            key={start}
            class={`part heat-${heatOf(differing, most)}`}
            style={style}
            title={words.part(differing, percentOf(start), percentOf(end))}
            onClick={() => show(start)}
          />
        )
      })}
    </div>
  )
}

/** What the shades mean. */
export function HeatLegend({ variants }: { variants: Variants }) {
  const words = say().base
  const { most } = variants
  const shades = [1, 2, 3, 4].slice(0, most)
  return (
    <p class="heat-legend">
      <span>{words.legend}</span>
      <span class="shades" aria-hidden="true">
        {shades.map(shade => (
          <i key={shade} class={`heat-${heatOf((shade * most) / shades.length, most)}`} />
        ))}
      </span>
      <span>{words.shades(most, variants.witnesses.length)}</span>
    </p>
  )
}
