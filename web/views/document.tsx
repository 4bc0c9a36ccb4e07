import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { quotesOf, tellingsOf } from '../model/ladder.ts'
import { type Mark, marksOf } from '../model/marks.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { BaseBar } from '../parts/base-bar.tsx'
import { DocumentHead } from '../parts/document-head.tsx'
import { Empty } from '../parts/empty.tsx'
import { LayerSwitches, type Layers, layersFrom } from '../parts/layers.tsx'
import { MarkPanel } from '../parts/mark-panel.tsx'
import { MarkedText } from '../parts/marked-text.tsx'
import { OriginMargin } from '../parts/origin-margin.tsx'
import { WordsFrom } from '../parts/words-from.tsx'
import { useKeys } from '../state/keys.ts'
import { showOffset } from '../state/place.ts'
import { adjust, hrefHere } from '../state/route.ts'
import { say } from '../strings/strings.ts'

interface DocumentViewProps {
  readonly trace: Trace
  readonly witness: Witness
  readonly query: URLSearchParams
}

export function DocumentView({ trace, witness, query }: DocumentViewProps) {
  const words = say().document
  const sheet = useRef<HTMLDivElement>(null)
  const { id, document } = witness
  const all = useMemo(() => marksOf(trace, id), [trace, id])
  const switched = query.get('layers') ?? ''
  const layers = useMemo(() => layersFrom(switched), [switched])
  const at = query.get('at') ?? ''
  const place = useMemo(() => placeFrom(trace, id, at), [trace, id, at])
  const marks = useMemo(() => shown(all, layers, place), [all, layers, place])
  const chosen = query.get('mark') ?? ''
  const mark = all.find(each => each.id === chosen)
  useLayoutEffect(() => {
    if (place && sheet.current) showOffset(sheet.current, place.start)
  }, [place])
  const stepped = useRef(chosen !== '')
  const step = (by: 1 | -1): void => {
    stepped.current = true
    adjust({ mark: markBeside(marks, chosen, by)?.id })
  }
  useLayoutEffect(() => {
    if (stepped.current && mark && sheet.current) showOffset(sheet.current, mark.start)
    stepped.current = false
  }, [mark])
  useKeys({ n: () => step(1), p: () => step(-1) })
  const close = (): void => adjust({ mark: null })
  return (
    <div class={`page document${mark ? ' with-panel' : ''}`}>
      <DocumentHead trace={trace} witness={witness} />
      <BaseBar trace={trace} witness={witness} asBase={false} />
      <LayerSwitches marks={all} layers={layers} />
      <div class="document-body">
        <div class="sheet-and-margin">
          <div class="margin-side">
            <OriginMargin
              trace={trace}
              id={id}
              show={offset => sheet.current && showOffset(sheet.current, offset)}
            />
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; each mark has a link */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: likewise */}
          <div class="sheet" ref={sheet} onClick={event => choose(event, chosen)}>
            {document.text.trim() === '' ? (
              <Empty title={words.empty} />
            ) : (
              <MarkedText
                text={document.text}
                language={document.language}
                marks={marks}
                chosen={chosen}
                after={each => <Apparatus key={each.id} trace={trace} id={id} mark={each} chosen={chosen} />}
              />
            )}
          </div>
        </div>
        {mark && mark.kind !== 'place' ? (
          <MarkPanel trace={trace} witness={witness} mark={mark} close={close} />
        ) : (
          <WordsFrom trace={trace} id={id} />
        )}
      </div>
    </div>
  )
}

/** A click on marked words chooses them; a click that ends a selection does not. */
function choose(event: MouseEvent, chosen: string): void {
  const target = event.target as Element
  if (target.closest('a') || getSelection()?.isCollapsed === false) return
  const mark = target.closest<HTMLElement>('[data-mark]')?.dataset.mark
  if (mark && mark !== 'place' && mark !== chosen) adjust({ mark })
}

function markBeside(marks: readonly Mark[], chosen: string, by: 1 | -1): Mark | undefined {
  const steps = marks.filter(mark => mark.kind !== 'place')
  const now = steps.findIndex(mark => mark.id === chosen)
  return now < 0 ? steps.at(by > 0 ? 0 : -1) : steps[(now + by + steps.length) % steps.length]
}

function placeFrom(trace: Trace, document: string, at: string) {
  const match = /^(\d+)-(\d+)$/.exec(at)
  if (!match) return null
  return trace.span({ document, start: Number(match[1]), end: Number(match[2]) })
}

function shown(all: readonly Mark[], layers: Layers, place: { start: number; end: number } | null): Mark[] {
  const kept = all.filter(({ kind }) => layers[kind])
  return place ? [...kept, { kind: 'place', id: 'place', ...place }] : kept
}

interface ApparatusProps {
  readonly trace: Trace
  readonly id: string
  readonly mark: Mark
  readonly chosen: string
}

/** The raised sigla after a passage: who else holds it. */
function Apparatus({ trace, id, mark, chosen }: ApparatusProps) {
  const words = say().document
  const current = mark.id === chosen ? 'true' : undefined
  if (mark.kind === 'place') return null
  if (mark.kind === 'source' || mark.kind === 'name') {
    const kind = mark.kind === 'source' ? words.source : words.name
    return (
      <a class="note" href={hrefHere({ mark: mark.id })} aria-current={current} aria-label={kind}>
        {mark.kind === 'source' ? '«' : '°'}
      </a>
    )
  }
  if (mark.kind === 'notice') {
    return (
      <a class="note" href={hrefHere({ mark: mark.id })} aria-current={current}>
        {words.notice[mark.notice.type]}
      </a>
    )
  }
  const others = elsewhere(trace, mark).filter(other => other !== id)
  if (others.length === 0) return null
  const sigla = others.map(other => trace.siglum(other) || '·')
  const short = sigla.length > 5 ? `${sigla.slice(0, 4).join('')}+${sigla.length - 4}` : sigla.join('')
  const name = { formula: words.formula, passage: words.passage, quote: words.quote }[mark.kind]
  return (
    <a
      class={`note sigla ${mark.kind}-note`}
      href={hrefHere({ mark: mark.id })}
      aria-current={current}
      aria-label={`${name}, ${words.sharedWith(short)}`}
    >
      {mark.kind === 'quote' && '“'}
      {short}
    </a>
  )
}

/** The documents that hold a passage, or another form of a quote. */
function elsewhere(trace: Trace, mark: Extract<Mark, { kind: 'passage' | 'formula' | 'quote' }>): string[] {
  if (mark.kind !== 'quote') return [...trace.holders(mark.passage).keys()]
  const family = trace.familyOf(mark.quote.id)
  const told = family ? tellingsOf(trace, family).map(({ place }) => place) : []
  const quoted = family ? quotesOf(trace, family) : []
  return trace.bySigla(new Set([...quoted, ...told].map(({ document }) => document)))
}
