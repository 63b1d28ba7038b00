import { PageMeta } from '../../../src/site/components/PageMeta'
import { SiteFrame } from '../../../src/site/components/SiteFrame'
import type { MadePage } from '../../../src/site/pages/made'

/** A whole page: its head, its frame, what it is about. */
export function Page({ meta, frame, crumbs, children }: MadePage) {
  return (
    <>
      <PageMeta {...meta} />
      <SiteFrame {...frame} crumbs={crumbs}>
        {children}
      </SiteFrame>
    </>
  )
}
