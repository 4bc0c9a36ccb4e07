import { say } from '../strings/strings.ts'

interface LegendProps {
  /** Whether there are lost ancestors, lines turned round, texts with several parents. */
  readonly lost: boolean
  readonly turned: boolean
  readonly several: boolean
}

export function TreeLegend({ lost, turned, several }: LegendProps) {
  const words = say().story
  return (
    <ul class="legend" aria-label={words.legend}>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <line class="line" x1="1" x2="33" y1="5" y2="5" stroke-width="2" />
        </svg>
        {words.legendSure}
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <line class="line unsure" x1="1" x2="33" y1="5" y2="5" stroke-width="2" />
        </svg>
        {words.legendUnsure}
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path class="wedge" d="M1 4.4 L33 2 L33 8 L1 5.6z" />
        </svg>
        {words.legendWidth}
      </li>
      {several && <li>{words.legendAlso}</li>}
      {turned && (
        <li>
          <svg width="34" height="10" aria-hidden="true">
            <line class="line turned" x1="1" x2="33" y1="5" y2="5" stroke-width="2" />
          </svg>
          {words.legendTurned}
        </li>
      )}
      {lost && (
        <li>
          <span class="siglum lost small">α</span>
          {words.legendLost}
        </li>
      )}
    </ul>
  )
}
