/**
 * The hosts that may stand in the metadata files of the two consoles, by what an address is for. Sources: AWS's list of
 * hosts to allow, the endpoint rules of its public SDKs, Microsoft's lists of sign-in hosts by cloud, and public
 * samples of both files, 2020 to 2026.
 */

/** A Region as a label of a host: `us-east-1`, `us-gov-west-1`, `cn-northwest-1`, `eusc-de-east-1`. */
export const regionLabel = String.raw`(?:[a-z]{2}|eusc)(?:-[a-z]{1,12}){1,2}-\d{1,2}`;

/**
 * AWS's sign-in domains: `signin.aws` (instances made since February 2026) and `signin.aws.amazon.com` (before), then
 * GovCloud with its FIPS hosts, China, and the European Sovereign Cloud.
 */
export const awsSignInDomain = String.raw`signin(?:\.aws(?:\.amazon\.com)?|(?:-fips)?\.(?:amazonaws-us-gov\.com|amazonaws\.(?:com\.cn|cn)|amazonaws-eusc\.eu))`;

/** Where messages go: `<region>.signin.aws`, with `sso.` for dual stack (`<region>.sso.signin.aws`). */
const awsService = new RegExp(String.raw`^(?:${regionLabel}\.)?(?:sso\.)?${awsSignInDomain}$`);

/** Where Azure's directories sign people in: the world's, the US government's, China's (21Vianet). */
const azureServices = words(
  `login.microsoftonline.com login.windows.net
   login.microsoftonline.us login-us.microsoftonline.com
   login.partner.microsoftonline.cn login.chinacloudapi.cn`,
);

export interface MetadataHosts {
  /** Whether messages of a sign-in or a sign-out may go to this host. */
  isService(host: string): boolean;
  /** Pages for people: about the organization, its privacy statement. None is in the public samples. */
  readonly pages: ReadonlySet<string>;
  /** The domains of mail addresses for people. None is in the public samples. */
  readonly mail: ReadonlySet<string>;
}

export const metadataHosts: { readonly [portal in 'aws' | 'azure']: MetadataHosts } = {
  aws: {
    isService: (host) => awsService.test(host),
    pages: words('aws.amazon.com docs.aws.amazon.com www.amazonaws.cn docs.amazonaws.cn aws.eu docs.aws.eu'),
    mail: words('amazon.com'),
  },
  azure: {
    isService: (host) => azureServices.has(host),
    pages: words(
      'www.microsoft.com learn.microsoft.com docs.microsoft.com azure.microsoft.com privacy.microsoft.com www.azure.cn docs.azure.cn',
    ),
    mail: words('microsoft.com'),
  },
};

/**
 * Addresses that only name something: algorithms, protocols, claims, SAML attributes. Nothing is ever sent there
 * (W3C, OASIS, Microsoft's and AWS's documentation).
 */
export const nameAddress =
  /^https?:\/\/(?:schemas\.xmlsoap\.org|schemas\.microsoft\.com|docs\.oasis-open\.org|www\.w3\.org|aws\.amazon\.com\/SAML\/Attributes)\/[\w./#-]*$/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
