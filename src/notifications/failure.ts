/** A delivery that did not work, as a short code: the words of servers may hold addresses and passwords. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure'

  /** @param final true: another try would say the same */
  constructor(
    readonly code: string,
    readonly final = false,
  ) {
    super(code)
  }
}

const CODE = /^[A-Z][A-Z0-9_]{1,30}$/

/** Codes of node and of nodemailer after which nothing has changed until somebody changes a setting. */
const FINAL = new Set(['INNER_ADDRESS', 'EENVELOPE'])

/** What went wrong, whatever was thrown. SMTP: 4xx is tried again, a refused letter is not. */
export function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  if (typeof responseCode === 'number') {
    // A login that is refused may be the server's trouble; a letter that is refused is this letter's.
    const final = responseCode >= 500 && code !== 'EAUTH' && code !== 'ECONNECTION'
    return new DeliveryFailure(`SMTP_${responseCode}`, final)
  }
  const word = typeof code === 'string' && CODE.test(code) ? code : 'UNKNOWN'
  return new DeliveryFailure(word, FINAL.has(word))
}
