export const letters = {
  resetSubject: 'Set a new password for Exemplar',
  resetText:
    'Somebody asked for a new password for the account of this address. If it was you, open this within an hour:\n\n{link}\n\nIf it was not, do nothing: the password has not changed.',
  resetAsked: 'If this address has an account, a link for a new password is on its way. Look for it in a few minutes.',
} as const
