/** What this program calls itself. */
import { version } from '../../package.json'

/** `1.2.3`, as package.json says. */
export const VERSION: string = version
