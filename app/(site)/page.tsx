import { Home } from '../../src/site/components/Home'
import { presentHome } from '../../src/site/present/home'
import { findHome } from '../../src/site/queries/home'
import { Page } from './_pages/Page'
import { openSite } from './_pages/site'

export default async function HomePage() {
  const { payload, site, now, frame } = await openSite()
  const { meta, ...home } = presentHome(site, await findHome(payload, site.settings), now)
  return (
    <Page meta={meta} frame={frame('home')}>
      <Home {...home} />
    </Page>
  )
}
