'use client'
import { useTheme } from '@payloadcms/ui'
import { t } from '../../messages/index'

const THEMES = ['auto', 'light', 'dark'] as const

/** Light, dark, or as the device: `auto` is understood by Payload, though its type does not say so. */
export function ThemeChoice() {
  const { autoMode, setTheme, theme } = useTheme()
  const present = autoMode ? 'auto' : theme
  return (
    <fieldset className="desk-plain">
      <legend className="desk-sr">{t('desk.theme')}</legend>
      {THEMES.map((each) => (
        <label className="desk-check" key={each}>
          <input checked={present === each} name="theme" onChange={() => setTheme(each as 'light')} type="radio" />
          {t(`desk.theme.${each}`)}
        </label>
      ))}
    </fieldset>
  )
}
