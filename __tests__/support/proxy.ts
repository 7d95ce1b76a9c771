import { createServer, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { listening } from './listening.js'

export interface Proxy {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** Hosts that were asked for, `name:port`, in order. */
  readonly hosts: readonly string[]
}

/** A proxy that leads whatever host is asked for to one server on this machine. */
export async function startProxy(target: string): Promise<Proxy> {
  const port = Number(new URL(target).port)
  const hosts: string[] = []
  const server = createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url ?? '')
    hosts.push(host.includes(':') ? host : `${host}:80`)
    const { method, headers } = request
    const onward = httpRequest(
      { host: '127.0.0.1', port, method, headers, path: pathname + search },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  server.on('connect', (request, socket, head) => {
    hosts.push(request.url ?? '')
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.write(head)
      onward.pipe(socket)
      socket.pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  return { url: await listening(server), hosts }
}
