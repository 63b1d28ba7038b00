import { t } from '../../../messages/index'
import type { FrameProps } from '../../present/frame'
import { HOME } from '../../paths'
import { SearchForm } from '../SearchPage/SearchForm'

/** Name of the site, the search and one row of columns; on the home page the name is the page's heading. */
export function Header({ name, menu, atHome }: Pick<FrameProps, 'name' | 'menu'> & { atHome: boolean }) {
  const Name = atHome ? 'h1' : 'p'
  return (
    <header className="masthead">
      <div className="wrap">
        <Name className="site-name">
          <a href={HOME}>{name}</a>
        </Name>
        <SearchForm id="site-search" name={t('site.search.title')} className="site-search" />
        <nav aria-label={t('site.columns')}>
          <ul className="menu">
            {menu.map(({ text, href, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
