// An end that a person can understand: one line for standard error, and the exit status.

/** `status` 1: it could not be done. 2: the command was not understood. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly status: 1 | 2 = 1,
  ) {
    super(message)
  }
}
