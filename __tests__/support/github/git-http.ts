import { once } from 'node:events'
import { type IncomingMessage, request as connect, type ServerResponse } from 'node:http'
import { basename, dirname } from 'node:path'
import { startGitServer } from '../../../src/demo/git-server.js'
import { isFormerName, type Hosted } from './hosted.js'
import type { Tokens } from './tokens.js'

export interface GitSide {
  /** Serves a request for `/<owner>/<name>[.git]/…`; false if the path is none of git's. */
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  readonly requests: () => number
  readonly close: () => Promise<void>
}

const gitPath = /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack)(?:\?.*)?)$/

/** Hands git's requests on to a server that knows no accounts, as far as the sender's token allows. */
export async function startGitSide(hosted: Hosted, tokens: Tokens): Promise<GitSide> {
  const { owner, name, objects } = hosted
  const server = await startGitServer({ root: dirname(objects.folder) })
  let counted = 0
  return {
    serve: async (request, response) => {
      const [, askedOwner, askedName, rest] = gitPath.exec(request.url ?? '') ?? []
      if (rest === undefined) return false
      counted += 1
      if (isFormerName(hosted, `${askedOwner}/${askedName}`)) {
        const location = `http://${request.headers.host ?? ''}/${owner}/${name}.git${rest}`
        response.writeHead(301, { location }).end()
        return true
      }
      const status = `${askedOwner}/${askedName}` === `${owner}/${name}` ? refuse(request, rest, tokens) : 404
      if (status === null) await relay(`${server.url}/${basename(objects.folder)}${rest}`, request, response)
      else response.writeHead(status, { 'WWW-Authenticate': 'Basic realm="GitHub"' }).end()
      return true
    },
    requests: () => counted,
    close: server.close,
  }
}

/** Status with which the request is refused, or null. */
function refuse(request: IncomingMessage, rest: string, tokens: Tokens): 401 | 403 | 404 | null {
  const encoded = /^Basic (.*)$/i.exec(request.headers.authorization ?? '')?.[1]
  const token =
    encoded === undefined
      ? null
      : Buffer.from(encoded, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
  const access = tokens.access(token)
  if (access === null || (token === null && !access.seesRepository)) return 401
  if (!access.seesRepository || !access.may('contents')) return 404
  return rest.includes('git-receive-pack') && !access.may('contents', 'write') ? 403 : null
}

async function relay(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const onward = connect(url, { method: request.method, headers: request.headers, agent: false })
  const ended = once(response, 'close')
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy()) // git must not outlive its client
  request.pipe(onward)
  await ended
}
