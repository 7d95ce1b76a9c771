/** Forms that a list of agents can have. */
export const listFormats = ['table', 'json', 'ids', 'count'] as const
export type ListFormat = (typeof listFormats)[number]
