export type Cell = string | number | null

/** A table that can be taken away: names of columns and rows of cells. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * CSV (RFC 4180) that a spreadsheet shows as text: a cell that could be read as a formula is led by an
 * apostrophe (OWASP, CSV injection).
 */
export function toCsv({ columns, rows }: Table): string {
  const line = (cells: readonly Cell[]): string => cells.map(csvCell).join(',')
  return `\uFEFF${[columns, ...rows].map(line).join('\r\n')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[\s\0]*[=+\-@\t\r\n|%]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The table as a list of objects by column. */
export function toJson({ columns, rows }: Table): string {
  const named = rows.map(row => Object.fromEntries(columns.map((column, i) => [column, row[i]])))
  return `${JSON.stringify(named, null, 2)}\n`
}
