/**
 * Preloaded into the processes that `run.mjs` and the build start: ends them when their parent is gone (`kill -9` cannot
 * be forwarded), so that no orphan keeps a port or goes on writing into a build folder.
 */
const PERIOD_MS = 250
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.exit(1)
}, PERIOD_MS).unref()
