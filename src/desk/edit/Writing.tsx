'use client'
import { Form, OperationProvider } from '@payloadcms/ui'
import { useState } from 'react'
import { Names } from '../fields/Names'
import { StoryForm } from './StoryForm'
import type { ScreenProps, Telling } from './screenProps'
import { useServerState } from './useServerState'

/** A story that is being written. The form's first state is kept: what the server says later never overwrites typing. */
export function Writing(props: ScreenProps & Telling) {
  const { outlook, formState } = props
  const { kind, id, names } = outlook
  const [first] = useState(formState)
  const onChange = useServerState({ id, collectionSlug: kind, schemaPath: kind })
  return (
    <OperationProvider operation="update">
      <Names names={names}>
        <Form
          className="desk-story"
          disableSuccessStatus
          el="div"
          initialState={first}
          isDocumentForm
          onChange={[onChange]}
        >
          <StoryForm {...props} />
        </Form>
      </Names>
    </OperationProvider>
  )
}
