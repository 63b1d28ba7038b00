import { AccessibilityStatement } from '../../../src/site/components/AccessibilityStatement'
import { presentAccessibility } from '../../../src/site/present/statements'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function Accessibility() {
  const { site, frame } = await openSite()
  const { meta, crumbs, ...statement } = presentAccessibility(site)
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <AccessibilityStatement {...statement} />
    </Page>
  )
}
