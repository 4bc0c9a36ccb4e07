import { type Table, toCsv, toJson } from '../model/tables.ts'
import { say } from '../strings/strings.ts'

/** Hands the reader a file made here; nothing leaves the page. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Buttons that save a table, made only when asked for. */
export function TakeAway({ name, table }: { name: string; table: () => Table }) {
  const words = say().take
  return (
    <fieldset class="take-away" aria-label={words.what(name)}>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          const made = table()
          saveFile(`${made.name}.csv`, 'text/csv;charset=utf-8', toCsv(made))
        }}
      >
        {words.csv}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          const made = table()
          saveFile(`${made.name}.json`, 'application/json', toJson(made))
        }}
      >
        {words.json}
      </button>
    </fieldset>
  )
}
