import { NONE, type ProjectFilter } from '../../campaign/rules/projects/filter'
import { PROJECT_STAGES } from '../../editorial/rules/values'
import { t } from '../../messages/index'
import { FilterChoice } from '../frame/FilterChoice'
import { registerPaths } from '../links'
import { projectStageWord } from './words'

interface Props {
  filter: ProjectFilter
  choices: { parks: string[]; industries: string[]; units: string[] }
  /** names by id */
  units: Readonly<Record<string, string>>
}

type Option = readonly [value: string, word: string]
const asOptions = (words: readonly string[]): Option[] => words.map((word) => [word, word])

/** A form that works without script: what it asks for stands in the address. */
export function ProjectFilters({ filter, choices, units }: Props) {
  const options = {
    stage: PROJECT_STAGES.map((stage): Option => [stage, projectStageWord(stage)]),
    park: asOptions(choices.parks),
    industry: asOptions(choices.industries),
    unit: choices.units.map((id): Option => [id, units[id] ?? id]),
  }
  return (
    <form action={registerPaths.list} className="desk-filterform" role="search">
      {(['stage', 'park', 'industry', 'unit'] as const).map((name) => (
        <FilterChoice
          key={name}
          label={t(`register.column.${name}`)}
          name={name}
          options={[...options[name], [NONE, t('register.none')]]}
          value={filter[name]}
        />
      ))}
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
