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
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // They kill processes by their groups, and are told of a push by a hook of git that is a shell script.
  testPathIgnorePatterns:
    process.platform === 'win32' ? ['/node_modules/', '/__tests__/kills/'] : ['/node_modules/'],
  collectCoverageFrom: ['src/**/*.ts'],
  coveragePathIgnorePatterns: ['/generated/'],
  coverageProvider: 'v8',
  testTimeout: 60_000,
}
