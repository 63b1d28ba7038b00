/** What the configuration and the global setups hand to the tests, for `inject()`. */
declare module 'vitest' {
  interface ProvidedContext {
    /** the database on which this project's integration tests run */
    database: 'sqlite' | 'mongodb'
    /** addresses of the running demo on either database, in `e2e`; null where there is no MongoDB */
    demo: { sqlite: string; mongodb: string | null }
    /** address of the shared replica set without a database name; null where there is none */
    mongodbUri: string | null
    /** why there is none */
    mongodbMissing: string | null
  }
}

export {}
