/** What careful hands leave in a text and what careless ones do, as marks alone tell it. */

const SPACE = 32
const LINE = 10
const HYPHEN = 45

/**
 * Marks of hasty typing less those of careful typing: spaces doubled within a line, a space before a comma or none after it,
 * hyphens for a dash, dots for an ellipsis, exclamation marks; and real dashes. Who goes over a text sets such things right.
 */
export function carelessness(text: string): number {
  let sum = 0
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === SPACE) sum += spaceAt(text, i)
    else if (code < 64) sum += markAt(text, i, code)
    else if (code === 0x2013 || code === 0x2014) sum--
  }
  return sum
}

/** 1 for the second of several spaces that neither begin nor end a line. */
function spaceAt(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== SPACE || at < 2) return 0
  const before = text.charCodeAt(at - 2)
  return before !== SPACE && before !== LINE ? 1 : 0
}

function markAt(text: string, at: number, code: number): number {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  switch (text[at]) {
    case '!':
      return 1
    case ',':
    case ';':
      return Number(before === SPACE) + Number(isLetter(after))
    case '.':
      if (before === SPACE) return 1
      return before === code && after === code ? 1 : 0
    case '-':
      return (before === SPACE && after === SPACE) || (before === HYPHEN && after !== HYPHEN) ? 1 : 0
    default:
      return 0
  }
}

function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123) || code > 191
}
