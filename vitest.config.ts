/** Four projects: `unit`, the same `int` files on either database, and `e2e` against one production build. */
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const int = {
  include: ['tests/int/**/*.test.ts'],
  setupFiles: 'tests/support/fastPasswords.ts',
  testTimeout: 120_000,
  hookTimeout: 180_000,
}

export default defineConfig({
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
    projects: [
      { extends: true, test: { name: 'unit', testTimeout: 60_000, include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { ...int, name: 'int-sqlite', env: { TEST_DATABASE: 'sqlite' } } },
      {
        extends: true,
        test: {
          ...int,
          name: 'int-mongodb',
          env: { TEST_DATABASE: 'mongodb' },
          globalSetup: 'tests/support/mongodSetup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/demoSetup.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Two cores serve a production server and a browser already.
          fileParallelism: false,
        },
      },
    ],
  },
})
