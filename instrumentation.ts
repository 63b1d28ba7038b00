/** Next runs this once, when it is prepared: from then on the HTTP server can have the database opened. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { boot } = await import('./src/ops/boot')
  boot()
}
