/** Outgoing mail over `SMTP_URL`: Payload's adapter for its letters, and for the notices. */
import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import { t } from '../messages/index'
import { env } from './env'

const REACH_MS = 10_000
const GREETING_MS = 30_000
/**
 * How long a server may be silent. RFC 5321, 4.5.3.2.6: a client that gives up earlier after the text was sent and tries
 * again makes duplicates.
 */
const SILENCE_MS = 10 * 60_000

const hostOfSite = (): string => (URL.canParse(env.siteUrl) ? new URL(env.siteUrl).hostname : 'localhost')

/** Who letters come from. */
export const sender = (): string => env.mailFrom || `exemplar@${hostOfSite()}`

/** The adapter; nothing is connected before the first letter. @param url `smtp://` or `smtps://` */
export const smtp =
  (url: string): EmailAdapter<unknown> =>
  () => {
    const transport = createTransport({
      url,
      dnsTimeout: REACH_MS,
      connectionTimeout: REACH_MS,
      greetingTimeout: GREETING_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const from = { name: t('fields.product'), address: sender() }
    return {
      name: 'smtp',
      defaultFromAddress: from.address,
      defaultFromName: from.name,
      sendEmail: (message) => transport.sendMail({ from, ...message }),
    }
  }
