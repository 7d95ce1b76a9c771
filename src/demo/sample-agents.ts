import type { Agent, AgentEvidence } from '../generated/types.js'

const pioneers =
  'Ada Grace Alan Barbara Edsger Frances Donald Radia Dennis Shafi Ken Margaret Tony Karen Leslie Adele John Jean ' +
  'Niklaus Katherine Alonzo Hedy Claude Mary Emil Sophie Haskell Evelyn Kurt Joan Robin Betty Butler Annie Charles ' +
  'Ida Linus Lynn Tim Anita'
const names = pioneers.split(' ')

/** Human names without end, each once: `Ada`, `Grace` …, `Ada 2` … */
export const humanNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const generation = Math.floor(index / names.length) + 1
    return `${names[index % names.length] ?? ''}${generation === 1 ? '' : ` ${generation}`}`
  })

const specializations = ['reviewer', 'tester', 'documenter', 'triager', 'security', 'refactorer']

export const specialization = (index: number): string =>
  specializations[index % specializations.length] ?? 'reviewer'

/** Every seventh shines, every seventh idles, the others are in between. */
function evidence(place: number): AgentEvidence {
  const idle = {
    issues_assigned: 4,
    issues_resolved: 0,
    prs_opened: 3,
    prs_merged: 0,
    reviews_given: place % 2,
    creativity_score: 0.2,
  }
  if (place % 7 === 4) return idle
  if (place % 7 === 0) {
    const resolved = 5 - ((place / 7) % 3)
    return { ...idle, issues_resolved: resolved, prs_merged: 3, reviews_given: 5, creativity_score: 0.8 }
  }
  return {
    issues_assigned: 4,
    issues_resolved: 1 + (place % 3),
    prs_opened: 4,
    prs_merged: 2,
    reviews_given: place % 4,
    creativity_score: (3 + (place % 5)) / 10,
  }
}

/** By their places in the list of names: the order in which they landed, as each took the first free one. */
export function inOrder(agents: readonly Agent[]): Agent[] {
  const names = humanNames(agents.length)
  const place = ({ human_name: name }: Agent): number => names.indexOf(name ?? '')
  return [...agents].sort((one, other) => place(one) - place(other))
}

/** Evidence for an evaluation, made up by the order of landing: every run of the demo settles the same names. */
export const madeUpMetrics = (agents: readonly Agent[]): Record<string, AgentEvidence> =>
  Object.fromEntries(inOrder(agents).map(({ id }, place) => [id, evidence(place)]))
