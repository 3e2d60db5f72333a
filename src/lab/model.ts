/**
 * The shape of the lab's data. Nothing here runs, and this folder imports nothing from outside itself.
 * `lab.schema.json` beside it says the same to whoever writes a lab outside TypeScript.
 */

export type Portal = 'aws' | 'azure';

/** The eras of each portal's labels, oldest first. */
export const editions = {
  aws: ['2020', '2021', '2022', '2026'],
  azure: ['2020', '2023', '2026'],
} as const satisfies Record<Portal, readonly string[]>;

export type Edition = (typeof editions)[Portal][number];

/**
 * What something is called, by the first edition that calls it so: `{ '2020': 'Browse', '2022': 'Choose file' }`
 * means "Browse" in 2020 and 2021. `null`: it does not exist from that edition on. Several wordings of one
 * edition stand in a list, the likeliest first. `*` stands for any words, `{group}` for a name the person chose.
 */
export type Names = { readonly [edition in Edition]?: string | readonly string[] | null };

/** ARIA roles, and two that ARIA lacks: a file input, and a value shown beside its label. */
export type Role =
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'file'
  | 'heading'
  | 'link'
  | 'menuitem'
  | 'option'
  | 'radio'
  | 'row'
  | 'searchbox'
  | 'switch'
  | 'tab'
  | 'textbox'
  | 'value';

/** An element a step is about. */
export interface Target {
  readonly role: Role | readonly Role[];
  readonly name: Names;
  /** Heading or label of the part of the page it must be in, where its name alone is not enough. */
  readonly within?: Names;
  /** A CSS selector that does not depend on the language, known from public sources. */
  readonly anchor?: string;
  /** The target of the same page that brings it to light: the button of its menu, its tab; the first of several that can be used. */
  readonly revealedBy?: string | readonly string[];
  /** Several fit and each is as right as the next: those still to be chosen are pointed at in turn, of radio buttons any one. */
  readonly each?: true;
  /** Editions whose wording nobody has confirmed on a live console. */
  readonly unconfirmed?: readonly Edition[];
}

/**
 * Something a page shows that proves or disproves a step; told as a yes, never as the text itself. People choose names
 * for applications, users, groups and accounts, and the page shows them: words count only in their own place.
 */
export interface Signal {
  /** The whole text of an element in the page, or in the place that the next four name; with `*`, a part of it. */
  readonly says?: Names;
  /** The heading or label of the part of the page; with `*` at its end, that heading's own text counts too. */
  readonly within?: Names;
  /** The header of the column of a table; any column where it is `*`. Alone: there is such a column. */
  readonly column?: Names;
  /** In what the console tells in passing: an alert, a status, a notification. */
  readonly notice?: true;
  /** A target of this page, and the state it must be in. `says` then stands in it or right beside it. */
  readonly target?: string;
  readonly is?: TargetState;
  /** The role that the target must have itself; another element may have been taken for it. */
  readonly as?: Role;
  /** A regular expression over the address's path and fragment. */
  readonly route?: string;
  /** A regular expression over the value of the text box `target`. */
  readonly like?: string;
  /** What the file chosen at `target` is. */
  readonly holds?: FileKind;
  /** Turns the rest round. */
  readonly not?: true;
}

/** What a chosen file is, told from its first bytes. */
export type FileKind = 'sp-metadata' | 'idp-metadata' | 'something-else';

export type TargetState = 'present' | 'enabled' | 'disabled' | 'checked' | 'filled' | 'expanded' | 'selected';

/** How a page, dialog or pane is known. The more of these fit, the surer. */
export interface Recognition {
  readonly heading?: Names;
  /** Regular expressions over the address's path and fragment, any of which fits. */
  readonly route?: readonly string[];
  /** Regular expression over the host name. */
  readonly host?: string;
  /** A CSS selector that only this page has and that does not depend on the language. */
  readonly anchor?: string;
  /** Words that only this page shows, for pages whose heading says too little. */
  readonly says?: Names;
}

/** A page, dialog, pane or wizard step of a portal. */
export interface Page {
  readonly title: string;
  /** `bar`: around every page of the console (top bar, left menu). `dialog` and `pane` lie above a `page`. */
  readonly layer: 'bar' | 'page' | 'pane' | 'dialog';
  readonly recognise: Recognition;
  /** The editions it exists in; all of its portal's where it does not say. */
  readonly editions?: readonly Edition[];
  /** Targets (ids as `page.target`) that lead here when pressed. */
  readonly reachedBy?: readonly string[];
  readonly targets: { readonly [id: string]: Target };
  /** Of a dialog: the target that closes it, once nothing is left to do in it. */
  readonly closedBy?: string;
  readonly signals?: { readonly [id: string]: Signal };
}

/** What the person does with a target. Says when the move is over: `open` when it is expanded, `choose` when it is checked or selected, `fill` when it has a value; `press` never shows on the target itself. */
export type Deed = 'press' | 'open' | 'choose' | 'fill' | 'read';

