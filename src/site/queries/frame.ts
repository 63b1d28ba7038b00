/** What every page needs: the settings and which columns have something to read. */
import type { Payload } from 'payload'
import { isKind, type Kind } from '../../editorial/rules/kinds'
import type { SiteSettings } from '../model'
import { findValues } from './publications'
import { findSettings } from './settings'

export interface FrameData {
  settings: SiteSettings
  /** kinds with something live */
  columns: Kind[]
}

export async function findFrame(payload: Payload): Promise<FrameData> {
  const [settings, kinds] = await Promise.all([findSettings(payload), findValues(payload, 'kind')])
  return { settings, columns: kinds.filter(isKind) }
}
