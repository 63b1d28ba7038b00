/** Table of contents: the database, the nouns, the desk. No logic. */
import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { afterNavLinks, beforeNavLinks, graphics, header, views } from './collections/desk'
import { listViewEndpoints } from './collections/endpoints/listViews'
import { auditEndpoints } from './collections/endpoints/audit'
import { calendarEndpoint } from './collections/endpoints/calendarFeeds'
import { dossierEndpoints } from './collections/endpoints/dossiers'
import { figuresEndpoint } from './collections/endpoints/figures'
import { handbookEndpoint } from './collections/endpoints/handbook'
import { linkableEndpoint } from './collections/endpoints/linkable'
import { liveSearchEndpoint } from './collections/endpoints/liveSearch'
import { notificationEndpoints } from './collections/endpoints/notifications'
import { scoreEndpoints } from './collections/endpoints/scores'
import { contractErrors } from './collections/hooks/contractErrors'
import { collections, globals } from './collections/index'
import { previews } from './collections/previews'
import { MAX_FILE_BYTES } from './src/editorial/rules/uploads'
import { t } from './src/messages/index'
import { database } from './src/platform/database'
import { env } from './src/platform/env'
import { smtp } from './src/platform/mail'

const root = process.env.EXEMPLAR_ROOT ?? process.cwd()

export default buildConfig({
  secret: env.payloadSecret,
  db: await database(),
  email: env.smtpUrl ? smtp(env.smtpUrl) : undefined,
  collections,
  globals,
  endpoints: [
    ...auditEndpoints,
    calendarEndpoint,
    ...dossierEndpoints,
    figuresEndpoint,
    handbookEndpoint,
    linkableEndpoint,
    liveSearchEndpoint,
    ...notificationEndpoints,
    ...scoreEndpoints,
    ...listViewEndpoints,
  ],
  hooks: { afterError: [contractErrors] },
  custom: { previews },
  editor: lexicalEditor(),
  sharp,
  i18n: { supportedLanguages: { zh }, fallbackLanguage: 'zh' },
  csrf: env.origins,
  upload: { limits: { fileSize: MAX_FILE_BYTES }, abortOnLimit: true, useTempFiles: false },
  // A refusal is an answer, not a failure of the server.
  loggingLevels: { Refusal: false } as never,
  maxDepth: 2,
  defaultDepth: 0,
  telemetry: false,
  logger: { options: { level: env.logLevel } },
  bodyParser: { limits: { fieldSize: 2 * 1024 * 1024 } },
  graphQL: { disablePlaygroundInProduction: true, maxComplexity: 500 },
  typescript: { autoGenerate: false },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: { defaultTimezone: 'Asia/Shanghai' },
    meta: { titleSuffix: ` — ${t('fields.product')}`, icons: [], openGraph: undefined },
    components: { afterNavLinks, beforeNavLinks, graphics, header, views },
    importMap: { baseDir: root, importMapFile: path.join(root, 'app/(payload)/admin/importMap.js') },
  },
})
