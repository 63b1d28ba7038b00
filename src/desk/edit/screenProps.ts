/** What the screen of a story is given, and how it tells what was done. */
import type { FormState } from 'payload'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Reviewing } from '../../editorial/rules/reviewing'
import type { FileView } from '../read/FileView'
import type { Comparing } from '../review/readComparison'

export interface ScreenProps {
  outlook: Outlook
  files: Record<string, FileView>
  /** with what a locked text can be compared, and is */
  comparing: Comparing
  formState: FormState
  reviewing: Reviewing
  since: string | null
}

export interface Telling {
  done: string | null
  onDone(message: string): void
}
