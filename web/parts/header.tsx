import { useEffect, useRef, useState } from 'preact/hooks'
import type { Trace } from '../model/trace.ts'
import { useKeys } from '../state/keys.ts'
import { links } from '../state/route.ts'
import { type Language, language, type Theme, theme } from '../state/settings.ts'
import { languages, say } from '../strings/strings.ts'
import { saveFile } from './take-away.tsx'

export function Header({ trace }: { trace: Trace | null }) {
  const words = say()
  return (
    <header class="top">
      <a class="brand" href={links.home}>
        <BrandMark />
        <span class="brand-name">{words.app}</span>
        <span class="brand-line">{words.tagline}</span>
      </a>
      <div class="settings">
        <label>
          <span class="unseen">{words.theme.label}</span>
          <select
            value={theme.value}
            onChange={event => {
              theme.value = event.currentTarget.value as Theme
            }}
          >
            <option value="auto">{words.theme.auto}</option>
            <option value="light">{words.theme.light}</option>
            <option value="dark">{words.theme.dark}</option>
          </select>
        </label>
        <label>
          <span class="unseen">{words.language}</span>
          <select
            value={language.value}
            onChange={event => {
              language.value = event.currentTarget.value as Language
            }}
          >
            {Object.entries(languages).map(([code, { name }]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <KeyList />
        <button type="button" class="quiet print" onClick={() => print()}>
          {words.print}
        </button>
        {trace && <CopyLink />}
        {trace && (
          <button
            type="button"
            class="quiet"
            title={words.take.all}
            onClick={() => saveFile('stemma-trace.json', 'application/json', JSON.stringify(trace.result))}
          >
            {words.take.json}
          </button>
        )}
      </div>
    </header>
  )
}

/** Milliseconds for which it says that the link was copied. */
const told = 2000

/** Copies the address of the view as it is; where the browser allows no copying, the address bar has it. */
function CopyLink() {
  const words = say()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), told)
    return () => clearTimeout(timer)
  }, [isCopied])
  if (!navigator.clipboard) return null
  const copy = (): void => {
    void navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <button type="button" class="quiet" onClick={copy} aria-live="polite">
      {isCopied ? words.linkCopied : words.copyLink}
    </button>
  )
}

/** The keys there are, in a window of their own. */
function KeyList() {
  const words = say()
  const list = useRef<HTMLDialogElement>(null)
  useKeys({ '?': () => list.current?.open || list.current?.showModal() })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    list.current?.close()
  }
  return (
    <>
      <button type="button" class="quiet key-list" onClick={() => list.current?.showModal()}>
        {words.keys}
      </button>
      <dialog ref={list} class="keys" aria-label={words.keys} onKeyDown={onKeyDown}>
        <dl>
          {words.keyList.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
    </>
  )
}

function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 6 L6 17 M12 6 L18 17" />
      <circle cx="12" cy="5" r="3" />
      <circle cx="6" cy="18.5" r="3" />
      <circle class="hollow" cx="18" cy="18.5" r="3" />
    </svg>
  )
}
