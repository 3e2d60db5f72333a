/** An application of the gallery. */
export interface GalleryApplication {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly category: string;
  readonly provisioning: boolean;
  /** The Identifier it comes with, where it is the same for every customer. */
  readonly identifier?: string;
}

const rows: readonly (readonly [name: string, publisher: string, category: string, provisioning: boolean])[] = [
  ['Adobe Creative Cloud', 'Adobe Inc.', 'Content management', true],
  ['Asana', 'Asana, Inc.', 'Project management', true],
  ['Atlassian Cloud', 'Atlassian', 'Collaboration', true],
  ['AWS ClientVPN', 'Amazon Web Services, Inc.', 'IT infrastructure', false],
  ['AWS IAM Identity Center', 'Amazon Web Services, Inc.', 'IT infrastructure', true],
  ['AWS Single-Account Access', 'Amazon Web Services, Inc.', 'IT infrastructure', true],
  ['BambooHR', 'BambooHR', 'Human resources', false],
  ['Box', 'Box', 'Content management', true],
  ['Cisco Webex', 'Cisco', 'Telecommunications', true],
  ['Concur', 'SAP', 'Travel', true],
  ['Confluence SAML SSO', 'Atlassian', 'Collaboration', false],
  ['DocuSign', 'DocuSign Inc.', 'Business management', true],
  ['Dropbox Business', 'Dropbox', 'Content management', true],
  ['Elium', 'Elium', 'Collaboration', false],
  ['Figma', 'Figma, Inc.', 'Collaboration', true],
  ['Freshdesk', 'Freshworks', 'Customer service', false],
  ['GitHub Enterprise Cloud', 'GitHub, Inc.', 'Developer services', true],
  ['Google Cloud Platform', 'Google LLC', 'IT infrastructure', true],
  ['Jamf Pro', 'Jamf', 'IT infrastructure', false],
  ['Lucidchart', 'Lucid', 'Collaboration', true],
  ['Miro', 'Miro', 'Collaboration', true],
  ['Oracle Cloud Infrastructure Console', 'Oracle', 'IT infrastructure', true],
  ['PagerDuty', 'PagerDuty', 'IT infrastructure', false],
  ['Postman', 'Postman', 'Developer services', true],
  ['Salesforce', 'Salesforce', 'Customer relationship', true],
  ['SAP Cloud Identity Services', 'SAP', 'IT infrastructure', true],
  ['ServiceNow', 'ServiceNow', 'IT infrastructure', true],
  ['Slack', 'Slack Technologies', 'Collaboration', true],
  ['Smartsheet', 'Smartsheet', 'Project management', true],
  ['Tableau Cloud', 'Tableau', 'Business intelligence', true],
  ['Trello', 'Atlassian', 'Project management', false],
  ['Workday to Microsoft Entra user provisioning', 'Workday', 'Human resources', true],
  ['Zendesk', 'Zendesk', 'Customer service', true],
  ['Zoom', 'Zoom', 'Telecommunications', true],
  ['Zscaler', 'Zscaler', 'Security', true],
];

const identifiers: Record<string, string> = { 'AWS Single-Account Access': 'https://signin.aws.amazon.com/saml' };

/** Some of the gallery's thousands of applications, by name. */
export const gallery: readonly GalleryApplication[] = rows.map(([name, publisher, category, provisioning]) => ({
  id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  name,
  publisher,
  category,
  provisioning,
  ...(identifiers[name] === undefined ? {} : { identifier: identifiers[name] }),
}));
