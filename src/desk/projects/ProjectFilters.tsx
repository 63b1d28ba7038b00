import { NONE, type ProjectFilter } from '../../campaign/rules/projects/filter'
import { PROJECT_STAGES } from '../../editorial/rules/values'
import { t } from '../../messages/index'
import { registerPaths } from '../links'
import { projectStageWord } from './words'

interface Props {
  filter: ProjectFilter
  choices: { parks: string[]; industries: string[]; units: string[] }
  /** names by id */
  units: Readonly<Record<string, string>>
}

interface ChoiceProps {
  name: 'stage' | 'park' | 'industry' | 'unit'
  value: string | null
  options: readonly (readonly [value: string, word: string])[]
}

function Choice({ name, value, options }: ChoiceProps) {
  return (
    <label>
      {t(`register.column.${name}`)}
      <select className="desk-input" defaultValue={value ?? ''} name={name}>
        <option value="">{t('register.all')}</option>
        {options.map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
        <option value={NONE}>{t('register.none')}</option>
      </select>
    </label>
  )
}

const asOptions = (words: readonly string[]) => words.map((word) => [word, word] as const)

/** A form that works without script: what it asks for stands in the address. */
export function ProjectFilters({ filter, choices, units }: Props) {
  return (
    <form action={registerPaths.list} className="desk-filterform" role="search">
      <Choice
        name="stage"
        options={PROJECT_STAGES.map((stage) => [stage, projectStageWord(stage)])}
        value={filter.stage}
      />
      <Choice name="park" options={asOptions(choices.parks)} value={filter.park} />
      <Choice name="industry" options={asOptions(choices.industries)} value={filter.industry} />
      <Choice name="unit" options={choices.units.map((id) => [id, units[id] ?? id])} value={filter.unit} />
      <label>
        {t('register.column.name')}
        <input className="desk-input" defaultValue={filter.search} name="search" type="search" />
      </label>
      <button className="desk-button" type="submit">
        {t('desk.search')}
      </button>
    </form>
  )
}
