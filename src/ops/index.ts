/** `npm run ops -- <verb>`: work on an installation from its console. The exit code is 0 only on success. */
import { randomBytes } from 'node:crypto'
import { assertFolders } from '../delivery/folders'
import { assertInstallation } from '../delivery/installation'
import { assertSettings, readEnvFile, readKeptSecret } from '../delivery/settings'
import { isRefusal } from '../editorial/errors'
import { t, type MessageKey } from '../messages/index'
import { startRefusal } from '../delivery/startRefusal'
import { isUsageError, type Run } from './verbs/verb'

// Said first: should the process end without a word, it has not succeeded.
process.exitCode = 1

interface Verb {
  summary: MessageKey
  usage: MessageKey
  load: () => Promise<Run>
  /** asks nothing of an installation: no settings, no folders, no database */
  alone?: true
}

const VERBS: Record<string, Verb> = {
  'create-admin': {
    summary: 'ops.createAdminSummary',
    usage: 'ops.createAdminUsage',
    load: async () => (await import('./verbs/createAccount')).createAccount('admin'),
  },
  'create-director': {
    summary: 'ops.createDirectorSummary',
    usage: 'ops.createDirectorUsage',
    load: async () => (await import('./verbs/createAccount')).createAccount('director'),
  },
  'export-site': {
    summary: 'export.summary',
    usage: 'export.usage',
    load: async () => (await import('./verbs/exportSite')).exportSite,
  },
  migrate: {
    summary: 'ops.migrateSummary',
    usage: 'ops.migrateUsage',
    load: async () => (await import('./verbs/migrate')).migrate,
  },
  reindex: {
    summary: 'ops.reindexSummary',
    usage: 'ops.reindexUsage',
    load: async () => (await import('./verbs/reindex')).reindex,
  },
  'verify-audit': {
    summary: 'ops.verifyAuditSummary',
    usage: 'ops.verifyAuditUsage',
    load: async () => (await import('./verbs/verifyAudit')).verifyAudit,
  },
  'verify-dossier': {
    summary: 'dossier.summary',
    usage: 'dossier.usage',
    load: async () => (await import('./verbs/verifyDossier')).verifyDossier,
    alone: true,
  },
}

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help'

function overview(): string {
  const rows = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(18)}${t(summary)}`)
  return [t('ops.usage'), ...rows].join('\n')
}

/** Settings as for a start; what no verb needs is made up where it is missing. */
async function prepare(): Promise<void> {
  readEnvFile(process.cwd())
  process.env.LOG_LEVEL ||= 'error'
  process.env.PAYLOAD_SECRET ||= (await readKeptSecret()) || randomBytes(32).toString('hex')
  assertSettings('ops')
  await assertFolders()
  await assertInstallation('ops')
}

async function run(name: string | undefined, args: string[]): Promise<number> {
  if (isHelp(name)) {
    console.log(overview())
    return 0
  }
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (!verb) {
    console.error(t(name ? 'ops.unknownVerb' : 'ops.noVerb', { verb: name ?? '' }))
    console.error(overview())
    return 1
  }
  if (args.some(isHelp)) {
    console.log(t(verb.usage))
    return 0
  }
  try {
    if (!verb.alone) await prepare()
    return await (
      await verb.load()
    )(args)
  } catch (error) {
    if (isUsageError(error)) console.error([error.message, t(verb.usage)].filter(Boolean).join('\n'))
    else if (isRefusal(error)) console.error(error.message)
    else console.error(startRefusal(error)?.text() ?? error)
    return 1
  }
}

process.exit(await run(process.argv[2], process.argv.slice(3)))
