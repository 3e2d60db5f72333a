/** What the two browsers' protocols say where the page changed under the hand: a person looks again. */
const said =
  /detached|not clickable|not attached|Execution context|No element|Node is|has no button|no such (?:handle|node|frame|element)|cross-origin object/i;

/** Whether something could not be done because the page had changed meanwhile; anything else is thrown on. */
export function unlessPageChanged(error: unknown): void {
  if (!(error instanceof Error) || !said.test(error.message)) throw error;
}
