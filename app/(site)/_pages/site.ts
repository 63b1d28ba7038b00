import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload, type Payload } from 'payload'
import { env } from '../../../src/platform/env'
import { aroundOf, type Around } from '../../../src/site/pages/around'
import { findFrame } from '../../../src/site/queries/frame'

const HOST = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i

/** Scheme and host of the site: the setting, else what the request was sent to. */
export async function siteOrigin(): Promise<string> {
  if (env.siteUrl) return env.siteUrl
  const sent = await headers()
  const host = sent.get('host') ?? ''
  const scheme = sent.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${scheme}://${HOST.test(host) ? host : 'localhost'}`
}

/** What every page starts with. */
export interface Opened extends Around {
  payload: Payload
}

/** Opens the database for a page and reads what stands around it. */
export async function openSite(): Promise<Opened> {
  const payload = await getPayload({ config })
  return { payload, ...aroundOf(await siteOrigin(), await findFrame(payload)) }
}
