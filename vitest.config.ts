/**
 * Five projects: `unit`, the same `int` files on either database, each in a time zone far from Beijing, and two against one production build: `e2e` asks a demo
 * that runs, `processes` starts and ends its own.
 */
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const production = { testTimeout: 600_000, hookTimeout: 600_000 }
const build = 'tests/support/buildSetup.ts'
const mongod = 'tests/support/mongodSetup.ts'
const int = {
  include: ['tests/int/**/*.test.ts'],
  isolate: false,
  // It adds a route to the first configuration that it sees.
  server: { deps: { inline: [/@payloadcms\/next\/dist\/(exports\/)?routes/] } },
  setupFiles: ['tests/support/freshModules.ts', 'tests/support/fastPasswords.mjs'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
}

export default defineConfig({
  // The application in process says that it is in production, where React has no elements of development.
  oxc: { jsx: { development: false } },
  resolve: {
    alias: [
      { find: '@payload-config', replacement: path.join(root, 'payload.config.ts') },
      { find: /^@\//, replacement: `${path.join(root, 'src')}/` },
    ],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    silent: 'passed-only',
    // What is waited for comes at once on a free machine, and in a while on a busy one.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'unit', testTimeout: 60_000, include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { ...int, name: 'int-sqlite', env: { TEST_DATABASE: 'sqlite', TZ: 'America/New_York' } },
      },
      {
        extends: true,
        test: {
          ...int,
          name: 'int-mongodb',
          env: { TEST_DATABASE: 'mongodb', TZ: 'Pacific/Kiritimati' },
          globalSetup: mongod,
        },
      },
      {
        extends: true,
        test: {
          ...production,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: [build, mongod, 'tests/support/demoSetup.ts'],
          // Their servers and the browser are two processes already.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...production,
          name: 'processes',
          env: { TEST_FAST_PASSWORDS: '1' },
          include: ['tests/processes/**/*.test.ts'],
          globalSetup: [build, mongod],
        },
      },
    ],
  },
})
