import { t } from '../../messages/index'

/** The product's name, where Payload shows its mark. */
export function Logo() {
  return <h1 className="desk-logo">{t('fields.product')}</h1>
}

/** The same, small, at the head of every page. */
export function Icon() {
  return <span className="desk-icon">{t('fields.product')}</span>
}
