/**
 * The files of one worker share its process: what lies in `node_modules` is loaded once for all of them. The product's own
 * modules are loaded anew for each file, for they hold its settings and its state.
 */
import { vi } from 'vitest'

vi.resetModules()
