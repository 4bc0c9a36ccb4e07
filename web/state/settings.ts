import { effect, signal } from '@preact/signals'

export type Theme = 'auto' | 'light' | 'dark'
export type Language = 'en' | 'de'

/** Remembered where the browser allows it; a page opened from disk may not be allowed to. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing is lost but a preference.
  }
}

function startingLanguage(): Language {
  const wanted = remembered('stemma-language') ?? navigator.language.slice(0, 2)
  return wanted === 'de' ? 'de' : 'en'
}

function startingTheme(): Theme {
  const wanted = remembered('stemma-theme')
  return wanted === 'light' || wanted === 'dark' ? wanted : 'auto'
}

export const theme = signal<Theme>(startingTheme())
export const language = signal<Language>(startingLanguage())

/** Keeps the page and the browser's memory with the settings; called once. */
export function applySettings(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value
    remember('stemma-theme', theme.value)
  })
  effect(() => {
    document.documentElement.lang = language.value
    remember('stemma-language', language.value)
  })
}
