import type { Agent, AgentEvidence } from '../generated/types.js'

const pioneers =
  'Ada Grace Alan Barbara Edsger Frances Donald Radia Dennis Shafi Ken Margaret Tony Karen Leslie Adele John Jean ' +
  'Niklaus Katherine Alonzo Hedy Claude Mary Emil Sophie Haskell Evelyn Kurt Joan Robin Betty Butler Annie Charles ' +
  'Ida Linus Lynn Tim Anita'
const firstNames = pioneers.split(' ')

/** Lists different human names, any number of them: `Ada`, `Grace` …, `Ada 2` … */
export const listHumanNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const generation = Math.floor(index / firstNames.length) + 1
    return `${firstNames[index % firstNames.length] ?? ''}${generation === 1 ? '' : ` ${generation}`}`
  })

const specializations = ['reviewer', 'tester', 'documenter', 'triager', 'security', 'refactorer']

export const pickSpecialization = (index: number): string =>
  specializations[index % specializations.length] ?? 'reviewer'

/** Invents evidence: every seventh agent is very good, every seventh is idle, the others are in between. */
function inventEvidence(place: number): AgentEvidence {
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

/** Sorts agents by their names in the list. This is the order of landing: each agent took the first free name. */
export function sortByLanding(agents: readonly Agent[]): Agent[] {
  const names = listHumanNames(agents.length)
  const place = ({ human_name: name }: Agent): number => names.indexOf(name ?? '')
  return [...agents].sort((one, other) => place(one) - place(other))
}

/** Invents metrics by the order of landing: every run of the demo promotes and eliminates the same names. */
export const inventMetrics = (agents: readonly Agent[]): Record<string, AgentEvidence> =>
  Object.fromEntries(sortByLanding(agents).map(({ id }, place) => [id, inventEvidence(place)]))
