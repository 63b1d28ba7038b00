/** `create-admin` and `create-director`: an account of the gate office, made on the console and so confirmed. */
import { parseArgs } from 'node:util'
import { createLocalReq, type Payload } from 'payload'
import { newAccount } from '../../editorial/accounts'
import { fieldsOf, shape } from '../../../collections/shape'
import { t } from '../../messages/index'
import { openInstallation } from '../installation'
import { readPassword } from './password'
import { UsageError, type Run } from './verb'

function readArguments(args: string[]): { email: string; name: string } {
  try {
    const { values } = parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } })
    const { email, name } = values
    if (email?.trim() && name?.trim()) return { email: email.trim(), name: name.trim() }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  throw new UsageError()
}

async function gateOffice(payload: Payload): Promise<string> {
  const { docs } = await payload.find({
    collection: 'units',
    where: { isGateOffice: { equals: true } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return String(docs[0]?.id)
}

export const createAccount =
  (role: 'admin' | 'director'): Run =>
  async (args) => {
    const { email, name } = readArguments(args)
    const password = await readPassword()
    const payload = await openInstallation()
    const req = await createLocalReq({}, payload)
    const input = shape(fieldsOf(req, 'users'), { email, name, role, unit: await gateOffice(payload) }, true)
    await newAccount(req, null, { ...input, password })
    console.log(t('ops.accountMade', { email: String(input.data.email), role: t(`options.role.${role}`) }))
    return 0
  }
