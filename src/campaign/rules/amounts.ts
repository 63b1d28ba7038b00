/** Amounts of the register and of targets. Pure. */

/** Whether an amount is below nothing, as a request or a cell writes it. A minus before nothing is a slip too. */
export const isNegative = (amount: string): boolean => /^[-−]/.test(amount.normalize('NFKC').trim())
