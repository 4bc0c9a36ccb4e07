import { links } from '../state/route.ts'
import { isOver, type Job, jobs, remove } from '../state/server.ts'
import { problemInWords, say } from '../strings/strings.ts'
import { Empty } from './empty.tsx'

/** The traces of the server: under way with how far they are, and done, to be opened. */
export function JobList() {
  const words = say().desk
  return (
    <section aria-label={words.traces}>
      <h2>{words.traces}</h2>
      {jobs.value.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <ul class="jobs">
          {jobs.value.map(job => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
    </section>
  )
}

function JobRow({ job }: { job: Job }) {
  const words = say().desk
  return (
    <li class={`job ${job.state}`}>
      <div>
        {job.state === 'done' ? (
          <a href={links.trace(job.id)}>
            <bdi>{job.name}</bdi>
          </a>
        ) : (
          <bdi>{job.name}</bdi>
        )}
        <p class="aside">
          {words.states[job.state]}
          {job.progress && ` · ${words.stages[job.progress.stage]}`}
          {job.problem && ` · ${told(job.problem)}`}
        </p>
        {!isOver(job) && <JobProgress job={job} />}
      </div>
      <button
        type="button"
        aria-label={`${isOver(job) ? words.forget : words.cancel}: ${job.name}`}
        onClick={() => remove(job)}
      >
        {isOver(job) ? words.forget : words.cancel}
      </button>
    </li>
  )
}

function told(problem: NonNullable<Job['problem']>): string {
  const { message, remedy } = problemInWords(problem)
  return `${message}; ${remedy}`
}

function JobProgress({ job }: { job: Job }) {
  const { progress } = job
  const known = progress?.total ? { max: progress.total, value: progress.done } : {}
  return <progress aria-label={job.name} {...known} />
}
