/** Next runs this once, when it is prepared: the application opens its database here, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { boot } = await import('./src/ops/boot')
  await boot()
}
