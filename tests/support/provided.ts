/** What the configuration and the global setups hand to the tests, for `inject()`. */
declare module 'vitest' {
  interface ProvidedContext {
    /** the database on which this project's integration tests run */
    database: 'sqlite' | 'mongodb'
    /** address of the shared replica set without a database name; null where there is none */
    mongodbUri: string | null
    /** why there is none */
    mongodbMissing: string | null
  }
}

export {}
