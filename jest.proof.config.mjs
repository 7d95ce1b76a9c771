import { availableParallelism } from 'node:os'
import config from './jest.config.mjs'

process.env.PROPERTY_RUNS = 'all'

/** The long proofs: thousands of simulated histories, every mutant, every interleaving, writers killed at every step, hostile objects, properties. */
export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/**/*.{proof,properties}.ts'],
  // They kill processes by their groups, and are told of a push by a hook of git that is a shell script.
  testPathIgnorePatterns:
    process.platform === 'win32' ? ['/node_modules/', '/__tests__/kills/'] : ['/node_modules/'],
  maxConcurrency: 2,
  // Proofs calculate, and hardly wait.
  maxWorkers: availableParallelism(),
}
