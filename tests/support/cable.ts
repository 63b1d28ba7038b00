/** The line between a server under test and its database, which a test may cut and mend. */
import { rename } from 'node:fs/promises'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import Database from 'libsql'

export interface Cable {
  /** settings of the server whose database is at the other end */
  env: Record<string, string>
  /** the database is gone: at the next start, and where it can be, for a server that runs */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

const ENDINGS = ['', '-wal', '-shm']

/** Between servers alone: the file is somewhere else, or by turns another program holds it. */
export function sqliteCable(folder: string): Cable {
  const file = path.join(folder, 'exemplar.db')
  let turn = 0
  let holder: InstanceType<typeof Database> | null = null
  const move = (from: string, to: string) =>
    Promise.all(ENDINGS.map((ending) => rename(from + ending, to + ending).catch(() => {})))
  return {
    env: {},
    async cut() {
      if (turn++ % 2 === 0) return void (await move(file, `${file}.away`))
      holder = new Database(file)
      holder.exec('BEGIN EXCLUSIVE')
    },
    async mend() {
      if (!holder) return void (await move(`${file}.away`, file))
      holder.exec('ROLLBACK')
      holder.close()
      holder = null
    },
    close: async () => {},
  }
}

/** A proxy before a MongoDB server. @param uri of a database on a replica set */
export async function mongoCable(uri: string): Promise<Cable> {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  let isCut = false
  const proxy = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const own = new URL(uri)
  own.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`
  own.search = '?directConnection=true'
  const cut = async () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    env: { DATABASE_URI: own.toString() },
    cut,
    mend: async () => void (isCut = false),
    async close() {
      await cut()
      proxy.close()
    },
  }
}
