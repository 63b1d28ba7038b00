import type { ReactElement } from 'react'
import type { Around } from '../../../src/site/pages/around'
import { missingPage } from '../../../src/site/pages/made'
import { Page } from './Page'
import { openSite } from './site'

/** The page of an address at which nothing stands. */
export const missing = async (opened?: Pick<Around, 'site' | 'frame'>): Promise<ReactElement> => (
  <Page {...missingPage(opened ?? (await openSite()))} />
)
