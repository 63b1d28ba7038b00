import { t } from '../../messages/index'

interface Props {
  name: string
  label: string
  /** what is chosen now; null or '' for everything */
  value: string | null
  options: readonly (readonly [value: string, word: string])[]
  /** what stands for everything */
  every?: string
}

/** One choice of a form that asks by its address (`desk-filterform`), so that it works without script. */
export function FilterChoice({ name, label, value, options, every = t('register.all') }: Props) {
  return (
    <label>
      {label}
      <select className="desk-input" defaultValue={value ?? ''} name={name}>
        <option value="">{every}</option>
        {options.map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
