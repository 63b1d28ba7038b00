/**
 * Entry of every npm script: `node src/ops/run.mjs <verb> [arguments]`. Checks the version of node, then runs the
 * TypeScript file of the verb in a process of its own, with its signals and its exit code.
 * Any old node must be able to parse this file and what it imports: no `??`, no `?.`, no `node:` imports.
 */
import { spawn } from 'child_process'
import { existsSync, readFileSync } from 'fs'
import { constants } from 'os'
import { dirname, join } from 'path'
import { fileURLToPath, pathToFileURL } from 'url'
import { bootstrap } from './bootstrap-messages.mjs'
import { inRange } from './nodeVersion.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** verb → its file, the words that stand before the caller's own, NODE_ENV, whether it runs without a compiler beside it */
const VERBS = {
  demo: { file: 'src/delivery/start.ts', words: ['demo'], mode: 'production', bundled: true },
  dev: { file: 'src/delivery/start.ts', words: ['dev'], mode: 'development' },
  start: { file: 'src/delivery/start.ts', words: ['start'], mode: 'production', bundled: true },
  build: { file: 'src/ops/buildNow.ts', words: [], mode: 'production' },
  ops: { file: 'src/ops/index.ts', words: [], mode: 'production' },
  bench: { file: 'src/ops/bench.ts', words: [], mode: 'production' },
  test: { file: 'src/ops/test.ts', words: [], mode: 'test' },
  faults: { file: 'tests/faults/run.ts', words: [], mode: 'test' },
  handbook: { file: 'tests/handbook/run.ts', words: [], mode: 'test' },
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node
if (!inRange(process.versions.node, wanted)) refuse(bootstrap.wrongNode(process.versions.node, wanted))
if (!existsSync(join(root, 'node_modules', 'tsx'))) refuse(bootstrap.notInstalled())

const name = process.argv[2]
const verb = Object.prototype.hasOwnProperty.call(VERBS, name) ? VERBS[name] : null
if (!verb) refuse(bootstrap.unknownVerb(name, Object.keys(VERBS)))

// Importing Payload's rich text in plain node may end the process silently without this condition; next dev brings its own.
const conditions = name === 'dev' ? [] : ['--conditions=production']
const preload = ['--import', pathToFileURL(join(root, 'src/ops/withParent.mjs')).href]
const compiler = verb.bundled ? [] : ['--import', 'tsx/esm']
const program = verb.bundled ? ['--input-type=module', '-'] : [join(root, verb.file)]
// The C library would keep what is freed in as many heaps as there are threads: a third of the memory of a server.
const memory = { MALLOC_ARENA_MAX: '2' }
// A server collects when it has grown by a third, not when it has doubled (ADR 0048).
const HEAP = ['--heap-growing-percent=30', '--min-semi-space-size=4', '--max-semi-space-size=4']
const heap = verb.mode === 'production' ? HEAP : []
const words = heap.concat(conditions, preload, compiler, program, verb.words, process.argv.slice(3))

/** A process that compiled its own sources would keep the compiler as long as it lives: they come as one program. */
async function bundle(entry) {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  })
  // Its process would stay as long as this one, which waits for the server's end.
  await stop()
  return outputFiles[0].contents
}

const child = spawn(process.execPath, words, {
  cwd: root,
  stdio: [verb.bundled ? 'pipe' : 'inherit', 'inherit', 'inherit'],
  env: Object.assign(memory, process.env, { NODE_ENV: verb.mode }),
})

if (verb.bundled) {
  // A process that ended before it read its program has said why.
  child.stdin.on('error', () => {})
  bundle(verb.file).then(
    (contents) => child.stdin.end(contents),
    (error) => refuse(String(error)),
  )
}

// A terminal sends Ctrl-C to the child too: it must not count twice.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGTERM'))

// npm ends on a signal together with its shell, which forwards none: who is left alone stops as if it had been asked.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500).unref()
}
child.on('error', (error) => refuse(String(error)))
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
