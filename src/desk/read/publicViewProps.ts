/** What the view of a text as its readers see it is given. */
import type { StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import type { FileView } from './FileView'

export interface PublicViewProps {
  kind: Kind
  content: StoryContent
  /** by id */
  files: Readonly<Record<string, FileView>>
  names: Readonly<Record<string, string>>
  /** the owner: the source of a story that names none */
  unit: { id: string; name: string }
}
