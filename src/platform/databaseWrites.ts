/** Methods of a database adapter that write, each called with what may hold `req` first. */
export const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
] as const

/** What a write is called with. */
type WriteArgs = { req?: { transactionID?: unknown } }
export type Methods = Record<string, (...args: unknown[]) => Promise<unknown>>

/** The transaction in which a write stands, or null. */
export async function transactionOf(args: unknown): Promise<unknown> {
  return (await (args as WriteArgs | undefined)?.req?.transactionID) ?? null
}
