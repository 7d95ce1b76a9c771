/** `1 agent`, `2 agents`. */
export const formatCount = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`

/** Adds a full stop to a text that has none. */
export const endSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
