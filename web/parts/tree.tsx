import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { TraceStory } from '../../src/report/format.ts'
import { mainEdges } from '../../src/report/sigla.ts'
import { curve } from '../model/curve.ts'
import {
  type Arrangement,
  abreastWithin,
  type Drawing,
  type DrawnTie,
  drawStory,
  type Sizes,
  sizeOf,
} from '../model/layout.ts'
import { rerooted } from '../model/reroot.ts'
import { foundEnds, type Knots, tieStory } from '../model/stars.ts'
import type { Trace } from '../model/trace.ts'
import { go, hrefHere } from '../state/route.ts'
import { language } from '../state/settings.ts'
import { chance, say } from '../strings/strings.ts'
import { Knot } from './knot.tsx'

/** In CSS pixels where the root's letters are 16 high. */
const wide: Sizes = {
  knot: { width: 224, height: 54 },
  group: { width: 124, height: 54 },
  label: { width: 78, height: 34 },
}
const narrow: Sizes = {
  knot: { width: 88, height: 62 },
  group: { width: 62, height: 62 },
  label: { width: 44, height: 22 },
}
const smallestFit = 0.75

const gutter = 76
/** Pixels of the window beside the tree. */
const margins = 2 * 32 + gutter
/** The widest that a page becomes. */
const widest = 1312
const phone = 620
/** A large story stays this wide on a phone: rows of one or two would never end. */
const scrolledOnPhone = 900
/** Pixels that a line goes straight down from its parent and to its child. */
const upright = 16

export interface Choice {
  /** The chosen witness, lost ancestor or group. */
  readonly knot: string
  /** The chosen line, as the ids of its ends. */
  readonly from: string
  readonly to: string
}

interface TreeProps {
  readonly trace: Trace
  readonly story: TraceStory
  readonly byTime: boolean
  readonly choice: Choice
  /** Set at the top by the reader; empty where the tree stands as found. */
  readonly root: string
  /** Those that are drawn whatever the size of the story. */
  readonly focus: readonly string[]
  /** Further tools, beside those that zoom. */
  readonly children: ComponentChildren
}

