/** An HTTP answer; without a body for 204. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** GitHub's shape of a refusal. */
export function refusal(status: number, message: string, details: object = {}): Answer {
  const body = { message, ...details, documentation_url: 'https://docs.github.com/rest', status: `${status}` }
  return { status, body }
}

export const invalid = (problem: string): Answer =>
  refusal(422, `Invalid request.\n\n${problem}`, { errors: [{ message: problem, code: 'invalid' }] })
