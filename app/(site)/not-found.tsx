import { t } from '../../src/messages/index'
import { NotFound } from '../../src/site/components/NotFound'
import { waysOut } from '../../src/site/present/columns'
import { pageMeta } from '../../src/site/present/pageMeta'
import { Page } from './_pages/Page'
import { openSite } from './_pages/site'

export default async function NotFoundPage() {
  const { site, frame } = await openSite()
  const around = frame()
  return (
    <Page meta={pageMeta(site, { title: t('site.notFound.title') })} frame={around}>
      <NotFound ways={waysOut(around.menu)} />
    </Page>
  )
}
