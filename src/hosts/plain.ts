import type { Host } from './host.js'

/** A repository on a server that is known for nothing but git, or on this machine. */
export const plainHost: Host = {
  name: null,
  repository: null,
  hasToken: false,
  tokenUser: null,
  links: null,
  whyPrivileged: () => Promise.resolve(null),
  readFacts: () => Promise.resolve(null),
  collectWork: null,
  readProposal: null,
  publishCheck: null,
}
