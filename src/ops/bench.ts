/** `npm run bench -- <name>`: makes a build where there is none, and runs the default export of `bench/<name>.ts`, which prints `<name>: <ratio>` last. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { t } from '../messages/index'
import { buildIfStale } from './build'

const folder = path.join(process.cwd(), 'bench')
const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length))
const name = process.argv[2]

if (name && names.includes(name)) {
  // Who measures a server waits for its start, not for a build.
  await buildIfStale()
  const { default: bench } = (await import(pathToFileURL(path.join(folder, `${name}.ts`)).href)) as {
    default: () => Promise<void>
  }
  await bench()
} else {
  console.error(
    t(name ? 'build.unknownBench' : 'build.noBench', {
      name: name ?? '',
      names: names.sort().join(t('build.listMark')),
    }),
  )
  process.exitCode = 1
}
