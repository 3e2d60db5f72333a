/** Appendix 1, troubleshooting of provisioning: where to look, on both sides, and a query that works. */
export const appendix1 = {
  title: 'When users or groups do not arrive',
  places: [
    {
      portal: 'azure',
      printed: ['Enterprise App/Provisioning', 'Synchronization Detail', 'Audit Logs'],
      say: 'In the application open Provisioning, then Provisioning logs: one row for each user and group, with the status and, in its details, what AWS answered. The most common failure is a user without a first or a last name.',
    },
    {
      portal: 'aws',
      printed: ['CloudTrail', 'CreateUser'],
      say: 'AWS tells Azure only that a request was bad; why stands in CloudTrail. Event history shows the last 90 days without any set-up: filter by the event source identitystore-scim.amazonaws.com. For many errors use Athena.',
    },
  ],
  caution:
    'The query the lab prints can’t run: it carries backslashes before * and >=, and it also counts the users of IAM, whose event has the same name. This one does neither.',
  /** For Athena, over a CloudTrail table. `{table}`, `{from}` and `{to}` (ISO 8601, UTC) are filled in by the person. */
  query: `SELECT count(*) AS TotalEvents, eventname, errorcode, errormessage
FROM {table}
WHERE errorcode IS NOT NULL
  AND eventsource IN ('identitystore-scim.amazonaws.com', 'sso-directory.amazonaws.com')
  AND eventname IN ('CreateUser', 'PutUser', 'PatchUser', 'CreateGroup', 'PatchGroup')
  AND eventtime >= '{from}'
  AND eventtime <= '{to}'
GROUP BY eventname, errorcode, errormessage
ORDER BY TotalEvents DESC`,
} as const;
