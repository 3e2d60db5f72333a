/**
 * How consoles rename things, from general knowledge of them and of design guides, without a look at the product's own
 * wordings. Each left side is a whole label or a part of one, each right side says the same to a person.
 */

type Rule = readonly [pattern: RegExp, ...instead: string[]];

/** Whole labels. `$1` stands for what the pattern holds. */
const labels: readonly Rule[] = [
  [/^next$/i, 'Continue', 'Next step'],
  [/^continue$/i, 'Next', 'Proceed'],
  [/^previous$/i, 'Back'],
  [/^cancel$/i, 'Discard', 'Exit'],
  [/^save$/i, 'Save changes', 'Apply'],
  [/^ok$/i, 'Done', 'Apply'],
  [/^yes$/i, 'Confirm', 'Yes, continue'],
  [/^close$/i, 'Done', 'Dismiss'],
  [/^done$/i, 'Close', 'Finish'],
  [/^confirm$/i, 'Confirm changes', 'Yes, confirm'],
  [/^submit$/i, 'Finish', 'Complete'],
  [/^finish$/i, 'Submit', 'Complete'],
  [/^actions$/i, 'More actions', 'Options', 'Manage'],
  [/^enable$/i, 'Turn on', 'Activate'],
  [/^disable$/i, 'Turn off', 'Deactivate'],
  [/^delete$/i, 'Remove'],
  [/^edit$/i, 'Change', 'Modify'],
  [/^change$/i, 'Edit', 'Update'],
  [/^create$/i, 'Create now', 'Finish'],
  [/^select$/i, 'Choose', 'Use selected'],
  [/^search$/i, 'Find', 'Search services'],
  [/^choose file$/i, 'Browse files', 'Select file', 'Browse'],
  [/^select a file$/i, 'Choose a file', 'Browse for a file'],
  [/^browse$/i, 'Choose file', 'Select file'],
  [/^download$/i, 'Download file', 'Export'],
  [/^upload$/i, 'Import', 'Upload file'],
  [/^assign$/i, 'Add assignment', 'Assign access'],
  [/^settings$/i, 'Configuration', 'Preferences'],
  [/^users$/i, 'People', 'All users', 'User accounts'],
  [/^groups$/i, 'All groups', 'User groups'],
  [/^dashboard$/i, 'Overview', 'Home'],
  [/^overview$/i, 'Summary', 'Home'],
  [/^properties$/i, 'Details', 'General properties'],
  [/^management$/i, 'Administration', 'Manage'],
  [/^provisioning$/i, 'User provisioning', 'Automatic provisioning'],
  [/^users and groups$/i, 'Users & groups', 'Groups and users'],
  [/^single sign-on$/i, 'SSO', 'Single sign-on (SSO)', 'Sign-on'],
  [/^saml$/i, 'SAML 2.0', 'SAML-based sign-on'],
  [/^applications$/i, 'Apps', 'All applications'],
  [/^permission sets$/i, 'Permissions sets', 'All permission sets'],
  [/^aws accounts$/i, 'Accounts', 'AWS accounts and OUs'],
  [/^none selected$/i, 'Nothing selected', 'No items selected'],
  [/^username$/i, 'User name', 'Sign-in name', 'User ID'],
  [/^first name$/i, 'Given name', 'Forename'],
  [/^last name$/i, 'Family name', 'Surname'],
  [/^display name$/i, 'Full name', 'Name shown'],
  [/^email address$/i, 'Email', 'E-mail address', 'Work email'],
  [/^confirm email address$/i, 'Re-enter email address', 'Repeat email address'],
  [/^tenant url$/i, 'SCIM endpoint', 'Endpoint URL', 'Base URL'],
  [/^secret token$/i, 'Access token', 'Bearer token'],
  [/^source attribute$/i, 'Source field', 'From attribute'],
  [/^test connection$/i, 'Validate connection', 'Check connection'],
  [/^test sign in$/i, 'Run sign-in test', 'Test sign-on'],
];

