/** What every page needs: the settings and which columns have something to read. */
import type { Payload } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import type { SiteSettings } from '../model'
import { findColumns } from './live'
import { findSettings } from './settings'

export interface FrameData {
  settings: SiteSettings
  /** kinds with something live */
  columns: Kind[]
}

export async function findFrame(payload: Payload): Promise<FrameData> {
  const [settings, columns] = await Promise.all([findSettings(payload), findColumns(payload)])
  return { settings, columns }
}
