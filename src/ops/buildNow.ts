/** `npm run build`. */
import { t } from '../messages/index'
import { BuildFailed, buildIfStale } from './build'

try {
  if (!(await buildIfStale())) console.log(t('build.upToDate'))
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  process.exitCode = 1
}
