import type { ComponentChildren } from 'preact'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

/** Says that there is nothing, and why. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}

export function NotFound() {
  return (
    <div class="page">
      <h1>{say().notFound}</h1>
      <p>{say().notFoundWhy}</p>
      <p>
        <a href={links.overview()}>{say().toOverview}</a>
      </p>
    </div>
  )
}
