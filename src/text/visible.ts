const hazards = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069]/gu

function escaped(character: string): string {
  const code = character.codePointAt(0)!
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** One line that is safe to print: white space folded, control and direction characters shown as escapes. */
export function visible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(hazards, escaped)
}

/** `visible` text of at most `limit` characters, the end replaced by "…" where it was cut. */
export function excerpt(text: string, limit: number): string {
  const line = visible(text.slice(0, limit * 4)).trim()
  const characters = Array.from(line)
  if (characters.length <= limit && text.length <= limit * 4) return line
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}
