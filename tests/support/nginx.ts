/** A real nginx in front of an exported folder. */
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { onPath } from './onPath'
import { freePort } from './server'

const READY_MS = 10_000
/** Debian puts it where only the administrator looks. */
const KNOWN = ['/usr/sbin/nginx', '/usr/local/sbin/nginx']
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** The program, or null where this machine has none. */
export const nginxProgram = async (): Promise<string | null> =>
  (await onPath('nginx')) ?? KNOWN.find((file) => existsSync(file)) ?? null

export interface Nginx {
  url: string
  /** reads its configuration again, as `nginx -s reload` does */
  reload(): Promise<void>
  stop(): Promise<void>
}

/** @param root an exported folder @throws with what nginx says where it does not take the include file */
export async function startNginx(program: string, root: string): Promise<Nginx> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-nginx-'))
  const port = await freePort()
  const configuration = path.join(folder, 'nginx.conf')
  await writeFile(
    configuration,
    // Whoever runs the tests can read the folders of theirs; nobody else may.
    `${process.getuid?.() === 0 ? 'user root root;' : ''} worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr;
events { worker_connections 1024; }
http {
  access_log off;
${TEMPORARY.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  server { listen 127.0.0.1:${port}; root ${root}; include ${root}/nginx.conf; }
}
`,
  )
  const test = () => promisify(execFile)(program, ['-t', '-q', '-c', configuration])
  await test()
  const child = spawn(program, ['-c', configuration], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  const answers = () => fetch(url, { signal: AbortSignal.timeout(1_000) }).then(Boolean, () => false)
  for (const end = Date.now() + READY_MS; !(await answers());) {
    if (child.exitCode !== null || Date.now() > end) throw new Error('nginx did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    async reload() {
      await test()
      child.kill('SIGHUP')
      await new Promise((resolve) => setTimeout(resolve, 300))
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