/** The stemma: witnesses in layers, joined by lines of descent. Every witness and the label of every line is a link. */
export function Tree({ trace, story, byTime, choice, root, focus, children }: TreeProps) {
  const words = say()
  const frame = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(innerWidth)
  const [zoom, setZoom] = useState(1)
  const { drawing, sizes, compact } = useMemo(
    () => fitting(trace, rerooted(tieStory(story, focus), root), byTime, room),
    [trace, story, byTime, room, ...focus],
  )
  const first = useMemo(() => new Set(mainEdges(story).values()), [story])
  useEffect(() => {
    const onResize = (): void => setRoom(innerWidth)
    addEventListener('resize', onResize)
    return () => removeEventListener('resize', onResize)
  }, [])
  useLayoutEffect(() => {
    const room = (frame.current?.clientWidth ?? 0) - (drawing.days.length > 1 ? gutter : 0)
    const fit = Math.max(smallestFit, Math.min(1, room / drawing.width))
    setZoom(fit)
    const first = drawing.knots.find(({ id }) => id === (root || story.lineage.roots[0]))
    if (frame.current && first) frame.current.scrollLeft = first.x * fit - room / 2
  }, [drawing, story, root])
  useEffect(() => {
    frame.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [choice.knot, choice.from, choice.to])
  return (
    <div class="tree-block">
      <div class="tree-tools">
        {children}
        <div class="zoom">
          <button
            type="button"
            class="quiet"
            aria-label={words.story.zoomOut}
            onClick={() => setZoom(zoom / 1.25)}
          >
            −
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={words.story.zoomIn}
            onClick={() => setZoom(zoom * 1.25)}
          >
            +
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: it is a picture of links, not a part of a form */}
      <div
        class={`tree-frame${drawing.days.length > 1 ? ' with-days' : ''}`}
        ref={frame}
        role="group"
        aria-label={words.story.tree}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by key
        tabIndex={0}
      >
        {drawing.days.length > 1 && <Days drawing={drawing} zoom={zoom} />}
        <div
          class="tree-sheet"
          style={{ width: `${drawing.width * zoom}px`, height: `${drawing.height * zoom}px` }}
        >
          <div
            class="tree"
            style={{
              width: `${drawing.width}px`,
              height: `${drawing.height}px`,
              transform: zoom === 1 ? 'none' : `scale(${zoom})`,
            }}
          >
            <Lines drawing={drawing} choice={choice} />
            {drawing.knots.map(knot => (
              <Knot
                key={knot.id}
                trace={trace}
                knot={knot}
                size={sizeOf(knot, sizes)}
                chosen={choice.knot === knot.id}
                compact={compact}
                dated={drawing.days.length > 1}
              />
            ))}
            {drawing.ties.map(tie => (
              <LineLabel
                key={`${tie.from}\n${tie.to}`}
                trace={trace}
                tie={tie}
                choice={choice}
                compact={compact}
                further={!tie.edges.some(edge => first.has(edge))}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

/** Drawn small on a phone, and where a large story would reach far beyond the window. */
function fitting(trace: Trace, knots: Knots, byTime: boolean, room: number) {
  const arrangement: Arrangement = byTime ? { by: 'time' } : { by: 'descent' }
  const drawnWith = (given: Sizes, compact: boolean) => {
    const sizes = inRootLetters(given)
    return { drawing: drawStory(trace, knots, sizes, arrangement), sizes, compact }
  }
  const isGathered = knots.knots.some(({ kind }) => kind === 'group')
  if (room < phone && !isGathered) return drawnWith(narrow, true)
  const most = (Math.min(room, widest) - margins) / smallestFit
  const whole = room < phone ? null : drawnWith(wide, false)
  if (whole && (!isGathered || whole.drawing.width <= most)) return whole
  const small = drawnWith(narrow, true)
  if (byTime) return small
  return { ...small, drawing: withinRoom(trace, knots, small, Math.max(most, scrolledOnPhone)) }
}

/** Parts the layers of a drawing into more and more rows, until it is no wider than `most`, as far as that helps. */
function withinRoom(trace: Trace, knots: Knots, small: { drawing: Drawing; sizes: Sizes }, most: number) {
  let best = small.drawing
  let abreast = abreastWithin(most, small.sizes)
  for (let tries = 0; tries < 4 && best.width > most && abreast > 1; tries++) {
    const drawing = drawStory(trace, knots, small.sizes, { by: 'descent', abreast })
    if (drawing.width < best.width) best = drawing
    abreast = Math.floor(abreast * 0.75)
  }
  return best
}

function Days({ drawing, zoom }: { drawing: Drawing; zoom: number }) {
  return (
    <ol class="days" aria-hidden="true" style={{ height: `${drawing.height * zoom}px` }}>
      {drawing.days.map(({ first, last, top }) => (
        <li key={first} style={{ top: `${top * zoom}px` }}>
          <b>{shortDay(first)}</b>
          <span>{last === first ? first.slice(0, 4) : `– ${shortDay(last)}`}</span>
        </li>
      ))}
    </ol>
  )
}

/** As large as the reader's letters need. */
function inRootLetters({ knot, group = knot, label }: Sizes): Sizes {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  const scaled = ({ width, height }: Sizes['knot']) => ({ width: width * scale, height: height * scale })
  return { knot: scaled(knot), group: scaled(group), label: scaled(label) }
}

/** A day without its year; a month or a year as it stands. */
function shortDay(day: string): string {
  if (day.length < 10) return day
  const shape = new Intl.DateTimeFormat(language.value, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return shape.format(new Date(day))
}

const surest = (tie: DrawnTie): number => Math.max(...tie.edges.map(edge => edge.probability))
const isChosen = (tie: DrawnTie, { from, to }: Choice): boolean => {
  const found = foundEnds(tie)
  return found.from === from && found.to === to
}
const touches = (tie: DrawnTie, { knot }: Choice): boolean =>
  knot !== '' && (tie.from === knot || tie.to === knot)

function Lines({ drawing, choice }: { drawing: Drawing; choice: Choice }) {
  return (
    <svg class="lines" width={drawing.width} height={drawing.height} aria-hidden="true">
      <defs>
        <marker
          id="tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0.8 L7.2 4 L0 7.2 z" />
        </marker>
      </defs>
      {drawing.ties.map(tie => {
        const share = Math.max(...tie.edges.map(edge => edge.share))
        const state = isChosen(tie, choice) ? ' chosen' : touches(tie, choice) ? ' near' : ''
        const shape = curve(tie.points, upright)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a wide target for the mouse; the label is the link
          <g key={`${tie.from}\n${tie.to}`} class="tie" onClick={() => go(hrefOf(tie))}>
            <path class="reach" d={shape} />
            <path
              class={`line${surest(tie) < 0.6 ? ' unsure' : ''}${tie.turned ? ' turned' : ''}${state}`}
              d={shape}
              stroke-width={1.25 + 3.25 * share}
              marker-end="url(#tip)"
            />
          </g>
        )
      })}
    </svg>
  )
}

function hrefOf(tie: DrawnTie): string {
  return hrefHere({ ...foundEnds(tie), at: null })
}

interface LabelProps {
  readonly trace: Trace
  readonly tie: DrawnTie
  readonly choice: Choice
  readonly compact: boolean
  /** Whether it leads to a further parent, beside a likelier one. */
  readonly further: boolean
}

function LineLabel({ trace, tie, choice, compact, further }: LabelProps) {
  const words = say()
  const [edge] = tie.edges
  const sure = chance(surest(tie))
  const many = tie.edges.length > 1
  const child = many ? words.story.groupTitle(tie.edges.length) : trace.siglum(edge.child)
  const title = (further ? words.edge.titleAlso : words.edge.title)(child, trace.siglum(edge.parent))
  const found = `${title}, ${words.likelihood(surest(tie))}: `
  const name = tie.turned ? `${words.story.turned}; ${found}` : found
  return (
    <a
      class={`line-label${isChosen(tie, choice) ? ' chosen' : ''}${tie.turned ? ' turned' : ''}`}
      href={hrefOf(tie)}
      aria-current={isChosen(tie, choice) ? 'true' : undefined}
      style={{ left: `${tie.label.x}px`, top: `${tie.label.y}px` }}
    >
      <span class="unseen">{name}</span>
      {!compact && !many && (
        <span>{tie.turned ? words.story.turned : words.relationShort[edge.relation]}</span>
      )}
      <b>{tie.turned ? `↑ ${sure}` : further ? words.story.also(sure) : sure}</b>
    </a>
  )
}
