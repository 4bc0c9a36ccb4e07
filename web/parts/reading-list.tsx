import type { Trace } from '../model/trace.ts'
import type { Reading } from '../model/variants.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { DifferingWords } from './differing-words.tsx'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'

const siglaShown = 24

interface ReadingListProps {
  readonly trace: Trace
  /** The base's own first. */
  readonly readings: readonly Reading[]
  /** Lost ancestors that must have had a reading. */
  readonly lostWith?: (reading: Reading) => readonly string[]
}

/** The wordings of a place with the witnesses that have them, as an apparatus lists them. */
export function ReadingList({ trace, readings, lostWith }: ReadingListProps) {
  return (
    <ol class="apparatus">
      {readings.map((reading, index) => (
        <ReadingRow
          key={index}
          trace={trace}
          base={readings[0]}
          reading={reading}
          lost={lostWith?.(reading) ?? []}
          isBase={index === 0}
        />
      ))}
    </ol>
  )
}

interface ReadingRowProps {
  readonly trace: Trace
  readonly base: Reading
  readonly reading: Reading
  readonly lost: readonly string[]
  readonly isBase: boolean
}

function ReadingRow({ trace, base, reading, lost, isBase }: ReadingRowProps) {
  const words = say().base
  const witnesses = trace.inOrder(reading.witnesses.map(({ id, span }) => trace.place(id, span)))
  return (
    <li>
      <Wording {...{ trace, base, reading, isBase }} />
      <Some items={witnesses} first={siglaShown} step={500}>
        {shown => (
          <p class="rung-places">
            {shown.map(place => (
              <a
                key={place.document}
                href={links.place(place)}
                title={trace.label(place.document)}
                aria-label={say().document.jump(trace.siglum(place.document))}
              >
                <Siglum trace={trace} id={place.document} small />
              </a>
            ))}
            {lost.map(id => (
              <a
                key={id}
                href={links.story(trace.storyOf(id)?.id ?? '', { at: id })}
                aria-label={words.lostReads(trace.siglum(id))}
                title={words.lostReads(trace.siglum(id))}
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

/** From this many letters on a wording is shown by how it differs from the base. */
const long = 60

function Wording({ trace, base, reading, isBase }: Omit<ReadingRowProps, 'lost'>) {
  const [{ id, span }] = reading.witnesses
  if (reading.words === '') return <p class="reading aside">{say().base.leftOut}</p>
  if (!isBase && base.words.length >= long) {
    const [from] = base.witnesses
    return <DifferingWords trace={trace} base={{ id: from.id, ...from.span }} place={trace.place(id, span)} />
  }
  return (
    <p class="reading" dir="auto" lang={trace.witness(id)?.document.language ?? undefined}>
      {reading.words}
    </p>
  )
}
