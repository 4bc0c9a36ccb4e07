import { perform, type Task } from './crew.ts'

/** What a worker thread does with a task it is sent. */
export default function work(task: Task): unknown {
  return perform(task)
}
