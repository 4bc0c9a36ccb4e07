import type { Match } from '../model/alignment.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { DifferingWords } from './differing-words.tsx'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'

const shownAtFirst = 20

/** A passage in all its witnesses, one below the other: the words of the base, and where each of the others differs. */
export function Collation({ trace, match, base }: { trace: Trace; match: Match; base: Witness }) {
  const words = say()
  const spans = [...trace.holders(match.passage).values()].flat().filter(span => span.document !== base.id)
  const from = { id: base.id, start: match.a.start, end: match.a.end }
  return (
    <section class="collation">
      <h2>{words.compare.all}</h2>
      <Some key={match.passage.id} items={spans} first={shownAtFirst} step={60}>
        {shown => (
          <ol>
            <li>
              <Siglum trace={trace} id={base.id} small />
              <p class="reading" dir="auto" lang={base.document.language ?? undefined}>
                {base.document.text.slice(match.a.start, match.a.end)}
              </p>
            </li>
            {shown.map(span => (
              <li key={`${span.document}:${span.start}`}>
                <a href={links.place(span)} aria-label={words.document.jump(trace.siglum(span.document))}>
                  <Siglum trace={trace} id={span.document} small />
                </a>
                <DifferingWords trace={trace} base={from} place={span} />
                <a class="aside" href={links.compare(span.document, base.id, { passage: match.passage.id })}>
                  {words.base.choose(trace.siglum(span.document))}
                </a>
              </li>
            ))}
          </ol>
        )}
      </Some>
    </section>
  )
}
