import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labUpTo } from '../support/lab-so-far.ts';
import { type Portals, startPortals } from './server.ts';

const application = 'AWS Single Sign-On';

/** Both clouds together: what a lab done wrong comes to. */
describe('the lab done wrong', () => {
  let portals: Portals;

  beforeEach(async () => {
    portals = await startPortals();
  });

  afterEach(() => portals.close());

  const errors = () => portals.azure.describe().applications[0]?.provisioning.errors ?? [];
  const userNames = () => {
    const { identityCenter } = portals.aws.describe();
    return identityCenter === 'none' ? [] : identityCenter.users.map(({ userName }) => userName);
  };

  async function provision(): Promise<void> {
    portals.azure.startProvisioning(application);
    await portals.azure.runCycle(application);
  }

  it('without the mapping edits of 5.5 nobody with two phone numbers is created', async () => {
    await labUpTo('5.5', portals);
    await provision();
    const error = errors().find(({ object }) => object === 'Tess Lund');
    expect(error?.code).toMatch(/^SystemForCrossDomainIdentityManagement/);
    expect(error?.reason).toMatch(/BadRequest|400/);
    expect(userNames()).not.toContain('tess.lund@fjordworks.example');
    expect(userNames()).toContain('nils.berg@fjordworks.example');
  });

  it('with the edits both members are created, and the group with them', async () => {
    await labUpTo('5.6', portals);
    await provision();
    expect(userNames()).toEqual(expect.arrayContaining(['tess.lund@fjordworks.example', 'nils.berg@fjordworks.example']));
  });

  it('a user without a last name is not created, and shows the error of the appendix', async () => {
    await labUpTo('5.6', portals);
    portals.azure.assign(application, ['joao@fjordworks.example']);
    await provision();
    expect(userNames()).not.toContain('joao@fjordworks.example');
    expect(errors().find(({ object }) => /joao/.test(object))?.reason).toMatch(/BadRequest|400|familyName|last name/i);
  });

  it('AWS refuses its own metadata as that of the identity provider, and Azure its own as that of AWS', async () => {
    await labUpTo('3.5', portals);
    expect(() => portals.aws.connectExternalIdp(portals.aws.serviceProvider().metadata)).toThrow();
    expect(() => portals.azure.configureSaml(application, portals.azure.federationMetadata(application).text)).toThrow();
  });
});
