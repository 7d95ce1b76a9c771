import { main } from './main.js'
import { toolkit } from './toolkit.js'

process.exitCode = await main(process.env, toolkit)
