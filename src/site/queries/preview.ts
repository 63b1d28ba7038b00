/** The public address of preview links asks the gate: what it may ask is handed over by the configuration. */
import type { Payload } from 'payload'
import type { PreviewState } from '../../editorial/rules/preview'

interface PreviewDoor {
  /** what stands at a link, for who brings the pass of a use or none; null where nothing is shown */
  look(payload: Payload, secret: string, pass?: string): Promise<PreviewState | null>
  /** counts one use. @returns its pass and when that ends (milliseconds since 1970), or null */
  open(payload: Payload, secret: string): Promise<{ pass: string; until: number } | null>
  /** a file of the revision while a use lasts, or null. @param width of a smaller copy */
  file(
    payload: Payload,
    secret: string,
    pass: string | undefined,
    id: string,
    width: number | null,
  ): Promise<{ bytes: Buffer; mimeType: string } | null>
}

export const previewDoor = ({ config }: Payload): PreviewDoor => config.custom.previews as PreviewDoor

/** Cookie in which a browser keeps the pass of a use, for the address of its link alone. */
export const PASS_COOKIE = 'exemplar-preview'
