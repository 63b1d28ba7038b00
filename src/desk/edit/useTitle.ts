'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { t } from '../../messages/index'

/** The title as it is being written, on the page and in the browser's tab. */
export function useTitle(): string {
  const value = useFormFields(([fields]) => fields.title?.value)
  const title = typeof value === 'string' && value.trim() !== '' ? value : t('desk.untitled')
  useEffect(() => {
    document.title = t('desk.pageTitle', { title, product: t('fields.product') })
  }, [title])
  return title
}
