import { useEffect, useRef, useState } from 'preact/hooks'
import { JobList } from '../parts/job-list.tsx'
import { droppedFiles, filesOf } from '../state/dropped.ts'
import { type Gift, listJobs, refusal, submit } from '../state/server.ts'
import { say } from '../strings/strings.ts'

/** Where a server is given documents, and where its traces are. */
export function DeskView() {
  const words = say().desk
  const [gifts, setGifts] = useState<readonly Gift[]>([])
  const [collate, setCollate] = useState(false)
  const [over, setOver] = useState(false)
  useEffect(() => {
    void listJobs()
  }, [])
  const add = (more: readonly Gift[]): void => setGifts(now => [...now, ...more])
  const onDrop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer) add(await droppedFiles(event.dataTransfer))
  }
  const trace = async (): Promise<void> => {
    setGifts([])
    await submit(gifts, collate)
  }
  return (
    <div class="page desk">
      <h1>{words.title}</h1>
      <p class="aside">{words.lead}</p>
      <section
        class={`drop${over ? ' over' : ''}`}
        aria-label={words.give}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p class="drop-title">{words.drop}</p>
        <p class="aside">{words.formats}</p>
        <FilePicker add={add} />
        <Paste add={add} />
        {gifts.length > 0 && (
          <>
            <Gifts gifts={gifts} keep={setGifts} />
            <Collate collate={collate} choose={setCollate} />
            <button type="button" class="main-action" onClick={trace}>
              {words.trace(gifts.length)}
            </button>
          </>
        )}
      </section>
      <p class="refusal" role="alert">
        {refusal.value}
      </p>
      <JobList />
    </div>
  )
}

function FilePicker({ add }: { add: (gifts: readonly Gift[]) => void }) {
  return (
    <label class="button file-picker">
      {say().desk.choose}
      <input
        class="unseen"
        type="file"
        multiple
        onChange={event => {
          add(filesOf(event.currentTarget.files!))
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

function Paste({ add }: { add: (gifts: readonly Gift[]) => void }) {
  const words = say().desk
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const give = (): void => {
    add([{ text }])
    setText('')
    field.current?.focus()
  }
  return (
    <details class="paste">
      <summary>{words.paste}</summary>
      <label>
        <span class="unseen">{words.paste}</span>
        <textarea
          ref={field}
          rows={8}
          dir="auto"
          value={text}
          placeholder={words.pasteHere}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <button type="button" disabled={text.trim() === ''} onClick={give}>
        {words.addText}
      </button>
    </details>
  )
}

interface CollateProps {
  readonly collate: boolean
  readonly choose: (collate: boolean) => void
}

/** Whether all are copies of one text, for those that do not look like it by themselves. */
function Collate({ collate, choose }: CollateProps) {
  const words = say().desk
  return (
    <label class="collate">
      <input
        type="checkbox"
        checked={collate}
        aria-describedby="collate-why"
        onChange={event => choose(event.currentTarget.checked)}
      />
      <span>
        {words.collate}
        <span class="aside" id="collate-why">
          {words.collateWhy}
        </span>
      </span>
    </label>
  )
}

interface GiftsProps {
  readonly gifts: readonly Gift[]
  readonly keep: (gifts: readonly Gift[]) => void
}

function Gifts({ gifts, keep }: GiftsProps) {
  const words = say().desk
  return (
    <ul class="gifts">
      {gifts.map((gift, index) => {
        const name = 'file' in gift ? gift.name : `“${gift.text.trim().slice(0, 60)} …”`
        return (
          <li key={index}>
            <bdi>{name}</bdi>
            <button
              type="button"
              class="quiet"
              aria-label={words.leaveOut(name)}
              onClick={() => keep(gifts.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}
