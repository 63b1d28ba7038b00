/** One page as a file behind nginx, as a web server would serve it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from '../../tests/support/server'

const START_MS = 5_000

const settings = (folder: string, port: number): string => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  types { text/html html; }
  charset utf-8;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  gzip_static on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/site; }
}
`

export interface StaticServer {
  url: string
  stop(): Promise<void>
}

/** Serves these bytes, plain and packed beforehand, with one worker. @param folder an empty one, @throws where it does not start */
export async function serveFile(folder: string, bytes: Buffer): Promise<StaticServer> {
  const port = await freePort()
  // Its worker may be another user.
  await chmod(folder, 0o755)
  await mkdir(path.join(folder, 'site'))
  await writeFile(path.join(folder, 'site/page.html'), bytes)
  await writeFile(path.join(folder, 'site/page.html.gz'), gzipSync(bytes, { level: 9 }))
  await writeFile(path.join(folder, 'nginx.conf'), settings(folder, port))
  const server = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}/page.html`
  for (const began = Date.now(); (await fetch(url).catch(() => null))?.status !== 200;) {
    if (server.exitCode !== null || Date.now() - began > START_MS) throw new Error('nginx did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    async stop() {
      server.kill('SIGTERM')
      await once(server, 'exit')
    },
  }
}
