/** Where in the portal one is, as the address's fragment says. */
export interface Route {
  /** `#blade/…` until 2021, `#view/…` since then. */
  readonly grammar?: 'blade' | 'view';
  readonly extension: string;
  readonly blade: string;
  /** The item of the blade's menu. */
  readonly item?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const pattern = /^#?(?:@[^/]+\/?)?(blade|view)\/([^/?]+)\/([^/?]+)\/?(.*)$/;

/**
 * Reads both grammars there have been: `#view/Extension/Blade/~/Item/name/value…` and
 * `#blade/Extension/Blade/Item/name/value…`. Values may be written `name~/null`. `undefined`: no blade, which is home.
 */
export function readRoute(hash: string): Route | undefined {
  const match = pattern.exec(decodeURI(hash));
  if (!match) return undefined;
  const [, grammar, extension = '', blade = '', tail = ''] = match;
  const segments = (tail.split('?')[0] ?? '').split('/').filter((segment) => segment !== '');
  const item = grammar === 'view' ? takeItem(segments) : blade.endsWith('MenuBlade') ? segments.shift() : undefined;
  const parameters: Record<string, string> = {};
  while (segments.length > 0) {
    const name = segments.shift() ?? '';
    if (name === 'fromNav') continue;
    parameters[name.replace(/~$/, '')] = segments.shift() ?? '';
  }
  return {
    grammar: grammar === 'blade' ? 'blade' : 'view',
    extension,
    blade,
    ...(item === undefined ? {} : { item }),
    parameters,
  };
}

/** A route with the `#`, in today's grammar unless it says otherwise. */
export function writeRoute({ grammar = 'view', extension, blade, item, parameters }: Route): string {
  if (grammar === 'blade') {
    const tail = Object.entries(parameters).flat();
    return ['#blade', extension, blade, ...(item === undefined ? [] : [item]), ...tail].join('/');
  }
  const rest = Object.entries(parameters).map(([name, value]) => (value === 'null' ? `${name}~/null` : `${name}/${value}`));
  return ['#view', extension, blade, ...(item === undefined ? [] : ['~', item]), ...rest].join('/');
}

function takeItem(segments: string[]): string | undefined {
  if (segments[0] !== '~') return undefined;
  segments.shift();
  return segments.shift();
}