export interface Move<Id = string, Sign = string> {
  readonly target: Id;
  readonly deed: Deed;
  /** The label that the lab prints for it. */
  readonly printed?: string;
  /** It is over, or not needed, while this shows. */
  readonly unless?: Sign;
  /** Nothing after it on its page is pointed at before it is over. */
  readonly first?: true;
  /** It is over once this piece (by index) of the step's evidence has been seen. */
  readonly until?: number;
}

/** `page`, `page#signal` or `!page#signal`: the page was seen, with that signal on or off. */
export type Evidence<Sign = string> =
  | Sign
  | { readonly all: readonly Sign[] }
  | { readonly any: readonly (Sign | { readonly all: readonly Sign[] })[] };

/** What shows that a step is done. */
export interface Proof<Sign = string, Capture = string> {
  /** Pieces of evidence that must all have been seen, each at its time; the signs of one `all` are seen at once. */
  readonly observed?: readonly Evidence<Sign>[];
  /** Each piece counts only once those before it have been seen. */
  readonly inOrder?: true;
  /** Captures that must have been kept. */
  readonly captured?: readonly Capture[];
  /** The console was seen in the Region that the person chose to keep. */
  readonly region?: 'kept';
  /** Why the person's word is the best there is, where it is. */
  readonly declared?: string;
}

/** One numbered instruction of the lab. */
export interface Step<TargetId = string, Sign = string, Capture = string, StepId = string> {
  readonly title: string;
  /** What to do, and why, in our own words. */
  readonly say: string;
  /** The labels that the lab prints for it. */
  readonly printed: readonly string[];
  /** On which portal it happens. */
  readonly portal: Portal;
  /** Targets in the order in which they are used; the way to their page is found from the pages' `reachedBy`. */
  readonly moves: readonly Move<TargetId, Sign>[];
  readonly proof: Proof<Sign, Capture>;
  /** Steps that must be done before evidence for this one counts: it returns to a page seen before. */
  readonly needs?: readonly StepId[];
  /** Where the lab's own text is wrong or dangerous today. */
  readonly caution?: string;
  /** When it applies only to some: to whom. */
  readonly when?: string;
  /** The lab has it done in a private window, of which nothing may be recorded. */
  readonly privateWindow?: true;
}

export interface Section<S = Step> {
  readonly title: string;
  readonly about: string;
  readonly steps: { readonly [id: string]: S };
}

/** Something that must be true before the lab starts. */
export interface Prerequisite {
  readonly title: string;
  readonly say: string;
  /** How a person checks it. */
  readonly check: string;
  readonly caution?: string;
}

export interface Capture<TargetId = string> {
  readonly title: string;
  /** As it stands in a sentence. */
  readonly inWords: string;
  readonly secret: boolean;
  readonly kind: 'sp-metadata' | 'idp-metadata' | 'scim-endpoint' | 'scim-token' | 'portal-url';
  /** The side it comes from. */
  readonly portal: Portal;
  /** The name the lab gives its file. */
  readonly fileName?: string;
  /** Where it is read or downloaded. */
  readonly from: readonly { readonly target: TargetId; readonly how: 'value' | 'download' | 'url' }[];
  /**
   * Where it may be filled in; `part` where only a part of it goes there. `route`: a regular expression that the address
   * of the tab (path, query and fragment) must fit; a secret goes nowhere without one.
   */
  readonly to: readonly { readonly target: TargetId; readonly part?: 'entityId' | 'acsUrl'; readonly route?: string }[];
}

/** A known wrong choice. It is open while `seen` shows, and is warned of before it is made, at the targets it names. */
export interface Mistake<TargetId = string, Sign = string, StepId = string, Capture = string> {
  readonly title: string;
  /** What goes wrong, and what to do instead. */
  readonly say: string;
  /** Warned of when the pointer, the focus or a press comes to one of these. */
  readonly at?: readonly TargetId[];
  /** Signs that must show (all at once) for the warning at `at` to hold. */
  readonly atWhile?: readonly Sign[];
  /** Signs by which it is seen to have been made (all at once). */
  readonly seen?: readonly Sign[];
  /** It holds only while one of these is the current step; always where it does not say. */
  readonly steps?: readonly StepId[];
  /** It holds only while this has not been kept. */
  readonly untilCaptured?: Capture;
  /** A condition that needs more than one page to judge; the rules know it by this name. */
  readonly rule?: 'wrong-region';
}

/** An error people meet, what it means and what helps. */
export interface KnownError<StepId = string, Sign = string> {
  readonly portal: Portal;
  /** Codes any of which means it, as whole words and in just these capitals. */
  readonly codes?: readonly string[];
  /** Texts any of which means it, in any capitals; ` … ` stands for whatever lies between two pieces. */
  readonly says?: readonly string[];
  /** Signs by which it is seen on a page, without its text being read. */
  readonly seen?: readonly Sign[];
  /** It wraps errors of many kinds: what else is told of goes before it. */
  readonly general?: true;
  readonly cause: string;
  readonly remedy: string;
  /** Where it is put right. */
  readonly step?: StepId;
}
