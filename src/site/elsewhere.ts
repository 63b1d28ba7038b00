/** The page of a copy of the site where somebody asks for what only the running program can answer. */
import { t } from '../messages/index'
import { HOME } from './paths'
import { barePage } from './unavailable'

export const elsewherePage = (): string =>
  barePage(t('export.elsewhereTitle'), t('export.elsewhereText'), { href: HOME, text: t('export.home') })
