import { type Answer, refusal } from './answer.js'
import type { ApiCall } from './api-call.js'
import { answerGraphQL } from './graphql.js'
import type { Hosted } from './hosted.js'
import { rateLimit, rateLimitHeaders } from './rate-limit.js'
import { answerRest } from './rest.js'
import type { Tokens } from './tokens.js'
import type { AppData } from './types.js'

export interface Api {
  readonly hosted: Hosted
  readonly tokens: Tokens
  readonly apps: readonly AppData[]
  /** Told of each answer that shows a defect of a query or of the emulator. */
  readonly fault: (message: string) => void
}

/** @param used how many calls of the kind there were so far, this one included */
export async function answerCall(api: Api, call: ApiCall, used: number): Promise<Answer> {
  const limit = rateLimit(call.graphql === null ? 'core' : 'graphql', used, api.hosted.now())
  const answer = await (call.graphql === null ? answerRest(api, call, limit) : answerQuery(api, call, used))
  return { ...answer, headers: { ...rateLimitHeaders(limit), ...answer.headers } }
}

async function answerQuery({ hosted, tokens, fault }: Api, call: ApiCall, used: number): Promise<Answer> {
  const access = tokens.access(call.token)
  if (access === null) return refusal(401, 'Bad credentials')
  if (access.login === '') return refusal(401, 'This endpoint requires you to be authenticated.')
  if (call.method !== 'POST') return refusal(404, 'Not Found')
  const request = call.graphql?.request ?? null
  if (request === null) return refusal(400, 'Problems parsing JSON')
  return answerGraphQL(request, { hosted, access }, rateLimit('graphql', used, hosted.now()), fault)
}
