import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { alignWitnesses, besideIn, type Match, swapSides } from '../model/alignment.ts'
import { Comparison } from '../model/comparison.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { collate } from '../model/variants.ts'
import { Collation } from '../parts/collation.tsx'
import { CompareBar } from '../parts/compare-bar.tsx'
import { Empty } from '../parts/empty.tsx'
import { HeatMargin } from '../parts/heat-margin.tsx'
import { Ribbons } from '../parts/ribbons.tsx'
import { Side } from '../parts/side.tsx'
import { useKeys } from '../state/keys.ts'
import { Pane } from '../state/panes.ts'
import { adjust } from '../state/route.ts'
import { useSliced } from '../state/sliced.ts'
import { say } from '../strings/strings.ts'

interface CompareViewProps {
  readonly trace: Trace
  readonly a: Witness
  readonly b: Witness
  readonly query: URLSearchParams
}

/** Two witnesses beside each other: what they share is joined, and inside it the words that differ are marked. */
export function CompareView({ trace, a, b, query }: CompareViewProps) {
  const words = say().compare
  const withWords = query.get('words') !== 'no'
  const together = query.get('together') !== 'no'
  const matches = useMemo(() => alignWitnesses(trace, a.id, b.id), [trace, a.id, b.id])
  const [textA, textB] = [a.document.text, b.document.text]
  const comparison = useMemo(
    () => new Comparison(textA, textB, matches, withWords),
    [textA, textB, matches, withWords],
  )
  const wanted = query.get('passage')
  const chosen = wanted === null ? -1 : matches.findIndex(match => match.passage.id === wanted)
  const frames = { a: useRef<HTMLDivElement>(null), b: useRef<HTMLDivElement>(null) }
  const { panes, moment, redraw } = useScrolling(frames, matches, [textA, textB, withWords], together)
  const choose = useCallback((match: number) => adjust({ passage: matches[match]?.passage.id }), [matches])
  useLayoutEffect(() => {
    const match = matches[chosen]
    if (!match || !panes.current) return
    const { a: paneA, b: paneB } = panes.current
    const y = Math.min(120, paneA.frame.clientHeight / 4)
    paneA.bringLine(match.a.start, y)
    paneB.bringLine(match.b.start, paneA.topOf(match.a.start))
    paneA.bringLine(match.a.start, paneB.topOf(match.b.start))
  }, [chosen, matches, panes])
  const step = (by: 1 | -1): void => {
    if (matches.length > 0)
      choose(chosen < 0 && by < 0 ? matches.length - 1 : (chosen + by + matches.length) % matches.length)
  }
  useKeys({ n: () => step(1), p: () => step(-1), Escape: () => adjust({ passage: null }) })
  const { result: variants } = useSliced(() => collate(trace, a.id), [trace, a.id])
  const bring = (offset: number): void => {
    const pane = panes.current?.a
    pane?.bringLine(offset, pane.frame.clientHeight / 3)
    pane?.letFollow()
  }
  const shared = { trace, comparison, chosen, choose, grown: redraw }
  return (
    <div class="page compare">
      <CompareBar
        trace={trace}
        a={a}
        b={b}
        matches={matches}
        chosen={chosen}
        step={step}
        {...{ withWords, together, variants }}
      />
      {matches.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneWhy}</p>
        </Empty>
      )}
      <div class={`sides${variants && variants.most > 0 ? ' with-heat' : ''}`}>
        {variants && variants.most > 0 && (
          <HeatMargin variants={variants} length={textA.length} show={bring} />
        )}
        <Side {...shared} witness={a} side="a" frame={frames.a} />
        <Ribbons panes={panes} matches={matches} chosen={chosen} moment={moment} />
        <Side {...shared} witness={b} side="b" frame={frames.b} />
      </div>
      {matches[chosen] && <Collation trace={trace} match={matches[chosen]} base={a} />}
    </div>
  )
}

type Frames = Record<'a' | 'b', { current: HTMLDivElement | null }>

/** Keeps the two frames beside each other, and counts the moments at which they changed. */
function useScrolling(
  frames: Frames,
  matches: readonly Match[],
  drawn: readonly unknown[],
  together: boolean,
) {
  const panes = useRef<{ a: Pane; b: Pane } | null>(null)
  const [moment, setMoment] = useState(0)
  const waiting = useRef(0)
  const redraw = useCallback(() => {
    waiting.current ||= requestAnimationFrame(() => {
      waiting.current = 0
      setMoment(now => now + 1)
    })
  }, [])
  useLayoutEffect(() => {
    const [textA, textB] = drawn as [string, string]
    panes.current = {
      a: new Pane(frames.a.current!, textA.length),
      b: new Pane(frames.b.current!, textB.length),
    }
    setMoment(now => now + 1)
  }, drawn)
  useEffect(() => {
    const { a, b } = panes.current!
    const [textA, textB] = drawn as [string, string]
    const back = swapSides(matches)
    const follow = (from: Pane, to: Pane, lengths: [number, number], along: readonly Match[]) => () => {
      redraw()
      if (!from.movedByReader() || !together) return
      const share = from.progress()
      const there = besideIn(along, ...lengths, from.offsetAt(share * from.frame.clientHeight))
      to.bring(there, share * to.frame.clientHeight)
    }
    const onA = follow(a, b, [textA.length, textB.length], matches)
    const onB = follow(b, a, [textB.length, textA.length], back)
    a.frame.addEventListener('scroll', onA)
    b.frame.addEventListener('scroll', onB)
    addEventListener('resize', redraw)
    return () => {
      cancelAnimationFrame(waiting.current)
      waiting.current = 0
      a.frame.removeEventListener('scroll', onA)
      b.frame.removeEventListener('scroll', onB)
      removeEventListener('resize', redraw)
    }
  }, [matches, together, ...drawn])
  return { panes, moment, redraw }
}
