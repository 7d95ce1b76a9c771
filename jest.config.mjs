import { availableParallelism } from 'node:os'
import './scripts/loaders/clean-environment.mjs'

// Jest reads this file before it starts workers, which inherit the environment.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '/@actions/(languageservice|workflow-parser)/.+\\.js$': '<rootDir>/scripts/loaders/json-imports.mjs',
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: true,
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@actions/(languageservice|workflow-parser)/)'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testMatch: ['<rootDir>/__tests__/**/*.{test,properties}.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  coveragePathIgnorePatterns: ['/generated/'],
  coverageProvider: 'v8',
  testTimeout: 60_000,
  // Tests wait for servers, pauses of a host and other processes: meanwhile, another worker can use the processor.
  maxWorkers: 2 * availableParallelism(),
  // Each file leaves modules behind in its worker, up to 2 GB in the end. Git processes start ten times slower from such a worker.
  workerIdleMemoryLimit: '350MB',
}
