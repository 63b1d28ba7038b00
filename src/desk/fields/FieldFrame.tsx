'use client'
import { FieldDescription, FieldError, FieldLabel } from '@payloadcms/ui'
import type { StaticDescription, StaticLabel } from 'payload'
import { useId, type ReactNode } from 'react'

interface Props {
  path: string
  /** of the one control; its `for` is the control's id */
  label?: StaticLabel | false
  /** instead of a label, where there are several controls */
  legend?: StaticLabel | false
  description?: StaticDescription
  required?: boolean
  showError: boolean
  children: ReactNode
}

/** Label, control and help text of a field, as Payload sets its own. */
export function FieldFrame({ path, label, legend, description, required, showError, children }: Props) {
  const head = useId()
  return (
    <div
      aria-labelledby={legend ? head : undefined}
      className={`field-type desk-field${showError ? ' error' : ''}`}
      data-field-path={path}
      role={legend ? 'group' : undefined}
    >
      {label && <FieldLabel htmlFor={controlId(path)} label={label} path={path} required={required} />}
      {legend && (
        <span className="field-label" id={head}>
          {typeof legend === 'string' ? legend : legend.zh}
        </span>
      )}
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
