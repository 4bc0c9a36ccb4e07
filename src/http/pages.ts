import { readFileSync } from 'node:fs'
import type { Pages } from '../report/html.ts'

/** The pages as the build left them in dist/web. */
export function loadPages(): Pages {
  const read = (name: string): string => readFileSync(new URL(`../web/${name}`, import.meta.url), 'utf8')
  return { script: read('app.js'), style: read('app.css') }
}

const shell = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Stemma</title>
<link rel="stylesheet" href="/app.css">
<link rel="icon" href="data:,">
<script src="/app.js" defer></script>
</head>
<body><div id="app" data-source="/api"><noscript>These pages need JavaScript.</noscript></div></body>
</html>
`

/** What the server sends for each path of the pages. */
export function servedPages(): ReadonlyMap<string, { readonly type: string; readonly body: string }> {
  const { script, style } = loadPages()
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: shell }],
    ['/app.js', { type: 'text/javascript; charset=utf-8', body: script }],
    ['/app.css', { type: 'text/css; charset=utf-8', body: style }],
  ])
}
