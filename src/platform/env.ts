/** Settings, read from the environment when they are asked for. `.env.example` lists all of them. */
import path from 'node:path'

const text = (name: string, fallback = ''): string => process.env[name] || fallback

export const env = {
  /** folder of everything that is not in the database: the SQLite file, the audit head, the demo's secret */
  get dataDir() {
    return path.resolve(/* turbopackIgnore: true */ text('DATA_DIR', './data'))
  },
  get mediaDir() {
    return path.resolve(/* turbopackIgnore: true */ text('MEDIA_DIR', './media'))
  },
  get databaseUri() {
    return text('DATABASE_URI', `file:${path.join(env.dataDir, 'exemplar.db')}`)
  },
  /** public address of the site without a slash at its end; empty in the demo until the port is known */
  get siteUrl() {
    return text('SITE_URL').replace(/\/+$/, '')
  },
  /** origins whose pages may send the session cookie */
  get origins() {
    if (env.siteUrl) return [env.siteUrl]
    return ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${env.port}`)
  },
  get payloadSecret() {
    return text('PAYLOAD_SECRET')
  },
  get host() {
    return text('HOST', '127.0.0.1')
  },
  get port() {
    return Number(text('PORT', '3000'))
  },
  /** pino's level: fatal, error, warn, info, debug, trace */
  get logLevel() {
    return text('LOG_LEVEL', 'info')
  },
  get smtpUrl() {
    return text('SMTP_URL')
  },
  /** who letters come from; empty: an address at the host of the site */
  get mailFrom() {
    return text('MAIL_FROM')
  },
  /** tests only: robots may stand on this machine, over plain http too */
  get robotsOnLoopback() {
    return text('ROBOTS_ON_LOOPBACK') === '1'
  },
  /** how this process is called on a MongoDB server: one name for all serving processes of one DATA_DIR */
  get nodeName() {
    return text('EXEMPLAR_NODE', 'exemplar')
  },
  /** a verb of the console that makes pages beside the server: no clock, no letters, nothing that the server does */
  get onlyReads() {
    return text('EXEMPLAR_ONLY_READS') === '1'
  },
  /** the demo: its accounts and its content are made at the first start */
  get demo() {
    return text('EXEMPLAR_DEMO') === '1'
  },
}
