/** How long a password is, characters. How easily it is guessed says `passwordRules.ts`. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const
