/** How a remote over HTTP(S) is spoken to: directly where that will do, or by git's command. */
export const transports = ['auto', 'git'] as const
export type Transport = (typeof transports)[number]
