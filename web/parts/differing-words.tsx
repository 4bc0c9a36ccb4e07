import { useMemo } from 'preact/hooks'
import { type Difference, differences } from '../model/differences.ts'
import type { Place, Span, Trace } from '../model/trace.ts'

interface DifferingWordsProps {
  readonly trace: Trace
  /** What it is compared with, in UTF-16. */
  readonly base: Span & { readonly id: string }
  readonly place: Place
}

/** The words at a place; where they differ from the base they are underlined, and what the base has instead is struck. */
export function DifferingWords({ trace, base, place }: DifferingWordsProps) {
  const text = trace.witness(place.document)?.document
  const baseText = trace.witness(base.id)?.document.text ?? ''
  const parts = useMemo(
    () => differences(baseText, base, text?.text ?? '', trace.span(place)),
    [baseText, base.start, base.end, text, place, trace],
  )
  return (
    <p class="reading" dir="auto" lang={text?.language ?? undefined}>
      {spaced(parts, trace.span(place)).map(({ part, until }, index) => (
        <DifferingPart key={index} base={baseText} text={text?.text ?? ''} part={part} until={until} />
      ))}
    </p>
  )
}

/** Each part with where the next begins, so that spaces and stops between words are kept. */
function spaced(parts: readonly Difference[], whole: Span): { part: Difference; until: number }[] {
  return parts.map((part, index) => ({ part, until: parts[index + 1]?.b.start ?? whole.end }))
}

interface PartProps {
  readonly base: string
  readonly text: string
  readonly part: Difference
  readonly until: number
}

function DifferingPart({ base, text, part, until }: PartProps) {
  const here = text.slice(part.b.start, part.b.end)
  const between = text.slice(part.b.end, until)
  const there = base.slice(part.a.start, part.a.end)
  if (part.kind === 'same') return <>{here + between}</>
  const before = text.slice(0, part.b.start).slice(-1)
  const after = here || text.slice(part.b.end).slice(0, 1)
  return (
    <>
      {there && (
        <>
          {spaceAfter.test(before) && ' '}
          <del>{there}</del>
          {spaceBefore.test(after) && ' '}
        </>
      )}
      {here && <ins>{here}</ins>}
      {between}
    </>
  )
}

/** Struck words are set off from a letter or a stop before them and from a letter after them, where the script has spaces. */
const spaceAfter =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M},;:.!?]$/u
const spaceBefore = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}]/u
