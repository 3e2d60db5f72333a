/** Appendix 1, troubleshooting of provisioning: where to look, on both sides, and queries that work. */
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
      say: 'AWS tells Azure only that a request was bad; why stands in CloudTrail. Event history shows the last 90 days without any set-up: filter by the event source identitystore-scim.amazonaws.com. For many errors use Athena. Tokens made before September 2024 leave no trace there: generate a new one.',
    },
  ],
  caution:
    'The query the lab prints can’t run: it carries backslashes before * and >=, and it also counts the users of IAM, whose event has the same name. This one does neither.',
  /** What AWS's SCIM service writes to CloudTrail when something is changed (documentation of 2026). */
  events: ['CreateUser', 'PutUser', 'PatchUser', 'DeleteUser', 'CreateGroup', 'PatchGroup', 'DeleteGroup'],
  /**
   * For Athena, over a CloudTrail table as its documentation makes them. `{table}` is a quoted name, `{events}` quoted
   * texts, `{from}` and `{to}` ISO 8601 in UTC, `{more}` further conditions. Older logs name the second source.
   */
  query: `SELECT eventname, errorcode, errormessage, count(*) AS totalevents,
       min(eventtime) AS first_seen, max(eventtime) AS last_seen
FROM {table}
WHERE eventsource IN ('identitystore-scim.amazonaws.com', 'sso-directory.amazonaws.com')
  AND eventname IN ({events})
  AND eventtime >= '{from}'
  AND eventtime < '{to}'{more}
GROUP BY eventname, errorcode, errormessage
ORDER BY totalevents DESC`,
  /** The same from Event history, for CloudShell: no table needed. */
  command: `aws cloudtrail lookup-events --region {region} \\
  --lookup-attributes AttributeKey=EventSource,AttributeValue=identitystore-scim.amazonaws.com \\
  --start-time {from} --end-time {to} \\
  --query "{filter}" --output text`,
} as const;
