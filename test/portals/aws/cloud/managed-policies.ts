/** A policy that AWS keeps, and whether it allows the two things that a participant tries at the end of the lab. */
export interface ManagedPolicy {
  readonly name: string;
  readonly arn: string;
  readonly kind: 'job-function' | 'common';
  readonly description: string;
  readonly allows: readonly Action[];
}

export type Action = 'rds:CreateDBInstance' | 's3:DeleteBucket';

const everything: readonly Action[] = ['rds:CreateDBInstance', 's3:DeleteBucket'];

function jobFunction(name: string, description: string, allows: readonly Action[] = []): ManagedPolicy {
  return { name, arn: `arn:aws:iam::aws:policy/job-function/${name}`, kind: 'job-function', description, allows };
}

/** What "Predefined permission set" offers. */
export const managedPolicies: readonly ManagedPolicy[] = [
  jobFunction('AdministratorAccess', 'Full access to every service and resource', everything),
  jobFunction('Billing', 'Billing and cost management'),
  jobFunction('DatabaseAdministrator', 'Set up and run databases', ['rds:CreateDBInstance']),
  jobFunction('DataScientist', 'Analyze data'),
  jobFunction('NetworkAdministrator', 'Set up and run networks'),
  jobFunction('PowerUserAccess', 'Everything but the management of users and groups', everything),
  jobFunction('SecurityAudit', 'Read security settings'),
  jobFunction('SupportUser', 'Open and follow support cases'),
  jobFunction('SystemAdministrator', 'Run applications and development resources', ['rds:CreateDBInstance']),
  jobFunction('ViewOnlyAccess', 'List resources'),
  {
    name: 'ReadOnlyAccess',
    arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    kind: 'common',
    description: 'Read everything',
    allows: [],
  },
  {
    name: 'IAMReadOnlyAccess',
    arn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess',
    kind: 'common',
    description: 'Read users, groups, roles and policies',
    allows: [],
  },
];

/** Whether any of these policies, given by name, allows `action`. */
export function allows(policies: readonly string[], action: Action): boolean {
  return managedPolicies.some((policy) => policies.includes(policy.name) && policy.allows.includes(action));
}
