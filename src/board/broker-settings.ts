import { openChannel } from '../core/class/channel.ts';
import type { ClassKeys } from '../core/class/invite.ts';

/**
 * What whoever runs a broker needs: two users, their passwords, and who may read and write what, as Mosquitto's access
 * list writes it (`%c` is the client id); other brokers say the same in their own words.
 */
export async function brokerSettings(keys: ClassKeys): Promise<string> {
  const { password } = await openChannel(keys);
  const { id } = keys;
  return `# Users and passwords
user ${id}
password ${password}

user ${id}.instructor
password ${keys.password}

# Access list
user ${id}
topic read crosswalk/${id}/all/#

user ${id}.instructor
topic readwrite crosswalk/${id}/#

# A participant's client id is the id of their own key.
pattern write crosswalk/${id}/p/%c/#
pattern read crosswalk/${id}/to/%c/#
`;
}
