'use client'
import { useField } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'
import { CHAINS, REVIEW_STEPS, type ReviewStep } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { stepWord } from '../words/gateWords'
import { controlId, FieldFrame } from './FieldFrame'

const isStep = (value: unknown): value is ReviewStep => REVIEW_STEPS.includes(value as ReviewStep)

/** The steps of a round: one of the chains that the gate knows. */
export const ChainField: SelectFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string[] | null>({ potentiallyStalePath: given })
  const chosen = (value ?? []).filter(isStep).join()
  return (
    <FieldFrame
      description={field.admin?.description}
      label={field.label}
      path={path}
      required={field.required}
      showError={showError}
    >
      <select
        className="desk-input"
        disabled={readOnly || disabled}
        id={controlId(path)}
        onChange={({ target }) => setValue(CHAINS.find((chain) => chain.join() === target.value) ?? null)}
        value={chosen}
      >
        <option value="">{t('desk.notChosen')}</option>
        {CHAINS.map((chain) => (
          <option key={chain.join()} value={chain.join()}>
            {chain.map(stepWord).join(t('desk.afterwards'))}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
