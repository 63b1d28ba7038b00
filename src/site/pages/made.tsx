/** A page of the site before anybody writes it: whoever does, it says the same. */
import type { ReactNode } from 'react'
import { t } from '../../messages/index'
import { setStatus } from '../../platform/response'
import { NotFound } from '../components/NotFound'
import { waysOut, type NavLink } from '../present/columns'
import type { FrameProps } from '../present/frame'
import { pageMeta, type PageMetaProps } from '../present/pageMeta'
import type { Around } from './around'

export interface MadePage {
  meta: PageMetaProps
  frame: FrameProps
  crumbs?: NavLink[]
  children: ReactNode
}

/**
 * The page of an address at which nothing stands, with its status. Next's own `notFound()` answers with a page that
 * scripts have to fill: here it must be whole without any.
 */
export function missingPage({ site, frame }: Pick<Around, 'site' | 'frame'>): MadePage {
  setStatus(404)
  const around = frame()
  return {
    meta: pageMeta(site, { title: t('site.notFound.title'), hidden: true }),
    frame: { ...around, searches: true },
    children: <NotFound ways={waysOut(around.menu)} />,
  }
}
