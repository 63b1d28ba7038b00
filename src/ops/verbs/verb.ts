/** What a verb of `npm run ops` does. @returns the exit code @throws StartRefused, Refusal, UsageError */
export type Run = (args: string[]) => Promise<number>

/** The command line says something that the verb does not understand. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const isUsageError = (error: unknown): error is UsageError => error instanceof UsageError
