import type { ReactNode } from 'react'
import { t } from '../../../messages/index'
import type { FrameProps } from '../../present/frame'
import type { NavLink } from '../../present/columns'
import { Breadcrumb } from '../Breadcrumb'
import { Footer } from './Footer'
import { Header } from './Header'

interface Props extends FrameProps {
  /** 当前位置; the home page has none */
  crumbs?: NavLink[]
  children: ReactNode
}

/** Every page of the site, after the place in which a finished page is turned grey (`delivery/pages/occasion.ts`): skip link, header, where one is, the page, footer. */
export function SiteFrame({
  name,
  menu,
  ways,
  about,
  service,
  marks,
  report,
  grey,
  searches,
  crumbs,
  children,
}: Props) {
  return (
    <>
      <div data-derived="" data-place="grey" className={grey ? 'grey' : undefined} />
      <div className="page">
        <a className="skip" href="#main">
          {t('site.skip')}
        </a>
        <Header
          name={name}
          menu={menu}
          ways={ways}
          searches={searches}
          atHome={menu.some(({ href, current }) => current && href === '/')}
        />
        <div className="wrap">
          {crumbs && <Breadcrumb crumbs={crumbs} />}
          <main id="main">{children}</main>
        </div>
        <Footer name={name} about={about} service={service} marks={marks} report={report} />
      </div>
    </>
  )
}
