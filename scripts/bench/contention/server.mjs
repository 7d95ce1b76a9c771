// A git server of its own process: `server.mjs FOLDER DELAY`. Each request reaches git DELAY milliseconds late.
import { setTimeout as sleep } from 'node:timers/promises'
import { startGitServer } from '../../../build/demo/git-server.js'

const [root, delay] = process.argv.slice(2)
const server = await startGitServer({
  root,
  intercept: async () => {
    await sleep(Number(delay))
    return false
  },
})
let counted = 0

process.on('disconnect', () => void server.close())
process.on('message', () => {
  const requests = server.requests.slice(counted)
  counted = server.requests.length
  const isPush = ({ service, phase }) => service === 'git-receive-pack' && phase === 'request'
  process.send({ requests: requests.length, pushes: requests.filter(isPush).length })
})
process.send(server.url)
