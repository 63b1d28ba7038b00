import type { Payload } from 'payload'

/** The adapter that Payload takes where no mail server is set: it prints letters on the console. */
const CONSOLE = 'console'

/** Whether letters leave this installation. */
export const sendsLetters = ({ email }: Payload): boolean => email.name !== CONSOLE
