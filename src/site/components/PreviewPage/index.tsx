import type { ReactNode } from 'react'
import { t } from '../../../messages/index'
import type { OutlineEntry } from '../../present/outline'
import { Contents } from '../StoryPage'

interface Props {
  /** number of the revision, and its sha256 */
  number: number
  revision: string
  contents: OutlineEntry[]
  /** addresses that the page would link to */
  addresses: string[]
  children: ReactNode
}

const SHORT = 8
const LEAST_CONTENTS = 3

/** Every page of a preview link: no header, no menu, no footer, no way to anything else. */
export function PreviewFrame({ children }: { children: ReactNode }) {
  return (
    <div className="page preview">
      <div className="wrap">
        <main id="main">{children}</main>
      </div>
    </div>
  )
}

/** A revision under review: what it is, the article, and where its links would lead. */
export function PreviewPage({ number, revision, contents, addresses, children }: Props) {
  return (
    <div className="two">
      <div className="two-main">
        <p className="preview-mark">
          <strong>{t('site.preview.mark', { number, sha: revision.slice(0, SHORT) })}</strong>
        </p>
        {children}
        {addresses.length > 0 && (
          <section className="derived-section">
            <h2>{t('site.preview.links')}</h2>
            <p>{t('site.preview.linksHow')}</p>
            <ol className="preview-addresses">
              {addresses.map((address) => (
                <li key={address}>{address}</li>
              ))}
            </ol>
          </section>
        )}
      </div>
      <div className="two-aside">
        <Contents contents={contents.length >= LEAST_CONTENTS ? contents : []} />
      </div>
    </div>
  )
}
