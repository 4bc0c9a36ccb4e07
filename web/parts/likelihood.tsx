import { sureness } from '../strings/strings.ts'

/** A probability as words, a number and a bar. */
export function Likelihood({ probability }: { probability: number }) {
  return (
    <span class="likelihood">
      <span class="gauge" aria-hidden="true">
        <i style={{ width: `${probability * 100}%` }} />
      </span>
      <span>{sureness(probability)}</span>
    </span>
  )
}
