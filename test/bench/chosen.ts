/** What `{group}` and the like stand for on the pages of the bench. */
export const chosen = {
  group: 'Test',
  permissionSet: 'DatabaseAdministrator',
  application: 'AWS Single Sign-On',
  account: '111122223333',
  region: 'us-east-1',
} as const;
