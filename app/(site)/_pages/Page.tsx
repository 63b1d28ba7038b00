import type { ReactNode } from 'react'
import { PageMeta } from '../../../src/site/components/PageMeta'
import { SiteFrame } from '../../../src/site/components/SiteFrame'
import type { NavLink } from '../../../src/site/present/columns'
import type { FrameProps } from '../../../src/site/present/frame'
import type { PageMetaProps } from '../../../src/site/present/pageMeta'

interface Props {
  meta: PageMetaProps
  frame: FrameProps
  crumbs?: NavLink[]
  children: ReactNode
}

/** A whole page: its head, its frame, what it is about. */
export function Page({ meta, frame, crumbs, children }: Props) {
  return (
    <>
      <PageMeta {...meta} />
      <SiteFrame {...frame} crumbs={crumbs}>
        {children}
      </SiteFrame>
    </>
  )
}
