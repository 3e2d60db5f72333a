/** @jsxImportSource react */
import { ActionButton, DetailsList, type IColumn, Link, SelectionMode } from '@fluentui/react';

interface Attribute {
  readonly key: string;
  readonly source: string;
}

const attributes: readonly Attribute[] = [
  ['userName', 'userPrincipalName'],
  ['active', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")'],
  ['displayName', 'displayName'],
  ['title', 'jobTitle'],
  ['emails[type eq "work"].value', 'mail'],
  ['preferredLanguage', 'preferredLanguage'],
  ['name.givenName', 'givenName'],
  ['name.familyName', 'surname'],
  ['addresses[type eq "work"].formatted', 'physicalDeliveryOfficeName'],
  ['phoneNumbers[type eq "work"].value', 'telephoneNumber'],
  ['phoneNumbers[type eq "mobile"].value', 'mobile'],
  ['phoneNumbers[type eq "fax"].value', 'facsimileTelephoneNumber'],
  ['externalId', 'mailNickname'],
  ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'department'],
].map(([key = '', source = '']) => ({ key, source }));

const columns: IColumn[] = [
  { key: 'source', name: 'Source', minWidth: 180, isRowHeader: true, onRender: ({ source }: Attribute) => <Link>{source}</Link> },
  { key: 'target', name: 'Target', minWidth: 220, onRender: ({ key }: Attribute) => key },
  { key: 'remove', name: 'Remove', minWidth: 70, onRender: () => <ActionButton>Delete</ActionButton> },
];

/** The mapping as Azure proposes it, each row with a Delete of its own. */
export function FluentMapping() {
  return (
    <DetailsList
      ariaLabelForGrid="Attribute mappings"
      items={[...attributes]}
      columns={columns}
      selectionMode={SelectionMode.none}
      onShouldVirtualize={() => false}
    />
  );
}
