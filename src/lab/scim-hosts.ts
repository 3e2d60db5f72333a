/**
 * The Regions in which Identity Center can be, by partition: those on by default and those to opt in to
 * (AWS documentation of 2026; ap-east-2 and ap-southeast-6 from general knowledge).
 */
export const regions = {
  aws: words(
    `us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 ca-west-1 mx-central-1 sa-east-1
     eu-west-1 eu-west-2 eu-west-3 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2
     il-central-1 me-south-1 me-central-1 af-south-1
     ap-south-1 ap-south-2 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3
     ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7`,
  ),
  'aws-us-gov': words('us-gov-east-1 us-gov-west-1'),
  'aws-cn': words('cn-north-1 cn-northwest-1'),
} as const;

export type Partition = keyof typeof regions;

/** The partition a Region's code belongs to, told by its beginning: also of a Region that is newer than this list. */
export function partitionOf(region: string): Partition {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** Whether a Region is one that this list knows. */
export function isKnownRegion(region: string): boolean {
  return regions[partitionOf(region)].includes(region);
}

/**
 * The hosts of SCIM endpoints in a Region: IPv4 and dual stack (AWS documentation and public code, 2020 to 2026).
 * Of a dual-stack host in China nothing is known.
 */
export function scimHostsIn(region: string): readonly string[] {
  return partitionOf(region) === 'aws-cn'
    ? [`scim.${region}.amazonaws.com.cn`]
    : [`scim.${region}.amazonaws.com`, `scim.${region}.api.aws`];
}

/** Every host that the extension may ask to be let to, one at a time, to try an endpoint out. */
export const scimHosts: readonly string[] = Object.values(regions).flat().flatMap(scimHostsIn);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
