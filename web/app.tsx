import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { findingKinds } from './model/findings.ts'
import type { Trace } from './model/trace.ts'
import { NotFound } from './parts/empty.tsx'
import { Header } from './parts/header.tsx'
import { links, type Route, route } from './state/route.ts'
import { serverAddress } from './state/server.ts'
import { source } from './state/source.ts'
import { say } from './strings/strings.ts'
import { BaseView } from './views/base.tsx'
import { CompareView } from './views/compare.tsx'
import { DeskView } from './views/desk.tsx'
import { DocumentView } from './views/document.tsx'
import { FindingsView } from './views/findings.tsx'
import { OverviewView } from './views/overview.tsx'
import { QuotesView } from './views/quotes.tsx'
import { ReadingsView } from './views/readings.tsx'
import { StoryView } from './views/story.tsx'

export function App() {
  const here = source.value
  if (here.state === 'opening') return <p class="message">{say().loading}</p>
  if (here.state === 'none') {
    return (
      <>
        <Header trace={null} />
        <Main path="">
          <DeskView />
        </Main>
      </>
    )
  }
  if (here.state === 'broken') {
    return (
      <main class="message">
        <h1>{say().broken}</h1>
        <p>
          <code>{here.why}</code>
        </p>
        {serverAddress !== null && (
          <p>
            <a href={links.home}>{say().desk.all}</a>
          </p>
        )}
      </main>
    )
  }
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {say().skip}
      </button>
      <Header trace={here.trace} />
      <Main path={route.value.path.join('/')}>{viewAt(here.trace, route.value)}</Main>
    </>
  )
}

/** Puts the reader, and a screen reader, at the head of each new view. */
function Main({ path, children }: { path: string; children: ComponentChildren }) {
  const element = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.title = `${element.current?.querySelector('h1')?.textContent ?? say().app} – ${say().app}`
    if (first.current) {
      first.current = false
      return
    }
    if (!route.peek().query.has('at')) scrollTo(0, 0)
    element.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <main id="main" tabIndex={-1} ref={element}>
      {children}
    </main>
  )
}

function viewAt(trace: Trace, { path, query }: Route) {
  const [view, first = '', second = ''] = path
  const story = trace.story(first)
  const [a, b] = [trace.witness(first), trace.witness(second)]
  if (!view) return <OverviewView trace={trace} query={query} />
  if (view === 'story' && story) return <StoryView key={first} trace={trace} story={story} query={query} />
  if (view === 'quotes' && story) return <QuotesView key={first} trace={trace} story={story} query={query} />
  if (view === 'readings' && story?.lineage.collation) {
    return <ReadingsView key={first} trace={trace} story={story} query={query} />
  }
  const kind = findingKinds.find(each => each === view)
  if (kind && story) {
    return <FindingsView key={`${kind}\n${first}`} trace={trace} story={story} kind={kind} query={query} />
  }
  if (view === 'document' && a && query.get('show') === 'differences') {
    return <BaseView key={first} trace={trace} witness={a} query={query} />
  }
  if (view === 'document' && a) return <DocumentView key={first} trace={trace} witness={a} query={query} />
  if (view === 'compare' && a && b) {
    return <CompareView key={`${first}\n${second}`} trace={trace} a={a} b={b} query={query} />
  }
  return <NotFound />
}
