const schemas = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const microsoft = 'http://schemas.microsoft.com';

/** The claims a tenant's metadata offers: URI, name and what it holds. */
export const claimTypes: readonly (readonly [uri: string, name: string, description: string])[] = [
  [`${schemas}/name`, 'Name', 'Name of the user'],
  [`${schemas}/nameidentifier`, 'Subject', 'Identifier of the subject'],
  [`${microsoft}/ws/2008/06/identity/claims/role`, 'Role', 'Role of the user'],
  [`${microsoft}/ws/2008/06/identity/claims/groups`, 'Groups', 'Groups of the user'],
  [`${microsoft}/identity/claims/tenantid`, 'TenantId', 'Tenant of the user'],
  [`${microsoft}/identity/claims/objectidentifier`, 'ObjectIdentifier', 'Object in the directory'],
  [`${microsoft}/identity/claims/displayname`, 'DisplayName', 'Name shown for the user'],
  [`${microsoft}/identity/claims/identityprovider`, 'IdentityProvider', 'Provider of the identity'],
  [`${microsoft}/claims/authnmethodsreferences`, 'AuthnMethods', 'Ways of authentication'],
  [`${microsoft}/claims/groups.link`, 'GroupsLink', 'Where the groups can be read'],
  [`${microsoft}/ws/2008/06/identity/claims/wids`, 'Wids', 'Directory roles of the user'],
  [`${schemas}/givenname`, 'Given Name', 'First name of the user'],
  [`${schemas}/surname`, 'Surname', 'Last name of the user'],
  [`${schemas}/emailaddress`, 'Email', 'E-mail address of the user'],
  [`${schemas}/upn`, 'UPN', 'Sign-in name of the user'],
  [`${microsoft}/ws/2008/06/identity/claims/primarysid`, 'PrimarySid', 'Security identifier'],
  [`${microsoft}/ws/2008/06/identity/claims/authenticationmethod`, 'AuthenticationMethod', 'Way of authentication'],
  [`${microsoft}/ws/2008/06/identity/claims/expiration`, 'Expiration', 'End of validity'],
  [`${microsoft}/identity/claims/scope`, 'Scope', 'Scope of the grant'],
];
