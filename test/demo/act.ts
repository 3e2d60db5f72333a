/** One thing to do on a page. */
export interface Act {
  readonly what: string;
  /** Does it once. Answers with why it could not be done yet; `undefined` where it was done. */
  readonly do: () => Promise<string | undefined>;
  /** What was done has certainly reached the page: it is not done again before something has come of it. */
  readonly isSure?: boolean;
}
