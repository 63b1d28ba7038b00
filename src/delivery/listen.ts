import type { Server } from 'node:http'
import { env } from '../platform/env'
import { refused } from './refusal'

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.port, env.host, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** Listens where the settings say. @throws StartRefused where the port is taken, closed to us, or the host is not ours */
export async function listenOrRefuse(server: Server): Promise<void> {
  const { host, port } = env
  try {
    await listen(server)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw refused('ops.portTaken', { host, port })
    if (code === 'EACCES') throw refused('ops.portClosed', { port })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      throw refused('ops.hostUnknown', { host })
    throw error
  }
}
