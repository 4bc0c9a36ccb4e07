import { say } from '../strings/strings.ts'

/** Says that all witnesses are being compared, and how far that is. */
export function Comparing({ share }: { share: number }) {
  const words = say().base
  return (
    <p class="aside" role="status">
      {words.comparing} <progress value={share} aria-label={words.comparing} />
    </p>
  )
}
