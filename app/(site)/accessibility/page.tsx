import { AccessibilityPage } from '../../../src/site/components/AccessibilityPage'
import { presentAccessibility } from '../../../src/site/present/accessibility'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function Accessibility() {
  const { site, frame } = await openSite()
  const { meta, crumbs, ...page } = presentAccessibility(site)
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <AccessibilityPage {...page} />
    </Page>
  )
}
