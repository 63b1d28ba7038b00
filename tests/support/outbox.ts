/** An application with a mail server and robots of its own, and a runner whose clock a test sets forward. */
import type { OutboxRow } from '../../src/editorial/notifications/row'
import type { Runner } from '../../src/jobs/outboxRunner'
import { startApp, type App } from './app'
import { startRobotServer, type RobotServer } from './robotServer'
import { startSmtpServer, type SmtpServer } from './smtpServer'

/** What stands in the robots' addresses and must never be seen again. */
export const KEYS = { wecom: 'key-of-wecom-7f3a', dingtalk: 'token-of-dingtalk-91bc', secret: 'SEC-of-dingtalk' }

export interface Office {
  app: App
  smtp: SmtpServer
  robots: RobotServer
  /** by the clock that the test sets */
  now(): Date
  /** sets the clock forward, milliseconds */
  pass(ms: number): void
  runner(): Promise<Runner>
  /** what is in the outbox, by number and channel */
  rows(where?: Record<string, unknown>): Promise<OutboxRow[]>
  /** sends what is due, so many rounds, with a time between them */
  work(runner: Runner, rounds?: number, each?: number): Promise<void>
  setRobots(robots?: Record<string, unknown>): Promise<void>
  stop(): Promise<void>
}

export async function startOffice(): Promise<Office> {
  const [smtp, robots] = await Promise.all([startSmtpServer(), startRobotServer()])
  process.env.SMTP_URL = `smtp://127.0.0.1:${smtp.port}`
  process.env.ROBOTS_ON_LOOPBACK = '1'
  const app = await startApp()
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  return {
    app,
    smtp,
    robots,
    now,
    pass(ms) {
      ahead += ms
    },
    async runner() {
      const { outboxRunner } = await import('../../src/jobs/outboxRunner')
      return outboxRunner(app.payload, now)
    },
    async rows(where = {}) {
      const { docs } = await app.payload.find({
        collection: 'outbox',
        where: where as never,
        sort: ['seq', 'channel', 'person'],
        pagination: false,
        depth: 0,
        overrideAccess: true,
      })
      return docs as unknown as OutboxRow[]
    },
    async work(runner, rounds = 3, each = 3_000) {
      for (let round = 0; round < rounds; round++) {
        for (let begun = 1; begun > 0;) {
          begun = await runner.round()
          await runner.idle()
        }
        ahead += each
      }
    },
    async setRobots(
      wanted = {
        wecom: { url: `${robots.url}/wecom?key=${KEYS.wecom}` },
        dingtalk: { url: `${robots.url}/dingtalk?access_token=${KEYS.dingtalk}`, secret: KEYS.secret },
      },
    ) {
      const token = await app.login('admin@office')
      const answer = await app.request('POST', '/api/globals/robotSettings', { token, json: wanted })
      if (answer.status !== 200) throw new Error(`robots: ${answer.status} ${answer.text}`)
    },
    async stop() {
      await app.stop()
      await Promise.all([smtp.stop(), robots.stop()])
      delete process.env.SMTP_URL
      delete process.env.ROBOTS_ON_LOOPBACK
    },
  }
}
