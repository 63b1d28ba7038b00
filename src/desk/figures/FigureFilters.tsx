import type { FigureFilter } from '../../campaign/rules/figures/filter'
import { INDICATORS, UNITS_OF_MEASURE } from '../../editorial/rules/values'
import { t, type MessageKey } from '../../messages/index'
import { registerPaths } from '../links'

interface ChoiceProps {
  name: 'indicator' | 'unit' | 'kind'
  list: string
  values: readonly string[]
  value: string | null
}

function Choice({ name, list, values, value }: ChoiceProps) {
  return (
    <label>
      {t(`register.filter.${name}`)}
      <select className="desk-input" defaultValue={value ?? ''} name={name}>
        <option value="">{t('register.all')}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {t(`options.${list}.${each}` as MessageKey)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A form that works without script: what it asks for stands in the address. */
export function FigureFilters({ filter }: { filter: FigureFilter }) {
  return (
    <form action={registerPaths.figures} className="desk-filterform" role="search">
      {filter.project && <input name="project" type="hidden" value={filter.project} />}
      <Choice list="indicator" name="indicator" value={filter.indicator} values={INDICATORS} />
      <Choice list="measure" name="unit" value={filter.unit} values={UNITS_OF_MEASURE} />
      <Choice list="figureKind" name="kind" value={filter.kind} values={['target', 'actual']} />
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
