/** What the gate hands to the public address of preview links: three questions, each of which asks whether the link stands. */
import { lookAtPreview, openPreview, previewFile } from '../src/editorial/previewUse'

export const previews = { look: lookAtPreview, open: openPreview, file: previewFile }
