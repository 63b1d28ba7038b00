'use client'
import { useForm, useFormFields, useOperation } from '@payloadcms/ui'
import type { CheckboxFieldClientComponent } from 'payload'
import { useEffect } from 'react'
import { isOfficeRole, type Role } from '../../editorial/rules/roles'
import { t } from '../../messages/index'

/**
 * Whether a director has confirmed an account, in words. The gate sets it; a form that makes an account says nothing of
 * it, and for accounts that decide nothing there is nothing to confirm.
 */
export const ConfirmedField: CheckboxFieldClientComponent = ({ path }) => {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const { dispatchFields } = useForm()
  const role = useFormFields(([fields]) => fields.role?.value)
  const operation = useOperation()

  useEffect(() => {
    if (operation === 'create' && value !== undefined) dispatchFields({ type: 'UPDATE', path, value: undefined })
  }, [dispatchFields, operation, path, value])

  if (operation === 'create' || !isOfficeRole(role as Role)) return null
  return <p className="field-type desk-quiet">{t(value === false ? 'desk.notConfirmed' : 'desk.isConfirmed')}</p>
}
