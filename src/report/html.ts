import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { visible } from '../text/visible.ts'
import type { TraceResult } from './format.ts'

/** The pages as the build makes them: one script and one style sheet. */
export interface Pages {
  readonly script: string
  readonly style: string
}

/**
 * The result as one HTML file that needs nothing else: it opens from disk, and its policy (CSP) lets it load nothing
 * and run nothing but the script given here.
 */
export function renderHtml(result: TraceResult, pages: Pages): string {
  const script = pages.script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const style = pages.style.replaceAll('</style', '<\\/style')
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(titleOf(result))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="app"><noscript>This report needs JavaScript to draw its views. Nothing is loaded from the network.</noscript></div>',
    dataOf(result),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function titleOf(result: TraceResult): string {
  const [first] = result.stories
  return first ? `${visible(first.title)} – Stemma` : 'Stemma'
}

/** A result of more letters than this is packed. */
const packedBeyond = 100_000

/** The result as an element that holds data: JSON as it stands, or of a large one its bytes by gzip in base64. */
function dataOf(result: TraceResult): string {
  const json = JSON.stringify(result)
  if (json.length <= packedBeyond) return `<script type="application/json" id="trace">${inert(json)}</script>`
  return `<script type="application/gzip" id="trace">${gzipSync(json).toString('base64')}</script>`
}

/** JSON that no HTML parser can leave: neither `</script>` nor `<!--` can stand in it. */
function inert(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
