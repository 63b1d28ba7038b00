import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload, type Payload } from 'payload'
import { env } from '../../../src/platform/env'
import { currentAnswer } from '../../../src/platform/response'
import { HOME } from '../../../src/site/paths'
import { presentFrame, type Current, type FrameProps } from '../../../src/site/present/frame'
import type { SiteContext } from '../../../src/site/present/pageMeta'
import { pageOfWord } from '../../../src/site/wordPaths'
import { findFrame, type FrameData } from '../../../src/site/queries/frame'

const HOST = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i

/** Scheme and host of the site: the setting, else what the request was sent to. */
export async function siteOrigin(): Promise<string> {
  if (env.siteUrl) return env.siteUrl
  const sent = await headers()
  const host = sent.get('host') ?? ''
  const scheme = sent.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${scheme}://${HOST.test(host) ? host : 'localhost'}`
}

/** Of the page that is being made; of a document, that of its page. What is not there is not named: its page is the same for every address. */
export function addressAsked(): string {
  const { address = HOME, status } = currentAnswer() ?? {}
  return status === 404 ? HOME : (pageOfWord(address) ?? address)
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

/** @param frame wherever it was read */
export async function aroundOf({ settings, columns }: FrameData): Promise<Around> {
  const origin = await siteOrigin()
  const now = new Date()
  return {
    site: { origin, settings },
    now,
    frame: (current) => presentFrame(settings, columns, current, now, addressAsked()),
  }
}

/** Opens the database for a page and reads what stands around it. */
export async function openSite(): Promise<Opened> {
  const payload = await getPayload({ config })
  return { payload, ...(await aroundOf(await findFrame(payload))) }
}
