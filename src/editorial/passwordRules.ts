/** What a password must be. How easily one is guessed says zxcvbn: common passwords, keyboard rows, dates, repetitions. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { invalid } from './errors'
import { PASSWORD_LENGTH } from './rules/passwordLength'

/** On zxcvbn's scale of 0 to 4: more than a hundred million guesses. */
const LEAST_SCORE = 3
/** What follows makes a password no easier to guess, and takes zxcvbn seconds. */
const JUDGED = 40

let guesser: ZxcvbnFactory | null = null

/**
 * Reads a new password.
 * @param about what others know of the account: its names are no secret, and worth nothing in its password
 * @throws Refusal 400 for what is no password, is too short, or is easily guessed
 */
export function readPassword(value: unknown, about: readonly unknown[] = []): string {
  const { min, max } = PASSWORD_LENGTH
  if (typeof value !== 'string' || value.length < min || value.length > max) {
    throw invalid('password', 'errors.weakPassword', { min, max })
  }
  const known = about.filter((each): each is string => typeof each === 'string' && each !== '')
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  const { score } = guesser.check(value.slice(0, JUDGED), [...known, ...known.map((each) => each.replace(/@.*$/, ''))])
  if (score < LEAST_SCORE) throw invalid('password', 'errors.guessablePassword')
  return value
}
