import type { Match } from '../model/alignment.ts'
import type { Table } from '../model/tables.ts'
import type { Trace, Witness } from '../model/trace.ts'
import type { Variants } from '../model/variants.ts'
import { adjust, go, links } from '../state/route.ts'
import { percent, say } from '../strings/strings.ts'
import { TakeAway } from './take-away.tsx'

interface CompareBarProps {
  readonly trace: Trace
  readonly a: Witness
  readonly b: Witness
  readonly matches: readonly Match[]
  readonly chosen: number
  readonly step: (by: 1 | -1) => void
  readonly withWords: boolean
  readonly together: boolean
  /** How all witnesses differ from the first; null while they are compared. */
  readonly variants: Variants | null
}

/** Which two are compared, and the way from passage to passage. */
export function CompareBar(props: CompareBarProps) {
  const { trace, a, b, matches, chosen, step, withWords, together, variants } = props
  const words = say().compare
  return (
    <div class="compare-bar">
      <nav class="crumbs" aria-label={say().story.path}>
        <a href={links.overview()}>{say().story.crumb}</a>
        {a.story && (
          <a href={links.story(a.story.id)}>
            <bdi>{a.story.title}</bdi>
          </a>
        )}
      </nav>
      <h1 class="unseen">
        {words.title}: {trace.distinctLabel(a.id)} – {trace.distinctLabel(b.id)}
      </h1>
      <div class="pickers">
        <Picker trace={trace} name={words.first} now={a} other={b} pick={id => go(links.compare(id, b.id))} />
        <a
          class="button"
          href={links.compare(b.id, a.id, { passage: matches[chosen]?.passage.id })}
          aria-label={words.swap}
          title={words.swap}
        >
          ⇄
        </a>
        <Picker
          trace={trace}
          name={words.second}
          now={b}
          other={a}
          pick={id => go(links.compare(a.id, id))}
        />
      </div>
      <div class="compare-tools">
        <div class="stepper">
          <button
            type="button"
            aria-label={words.previous}
            title={`${words.previous} (p)`}
            disabled={matches.length === 0}
            onClick={() => step(-1)}
          >
            ↑
          </button>
          <output>
            {chosen >= 0 ? words.of(chosen + 1, matches.length) : say().counts.passages(matches.length)}
            {matches[chosen]?.moved && <b class="moved-label"> · {words.moved}</b>}
          </output>
          <button
            type="button"
            aria-label={words.next}
            title={`${words.next} (n)`}
            disabled={matches.length === 0}
            onClick={() => step(1)}
          >
            ↓
          </button>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={withWords}
            onChange={() => adjust({ words: withWords ? 'no' : null })}
          />
          {words.differences}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={together}
            onChange={() => adjust({ together: together ? 'no' : null })}
          />
          {words.together}
        </label>
        <TakeAway name={words.title} table={() => comparisonTable(a, b, matches)} />
      </div>
      {variants && <PairCounts trace={trace} a={a} b={b} variants={variants} />}
      {withWords && matches.length > 0 && <CompareLegend moved={matches.some(match => match.moved)} />}
    </div>
  )
}

/** How the second stands to the first, in numbers. */
function PairCounts({
  trace,
  a,
  b,
  variants,
}: Pick<CompareBarProps, 'trace' | 'a' | 'b'> & { variants: Variants }) {
  const words = say().base
  const row = variants.witnesses.find(({ id }) => id === b.id)
  if (!row) return null
  const held = words.holds(percent(row.held / (variants.words.count || 1)))
  return (
    <p class="aside pair-counts">
      {words.pair(trace.siglum(a.id), trace.siglum(b.id), held, words.otherWords(row.differing))}{' '}
      <a href={links.document(a.id, { show: 'differences' })}>{words.seeAll(trace.siglum(a.id))}</a>
    </p>
  )
}

function CompareLegend({ moved }: { moved: boolean }) {
  const { legend, moved: movedWord, movedWhy } = say().compare
  return (
    <ul class="legend">
      <li>
        <span class="match">{legend.same}</span>
      </li>
      <li>
        <del class="match only">{legend.leftOut}</del>
      </li>
      <li>
        <ins class="match only">{legend.added}</ins>
      </li>
      <li>
        <mark class="match changed">{legend.changed}</mark>
      </li>
      {moved && (
        <li title={movedWhy}>
          <span class="moved">{movedWord}</span>
        </li>
      )}
    </ul>
  )
}

interface PickerProps {
  readonly trace: Trace
  readonly name: string
  readonly now: Witness
  readonly other: Witness
  readonly pick: (id: string) => void
}

/** The witnesses of the same story, else all of the pile. */
function Picker({ trace, name, now, other, pick }: PickerProps) {
  const near = now.story ? trace.witnessesOf(now.story) : trace.witnesses
  const offered = near.filter(each => each.id !== other.id)
  return (
    <label class="picker">
      <span>{name}</span>
      <select value={now.id} onChange={event => pick(event.currentTarget.value)}>
        {offered.map(({ id, siglum }) => (
          <option key={id} value={id}>
            {siglum ? `${siglum} · ` : ''}
            {trace.distinctLabel(id)}
          </option>
        ))}
      </select>
    </label>
  )
}

function comparisonTable(a: Witness, b: Witness, matches: readonly Match[]): Table {
  const words = say().table
  return {
    name: `compare-${a.siglum || 'first'}-${b.siglum || 'second'}`,
    columns: [words.passage, words.kind, words.wordsA, words.wordsB],
    rows: matches.map(({ passage, a: spanA, b: spanB }) => [
      passage.id,
      passage.kind,
      a.document.text.slice(spanA.start, spanA.end),
      b.document.text.slice(spanB.start, spanB.end),
    ]),
  }
}
