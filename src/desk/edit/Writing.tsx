'use client'
import { Form, OperationProvider, useDocumentInfo, useServerFunctions, type FormProps } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { Names } from '../fields/Names'
import { StoryForm } from './StoryForm'
import type { ScreenProps, Telling } from './StoryScreen'

type OnChange = NonNullable<FormProps['onChange']>[number]

/** A story that is being written. The form's first state is kept: what the server says later never overwrites typing. */
export function Writing(props: ScreenProps & Telling) {
  const { outlook, formState } = props
  const { kind, id, names } = outlook
  const { docPermissions, getDocPreferences } = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const [first] = useState(formState)

  /** The server's part of the form: components of new rows, options that depend on other fields. */
  const onChange = useCallback<OnChange>(
    async ({ formState: present }) => {
      const { state } = await getFormState({
        id,
        collectionSlug: kind,
        docPermissions,
        docPreferences: await getDocPreferences(),
        formState: present,
        operation: 'update',
        renderAllFields: false,
        schemaPath: kind,
        skipValidation: true,
      })
      return state ?? present
    },
    [docPermissions, getDocPreferences, getFormState, id, kind],
  )

  return (
    <OperationProvider operation="update">
      <Names names={names}>
        <Form className="desk-story" disableSuccessStatus el="div" initialState={first} isDocumentForm onChange={[onChange]}>
          <StoryForm {...props} />
        </Form>
      </Names>
    </OperationProvider>
  )
}
