'use client'
import { Form, OperationProvider, RenderFields, useConfig } from '@payloadcms/ui'
import type { ClientField, FormState } from 'payload'
import { useRef, useState } from 'react'
import { t } from '../../messages/index'
import { useNamedControls } from '../edit/useNamedControls'
import { useServerState } from '../edit/useServerState'
import { HomePreview } from './HomePreview'
import { SettingsSave } from './SettingsSave'

const HEAD = 'desk-settings-fields'

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
  const page = useRef<HTMLElement>(null)
  useNamedControls(page)
  const onChange = useServerState({ globalSlug: slug, schemaPath: slug })
  const fields: ClientField[] = getEntityConfig({ globalSlug: slug })?.fields ?? []
  return (
    <OperationProvider operation="update">
      <Form disableSuccessStatus el="div" initialState={first} isDocumentForm onChange={[onChange]}>
        <section aria-labelledby={HEAD} ref={page}>
          <h2 id={HEAD}>{t('desk.settingsFields')}</h2>
          <RenderFields
            fields={fields}
            forceRender
            parentIndexPath=""
            parentPath=""
            parentSchemaPath={slug}
            permissions
            readOnly={!may}
          />
        </section>
        {may && slug === 'publicSettings' && <HomePreview />}
        {may && <SettingsSave slug={slug} stored={stored} />}
      </Form>
    </OperationProvider>
  )
}
