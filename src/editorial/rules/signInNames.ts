/**
 * The names by which an account signs in: an e-mail address, a user name, a mobile number. No text is two of them: an
 * address has an @, a mobile number is 11 digits, a user name begins with a letter.
 */
export const NAME_KINDS = ['email', 'username', 'mobile'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export interface SignInName {
  kind: NameKind
  /** as it is stored */
  name: string
}

/**
 * Printable ASCII on both sides of the @: letters of other alphabets look like these, and two accounts would seem to have one
 * address. A domain in another script is written as mail servers write it, `xn--…`.
 */
const EMAIL = /^[!-?A-~]+@[!-?A-~]+$/
const USERNAME = /^\p{L}[\p{L}\p{N}._-]{1,39}$/u
const MOBILE = /^(?:\+?86|0086)?(1\d{10})$/

/** Full-width signs, and other forms of the same letter, as the plain one. */
export const plain = (written: string): string => written.normalize('NFKC').trim().toLowerCase()

/** How each name is stored; null for what is none. */
export const READ_NAME: Record<NameKind, (written: string) => string | null> = {
  email: (written) => (EMAIL.test(plain(written)) ? plain(written) : null),
  username: (written) => (USERNAME.test(plain(written)) ? plain(written) : null),
  mobile: (written) => MOBILE.exec(plain(written).replace(/[\s-]/g, ''))?.[1] ?? null,
}

/** What somebody typed to sign in; what is no name at all is nobody's address. */
export function signInName(typed: string): SignInName {
  for (const kind of ['mobile', 'username'] as const) {
    const name = READ_NAME[kind](typed)
    if (name !== null) return { kind, name }
  }
  return { kind: 'email', name: plain(typed) }
}

/** The name by which others know an account: the address, else the user name, else the mobile number. */
export const firstName = (account: Partial<Record<NameKind, unknown>>): string =>
  String(NAME_KINDS.map((kind) => account[kind]).find((name) => typeof name === 'string' && name !== '') ?? '')
