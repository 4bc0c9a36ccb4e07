import { signal } from '@preact/signals'
import type { Progress } from '../../src/progress.ts'
import type { TraceResult } from '../../src/report/format.ts'
import { problemInWords, say } from '../strings/strings.ts'

/** A trace asked of the server, as it stands now. */
export interface Job {
  readonly id: string
  readonly name: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly progress: Progress | null
  readonly problem: TraceResult['problems'][number] | null
}

/** Something to trace: a file, under the name it should have, or a pasted text. */
export type Gift = { readonly name: string; readonly file: File } | { readonly text: string }

/** Where the interface of the server that sent this page is; null for a page that stands alone. */
export const serverAddress = document.getElementById('app')?.dataset.source ?? null

/** Traces of the server, newest first. */
export const jobs = signal<readonly Job[]>([])

/** Why the last request was refused, for the reader; empty when it was not. */
export const refusal = signal('')

export const isOver = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running'

async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(`${serverAddress}${path}`, options).catch(() => {
    throw new Error(say().desk.noServer)
  })
  if (response.ok) return response
  const problem = (await response.json().catch(() => null)) as Job['problem']
  if (!problem) throw new Error(response.statusText)
  const { message, remedy } = problemInWords(problem)
  throw new Error(`${message}; ${remedy}`)
}

/** Runs a request; what goes wrong is told to the reader. */
async function attempt<Result>(request: () => Promise<Result>): Promise<Result | null> {
  try {
    const result = await request()
    refusal.value = ''
    return result
  } catch (error) {
    refusal.value = error instanceof Error ? error.message : String(error)
    return null
  }
}

export async function fetchResult(id: string): Promise<TraceResult> {
  return (await ask(`/traces/${encodeURIComponent(id)}/result`)).json()
}

/** Learns of the traces there are, and follows those under way. */
export async function listJobs(): Promise<void> {
  const listed = await attempt(async () => (await ask('/traces')).json() as Promise<Job[]>)
  if (!listed) return
  jobs.value = listed.reverse()
  for (const job of listed) if (!isOver(job)) follow(job.id)
}

export async function submit(gifts: readonly Gift[], collate: boolean): Promise<void> {
  const form = new FormData()
  for (const gift of gifts) {
    if ('file' in gift) form.append('files', gift.file, gift.name)
    else form.append('text', gift.text)
  }
  form.append('collate', String(collate))
  const job = await attempt(
    async () => (await ask('/traces', { method: 'POST', body: form })).json() as Promise<Job>,
  )
  if (!job) return
  jobs.value = [job, ...jobs.value]
  follow(job.id)
}

/** Cancels a trace under way, or forgets one that is over. */
export async function remove(job: Job): Promise<void> {
  const done = await attempt(() => ask(`/traces/${encodeURIComponent(job.id)}`, { method: 'DELETE' }))
  if (done && isOver(job)) jobs.value = jobs.value.filter(({ id }) => id !== job.id)
}

const followed = new Set<string>()

function follow(id: string): void {
  if (followed.has(id)) return
  followed.add(id)
  const events = new EventSource(`${serverAddress}/traces/${encodeURIComponent(id)}/events`)
  const stop = (): void => {
    events.close()
    followed.delete(id)
  }
  events.onmessage = ({ data }) => {
    const now = JSON.parse(data) as Job
    jobs.value = jobs.value.map(job => (job.id === id ? now : job))
    if (isOver(now)) stop()
  }
  events.onerror = () => {
    stop()
    refusal.value = say().desk.noServer
    lookAgain()
  }
}

/** Milliseconds until a server that gave no answer is asked again. */
const PAUSE = 3000
let waits = false

/** Asks until the server answers: it may have been started anew, and know nothing of the traces it had. */
function lookAgain(): void {
  if (waits) return
  waits = true
  setTimeout(async () => {
    waits = false
    await listJobs()
    if (refusal.value !== '') lookAgain()
  }, PAUSE)
}
