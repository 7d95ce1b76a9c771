/** Picks one of so many alternatives, from 0. */
export type Choose = (alternatives: number) => number

/**
 * Runs a deterministic program once for every sequence of choices that it can meet, depth first.
 * @returns the number of runs
 */
export async function explore(program: (choose: Choose) => Promise<void>): Promise<number> {
  let plan: number[] = []
  for (let runs = 1; ; runs += 1) {
    const taken: { choice: number; alternatives: number }[] = []
    await program((alternatives) => {
      const choice = plan[taken.length] ?? 0
      taken.push({ choice, alternatives })
      return choice
    })
    while (taken.length > 0 && (taken.at(-1)?.choice ?? 0) + 1 >= (taken.at(-1)?.alternatives ?? 0))
      taken.pop()
    const last = taken.pop()
    if (last === undefined) return runs
    plan = [...taken.map(({ choice }) => choice), last.choice + 1]
  }
}

/** Waits for its turn to take a step, which is named for the record. */
export type Step = (name: string) => Promise<void>

/**
 * Runs tasks by turns: between two steps of one task only that task moves, and `choose` says whose step comes next.
 * The tasks must wait for nothing but their turns.
 * @returns the steps in the order they were taken
 */
export async function interleave(
  tasks: readonly ((step: Step) => Promise<void>)[],
  choose: Choose,
): Promise<string[]> {
  const waiting = new Map<number, { name: string; go: () => void }>()
  const trace: string[] = []
  let moving = tasks.length
  let allWait: () => void = () => undefined
  const stop = (): void => {
    moving -= 1
    if (moving === 0) allWait()
  }
  const runs = tasks.map((task, index) =>
    task(
      (name) =>
        new Promise((go) => {
          waiting.set(index, { name, go })
          stop()
        }),
    ).finally(stop),
  )
  const ended = Promise.allSettled(runs)
  for (;;) {
    if (moving > 0) await new Promise<void>((resolve) => (allWait = resolve))
    const ready = [...waiting].sort(([a], [b]) => a - b)
    const next = ready[ready.length > 1 ? choose(ready.length) : 0]
    if (next === undefined) break
    const [index, { name, go }] = next
    trace.push(`${String.fromCharCode(65 + index)}.${name}`)
    waiting.delete(index)
    moving += 1
    go()
  }
  await ended
  await Promise.all(runs)
  return trace
}
