import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload, type Payload } from 'payload'
import { env } from '../../../src/platform/env'
import { presentFrame, type Current, type FrameProps } from '../../../src/site/present/frame'
import type { SiteContext } from '../../../src/site/present/pageMeta'
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

/** What stands around every page. `now` is one moment for the whole answer. */
export interface Around {
  site: SiteContext
  now: Date
  frame: (current?: Current) => FrameProps
}

/** What every page starts with. */
export interface Opened extends Around {
  payload: Payload
}

/** Opens the database for a page and reads what stands around it. */
export async function openSite(): Promise<Opened> {
  const payload = await getPayload({ config })
  const [origin, { settings, columns }] = await Promise.all([siteOrigin(), findFrame(payload)])
  const now = new Date()
  return {
    payload,
    site: { origin, settings },
    now,
    frame: (current) => presentFrame(settings, columns, current, now),
  }
}
