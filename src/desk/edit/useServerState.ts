'use client'
import { useDocumentInfo, useServerFunctions, type FormProps } from '@payloadcms/ui'
import { useCallback } from 'react'

type OnChange = NonNullable<FormProps['onChange']>[number]

interface Of {
  id?: string
  collectionSlug?: string
  globalSlug?: string
  schemaPath: string
}

/** The server's part of a form as it changes: components of new rows, options that depend on other fields. */
export function useServerState({ id, collectionSlug, globalSlug, schemaPath }: Of): OnChange {
  const { docPermissions, getDocPreferences } = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  return useCallback<OnChange>(
    async ({ formState }) => {
      if (!docPermissions) return formState
      const { state } = await getFormState({
        id,
        collectionSlug,
        docPermissions,
        docPreferences: await getDocPreferences(),
        formState,
        globalSlug,
        operation: 'update',
        renderAllFields: false,
        schemaPath,
        skipValidation: true,
      })
      return state ?? formState
    },
    [collectionSlug, docPermissions, getDocPreferences, getFormState, globalSlug, id, schemaPath],
  )
}
