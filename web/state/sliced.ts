import { useEffect, useState } from 'preact/hooks'

/** Milliseconds of work at a time, so that the page answers in between. */
const slice = 10

/** Milliseconds before it begins, so that the view is drawn first. */
const pause = 250

export interface Sliced<Result> {
  /** Null until all is done. */
  readonly result: Result | null
  /** How much is done, 0 to 1. */
  readonly share: number
}

/** Does long work a little at a time, after the view has been drawn; begins anew when one of `on` changes. */
export function useSliced<Result>(
  work: () => Generator<number, Result>,
  on: readonly unknown[],
): Sliced<Result> {
  const [state, setState] = useState<Sliced<Result>>({ result: null, share: 0 })
  useEffect(() => {
    setState({ result: null, share: 0 })
    const steps = work()
    let timer = setTimeout(function proceed() {
      const until = performance.now() + slice
      let step = steps.next()
      while (!step.done && performance.now() < until) step = steps.next()
      if (step.done) setState({ result: step.value, share: 1 })
      else {
        setState({ result: null, share: step.value })
        timer = setTimeout(proceed)
      }
    }, pause)
    return () => clearTimeout(timer)
  }, on)
  return state
}
