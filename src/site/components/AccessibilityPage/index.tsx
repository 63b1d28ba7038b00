import { t } from '../../../messages/index'
import type { Switches } from '../../present/variants'
import { VariantSwitches } from '../VariantLinks'

/** What there is for readers who need it otherwise, and how it is switched. */
export function AccessibilityPage({ switches }: { switches: Switches[] }) {
  return (
    <div className="list-page">
      <h1>{t('variants.title')}</h1>
      <VariantSwitches switches={switches} />
      <p>{t('variants.how')}</p>
    </div>
  )
}