/** Parts of labels. */
const phrases: readonly Rule[] = [
  [/^create your own /i, 'Create a custom ', 'Build your own '],
  [/^create (?!your|now|new|a )/i, 'Add ', 'New ', 'Create new '],
  [/^new /i, 'Add ', 'Create ', 'Add new '],
  [/^add (?!new|a )/i, 'New ', 'Create ', 'Add new '],
  [/^delete /i, 'Remove '],
  [/^remove /i, 'Delete ', 'Revoke '],
  [/^enable /i, 'Turn on ', 'Activate '],
  [/^disable /i, 'Turn off ', 'Deactivate '],
  [/^choose /i, 'Select ', 'Pick '],
  [/^select /i, 'Choose '],
  [/^upload /i, 'Import ', 'Add '],
  [/^download /i, 'Export ', 'Get '],
  [/^change /i, 'Edit ', 'Update ', 'Switch '],
  [/^edit /i, 'Change ', 'Modify '],
  [/^manage /i, 'Configure ', 'View and manage '],
  [/^show /i, 'Reveal ', 'View '],
  [/^start /i, 'Begin ', 'Run '],
  [/^connect /i, 'Link ', 'Set up '],
  [/^assign /i, 'Grant access to ', 'Add '],
  [/^test this /i, 'Try this ', 'Test '],
  [/\busers or groups\b/i, 'users and groups', 'users/groups'],
  [/\buser\/group\b/i, 'user or group', 'users and groups'],
  [/\band\b/i, '&'],
  [/\bmicrosoft entra id\b/i, 'Entra ID', 'Microsoft Entra', 'Azure Active Directory'],
  [/\biam identity center\b/i, 'Identity Center', 'AWS IAM Identity Center'],
  [/\bidentity provider\b/i, 'IdP', 'ID provider'],
  [/\bidentity source\b/i, 'user directory', 'identity provider source'],
  [/\benterprise applications\b/i, 'Enterprise apps', 'Applications for the enterprise'],
  [/\bapplications\b/i, 'apps'],
  [/\bapplication\b/i, 'app'],
  [/\battribute mappings?\b/i, 'Mappings', 'Attribute map'],
  [/\bautomatic provisioning\b/i, 'auto-provisioning', 'automatic user provisioning'],
  [/\bpermission set\b/i, 'permissions set', 'set of permissions'],
  [/\bmetadata file\b/i, 'metadata', 'metadata XML'],
  [/\baccess token\b/i, 'token'],
  [/\bconfiguration\b/i, 'settings', 'setup'],
  [/\bsettings\b/i, 'configuration', 'options'],
  [/\baccess portal\b/i, 'start page', 'user portal'],
];

/** Other words for a label, longest known first. */
export function otherWords(label: string): string[] {
  const whole = labels.flatMap(([pattern, ...instead]) => (pattern.test(label) ? instead : []));
  const parts = phrases.flatMap(([pattern, ...instead]) =>
    pattern.test(label) ? instead.map((one) => inCaseOf(label, label.replace(pattern, one))) : [],
  );
  return different(label, [...whole, ...parts]);
}

/** What a control is, as far as it decides how its label may change. */
export type Labelled = 'field' | 'place' | 'deed';

/** The same words in another form: case, articles, number, marks before and after. */
export function otherForms(label: string, is: Labelled): string[] {
  const words = label.split(' ');
  const isName = /[A-Z]{2}|[^\w\s'’/&-]/.test(label);
  const forms = [
    ...(isName || words.length < 2 ? [] : [titleCase(label), sentenceCase(label)]),
    label.replace(
      /^(Create|Add|Edit|Delete|Choose|Select|Upload|Download|Change|Remove) (?!an? |the |your |this |new )/i,
      '$1 the ',
    ),
    label.replace(/^(Create|Add|Upload|Choose|Select) (a|an|the|your) /i, '$1 '),
    ...(/^(?:Add|Create|New|Assign|Delete|Remove) .*[a-z]$/.test(label) ? [otherNumber(label)] : []),
    ...marked(label, is),
  ];
  return different(label, forms);
}

/** With what consoles put before and after labels. */
function marked(label: string, is: Labelled): string[] {
  if (is === 'field') return [`${label} *`, `${label}:`, `${label} (required)`, `${label} (Required)`];
  const previews = [' (Preview)', ' (preview)', ' - Preview', ' (New)'].map((mark) => label + mark);
  return [
    ...(is === 'place' || label.includes(' ') ? previews : []),
    ...(is === 'deed' ? [`${label}…`, `${label}...`] : []),
    ...(/^(?:Add|Create|New)\b/.test(label) ? [`+ ${label}`] : []),
  ];
}

function different(label: string, others: readonly string[]): string[] {
  return [...new Set(others)].filter((other) => other !== label && other.trim() !== '');
}

function titleCase(label: string): string {
  return label.replace(/(^|[\s/-])([a-z])(?=[a-z]{2,})/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function sentenceCase(label: string): string {
  return label.slice(0, 1) + label.slice(1).replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
}

function otherNumber(label: string): string {
  if (/[^s]s$/.test(label)) return label.slice(0, -1);
  return /[^aeiou]y$/.test(label) ? `${label.slice(0, -1)}ies` : /(?:s|x|ch)$/.test(label) ? `${label}es` : `${label}s`;
}

/** "Create user" → "new user" keeps its capital. */
function inCaseOf(label: string, other: string): string {
  return /^[A-Z]/.test(label) ? other.slice(0, 1).toUpperCase() + other.slice(1) : other;
}
