import { readDate } from '../model/dates.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { language } from '../state/settings.ts'
import { say } from '../strings/strings.ts'
import { Address } from './address.tsx'
import { AlsoTells } from './also-tells.tsx'
import { Siglum } from './siglum.tsx'

/** What a document says of itself: title, outlet, authors, date, address. */
export function DocumentHead({ trace, witness }: { trace: Trace; witness: Witness }) {
  const words = say()
  const { id, document, story } = witness
  const { published } = document
  return (
    <div class="document-head">
      <nav class="crumbs" aria-label={words.story.path}>
        <a href={links.overview()}>{words.story.crumb}</a>
        {story && (
          <a href={links.story(story.id, { at: id })}>
            <bdi>{story.title}</bdi>
          </a>
        )}
      </nav>
      <h1>
        <Siglum trace={trace} id={id} /> <bdi>{trace.label(id)}</bdi>
      </h1>
      <p class="facts">
        {document.outlet && <bdi>{document.outlet}</bdi>}
        {document.byline.length > 0 && (
          <span>
            {words.document.by} <bdi>{document.byline.join(', ')}</bdi>
          </span>
        )}
        <span
          title={published ? `${words.document.from}: ${words.document.dateFrom[published.from]}` : undefined}
        >
          {published ? readDate(published, language.value) : words.story.undated}
        </span>
        {document.genre !== 'unknown' && <span>{words.document.genre[document.genre]}</span>}
        <bdi class="document-id">{id}</bdi>
      </p>
      {document.url && (
        <p class="facts">
          <Address url={document.url} />
        </p>
      )}
      {!story && <p class="aside">{words.document.aloneNote}</p>}
      <AlsoTells witness={witness} besides={story} />
      {story && <Kin trace={trace} id={id} />}
    </div>
  )
}

const offered = 12

/** Ways to compare it: with parents, children, then those that share the most passages. */
function Kin({ trace, id }: { trace: Trace; id: string }) {
  const words = say().story
  const parents = trace.edgesInto(id).map(edge => edge.parent)
  const children = trace.edgesFrom(id).map(edge => edge.child)
  const near = [...new Set([...parents, ...children, ...sharers(trace, id)])]
  const given = trace.bySigla(near.filter(other => !trace.isLost(other)).slice(0, offered))
  if (given.length === 0) return null
  return (
    <p class="kin-links">
      <span class="aside">{words.compareTo}</span>
      {given.map(other => {
        const [first, second] = children.includes(other) ? [id, other] : [other, id]
        return (
          <a
            key={other}
            href={links.compare(first, second)}
            title={trace.label(other)}
            aria-label={words.compareWith(trace.siglum(other))}
          >
            <Siglum trace={trace} id={other} />
          </a>
        )
      })}
    </p>
  )
}

/** Witnesses of the same story by how many passages they share with it, most first. */
function sharers(trace: Trace, id: string): string[] {
  const shared = new Map<string, number>()
  for (const { passage } of trace.passagesIn(id)) {
    for (const other of trace.holders(passage).keys()) {
      if (other !== id && trace.siglum(other)) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  return [...shared].sort(([, a], [, b]) => b - a).map(([other]) => other)
}
