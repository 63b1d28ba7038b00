'use client'
import { RenderFields, useConfig, useForm } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { PANEL, SkipButton } from '../frame/SkipButton'
import { SECTIONS } from '../read/order'

const named = (field: ClientField): string => ('name' in field ? field.name : '')

/** Payload's fields in public order, by sections; a folded one opens when an issue in it is followed. */
export function FieldSections({ kind }: { kind: Kind }) {
  const { getEntityConfig } = useConfig()
  const { initializing } = useForm()
  const fields = getEntityConfig({ collectionSlug: kind })?.fields ?? []
  return SECTIONS[kind].map(({ name, fields: wanted, folded }) => {
    const own = wanted.flatMap((member) => fields.filter((field) => named(field) === member))
    return (
      <details className={`desk-section desk-section--${name}`} key={name} open={!folded}>
        <summary>
          <h2 className="desk-section__head">{t(`desk.section.${name}`)}</h2>
        </summary>
        <RenderFields
          className="desk-section__fields"
          fields={own}
          forceRender
          parentIndexPath=""
          parentPath=""
          parentSchemaPath={kind}
          permissions
          readOnly={initializing}
        />
        <SkipButton to={PANEL}>{t('desk.skipToPanel')}</SkipButton>
      </details>
    )
  })
}
