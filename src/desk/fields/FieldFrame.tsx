'use client'
import { FieldDescription, FieldError, FieldLabel } from '@payloadcms/ui'
import type { StaticDescription, StaticLabel } from 'payload'
import type { ReactNode } from 'react'

interface Props {
  path: string
  label?: StaticLabel | false
  description?: StaticDescription
  showError: boolean
  children: ReactNode
}

/** Label, control and help text of a field, as Payload sets its own. */
export function FieldFrame({ path, label, description, showError, children }: Props) {
  return (
    <div className={`field-type desk-field${showError ? ' error' : ''}`} data-field-path={path}>
      {label && <FieldLabel label={label} path={path} />}
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {children}
      </div>
      {description && <FieldDescription description={description} path={path} />}
    </div>
  )
}

/** The id that Payload gives to the control of a path; labels and links to the field go by it. */
export const controlId = (path: string): string => `field-${path.replaceAll('.', '__')}`
