import type { ReactElement } from 'react'
import { t } from '../../../src/messages/index'
import { setStatus } from '../../../src/platform/response'
import { NotFound } from '../../../src/site/components/NotFound'
import { waysOut } from '../../../src/site/present/columns'
import { pageMeta } from '../../../src/site/present/pageMeta'
import { Page } from './Page'
import { openSite, type Around } from './site'

/**
 * The page of an address at which nothing stands, with its status. Next's own `notFound()` answers with a page that
 * scripts have to fill: here it must be whole without any.
 */
export async function missing(opened?: Pick<Around, 'site' | 'frame'>): Promise<ReactElement> {
  const { site, frame } = opened ?? (await openSite())
  setStatus(404)
  const around = frame()
  return (
    <Page meta={pageMeta(site, { title: t('site.notFound.title'), hidden: true })} frame={around}>
      <NotFound ways={waysOut(around.menu)} />
    </Page>
  )
}
