export type Format = 'plain' | 'markdown' | 'html' | 'json' | 'json-lines' | 'csv'

const nameEndings: readonly (readonly [RegExp, Format])[] = [
  [/\.(jsonl|ndjson|jsonlines|ldjson)$/i, 'json-lines'],
  [/\.json$/i, 'json'],
  [/\.(csv|tsv|tab)$/i, 'csv'],
  [/\.(html?|xhtml|shtml)$/i, 'html'],
  [/\.(md|markdown|mdown|mkd)$/i, 'markdown'],
  [/\.(txt|text)$/i, 'plain'],
]

function formatOfName(name: string): Format | null {
  const bare = name.replace(/\.gz$/i, '')
  return nameEndings.find(([ending]) => ending.test(bare))?.[1] ?? null
}

function isObjectLine(line: string): boolean {
  if (!line.startsWith('{') || !line.endsWith('}')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** JSON by what it says: lines that are objects by themselves, or one value over the whole file. */
function jsonFormat(start: string, named: Format | null, complete: boolean): Format | null {
  if (/^\[\s*(?:[{\]]|$)/.test(start)) return 'json'
  if (!/^\{\s*(?:["}]|$)/.test(start)) return null
  const lines = start.split('\n', 50).map(line => line.trim())
  // A value laid out over lines may have some that are objects by themselves.
  if (lines[0] === '{' || (complete && lines.filter(Boolean).length === 1)) return 'json'
  // The first line may be longer than what was looked at: then its name tells.
  if (lines.length === 1) return named === 'json' ? 'json' : 'json-lines'
  // It may be broken while the next ones are whole.
  if (lines.slice(0, complete ? undefined : -1).some(isObjectLine)) return 'json-lines'
  return 'json'
}

const htmlDocument =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i
const htmlFragment = /^<(?:!--|meta|title|link|script|style|main|article|section|header|div|p|h[1-6])[\s>]/i

function htmlFormat(start: string, named: Format | null): Format | null {
  if (htmlDocument.test(start)) return 'html'
  if (named === 'html') return /<[a-z!/]/i.test(start) ? 'html' : 'plain'
  return named === null && (htmlFragment.test(start) || /^<\?xml\s/i.test(start)) ? 'html' : null
}

const header = /^(?:"?[\p{L}\p{N}_ .-]{1,40}"?[,;\t|]){1,60}"?[\p{L}\p{N}_ .-]{1,40}"?\r?$/u

function looksLikeCsv(start: string): boolean {
  const line = start.slice(0, 4000).split('\n', 1)[0]!
  if (line.length > 3000 || !/[,;\t]/.test(line)) return false
  const fields = line.trim().split(/[,;\t]/)
  return fields.some(field => /^"?text"?$/i.test(field.trim())) && header.test(line)
}

const frontMatter = /^---[ \t]*\r?\n(?:[\w-]{1,40}:|#)[^\n]{0,500}\r?\n/

/**
 * Tells the format of a file by its content, then by its name. `start` is its decoded beginning,
 * `complete` says that this is all of it.
 */
export function tellFormat(start: string, name: string, complete: boolean): Format {
  const named = formatOfName(name)
  const trimmed = start.trimStart()
  const json = jsonFormat(trimmed, named, complete)
  if (json) return named === 'json-lines' ? 'json-lines' : json
  if (named === 'json-lines' || named === 'csv') return named
  const html = htmlFormat(trimmed, named)
  if (html) return html
  if (named === 'markdown' || frontMatter.test(trimmed)) return 'markdown'
  if (named === null && looksLikeCsv(trimmed)) return 'csv'
  return named === 'json' ? 'json' : 'plain'
}
