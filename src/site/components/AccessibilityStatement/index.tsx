import { t } from '../../../messages/index'
import type { AccessibilityProps } from '../../present/statements'
import { Statement } from '../Statement'
import { VariantSwitches } from '../VariantLinks'

/** How to read this site otherwise, what it does for readers with disabilities, what it cannot do yet, and how to tell it. */
export function AccessibilityStatement({ title, switches, sections }: Omit<AccessibilityProps, 'meta' | 'crumbs'>) {
  return (
    <div className="statement">
      <h1>{title}</h1>
      <VariantSwitches switches={switches} />
      <p>{t('variants.how')}</p>
      <Statement sections={sections} />
    </div>
  )
}
