'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { t } from '../../messages/index'
import { PasswordRule } from './PasswordRule'

/**
 * What stands below the fields of Payload's own form that hold a password: the rule, for who may set one; on one's own
 * account where it is changed.
 */
export function PasswordRuleField() {
  const { hasSavePermission, id } = useDocumentInfo()
  const { user } = useAuth()
  if (!hasSavePermission) return null
  const own = id !== undefined && String(id) === String(user?.id)
  return (
    <div className="field-type">{own ? <p className="desk-quiet">{t('desk.passwordOwn')}</p> : <PasswordRule />}</div>
  )
}
