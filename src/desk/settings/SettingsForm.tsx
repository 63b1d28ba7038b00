'use client'
import { Form, OperationProvider, RenderFields, useConfig } from '@payloadcms/ui'
import type { ClientField, FormState } from 'payload'
import { useState } from 'react'
import { useServerState } from '../edit/useServerState'
import { SettingsSave } from './SettingsSave'

interface Props {
  slug: string
  formState: FormState
  stored: Record<string, unknown>
  may: boolean
}

/** The fields of a group of settings in one column; at their end the save, which first says what will change. */
export function SettingsForm({ slug, formState, stored, may }: Props) {
  const { getEntityConfig } = useConfig()
  const [first] = useState(formState)
  const onChange = useServerState({ globalSlug: slug, schemaPath: slug })
  const fields: ClientField[] = getEntityConfig({ globalSlug: slug })?.fields ?? []
  return (
    <OperationProvider operation="update">
      <Form disableSuccessStatus el="div" initialState={first} isDocumentForm onChange={[onChange]}>
        <RenderFields
          fields={fields}
          forceRender
          parentIndexPath=""
          parentPath=""
          parentSchemaPath={slug}
          permissions
          readOnly={!may}
        />
        {may && <SettingsSave slug={slug} stored={stored} />}
      </Form>
    </OperationProvider>
  )
}
