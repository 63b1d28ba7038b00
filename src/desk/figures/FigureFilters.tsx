import type { FigureFilter } from '../../campaign/rules/figures/filter'
import { INDICATORS, UNITS_OF_MEASURE } from '../../editorial/rules/values'
import { t, type MessageKey } from '../../messages/index'
import { FilterChoice } from '../frame/FilterChoice'
import { registerPaths } from '../links'

const CHOICES = [
  ['indicator', 'indicator', INDICATORS],
  ['unit', 'measure', UNITS_OF_MEASURE],
  ['kind', 'figureKind', ['target', 'actual']],
] as const

/** A form that works without script: what it asks for stands in the address. */
export function FigureFilters({ filter }: { filter: FigureFilter }) {
  return (
    <form action={registerPaths.figures} className="desk-filterform" role="search">
      {filter.project && <input name="project" type="hidden" value={filter.project} />}
      {CHOICES.map(([name, list, values]) => (
        <FilterChoice
          key={name}
          label={t(`register.filter.${name}`)}
          name={name}
          options={values.map((each) => [each, t(`options.${list}.${each}` as MessageKey)])}
          value={filter[name]}
        />
      ))}
      <label>
        {t('register.filter.year')}
        <input className="desk-input" defaultValue={filter.year ?? ''} inputMode="numeric" name="year" />
      </label>
      <button className="desk-button" type="submit">
        {t('desk.search')}
      </button>
      {filter.project && <a href={registerPaths.figures}>{t('register.allProjects')}</a>}
    </form>
  )
}
