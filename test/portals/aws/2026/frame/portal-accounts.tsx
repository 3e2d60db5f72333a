import { useState } from 'react';
import type { PortalView } from '../../ui/contract.ts';

export interface RoleRef {
  readonly accountId: string;
  readonly role: string;
}

interface PortalAccountsProps {
  readonly accounts: PortalView['accounts'];
  onAccessKeys(role: RoleRef): void;
}

/** The portal's list: account rows that open to rows of roles, all in one flat tree grid. */
export function PortalAccounts({ accounts, onAccessKeys }: PortalAccountsProps) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (id: string) => setOpen((last) => (last.includes(id) ? last.filter((other) => other !== id) : [...last, id]));
  return (
    <div data-testid="account-list" className="portal-list">
      <h2>AWS accounts ({accounts.length})</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the real portal's table is a tree grid */}
      <table role="treegrid" aria-label="AWS accounts">
        <tbody>
          {accounts.flatMap(({ id, name, email, roles }) => {
            const expanded = open.includes(id);
            return [
              <tr key={id} aria-level={1} aria-expanded={expanded} data-selection-item="item">
                <td>
                  {/* biome-ignore lint/a11y/useSemanticElements: the real portal's cell is no button */}
                  <div
                    role="button"
                    tabIndex={0}
                    data-testid="account-list-cell"
                    className="portal-account"
                    onClick={() => toggle(id)}
                    onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && toggle(id)}
                  >
                    <span aria-hidden="true">{expanded ? '▾' : '▸'}</span>
                    <span>
                      <strong>{name}</strong>
                      <span className="portal-account-detail">
                        {id} | {email}
                      </span>
                    </span>
                  </div>
                </td>
              </tr>,
              ...(expanded ? roles : []).map((role) => (
                <tr key={`${id}/${role}`} aria-level={2} data-selection-item="item">
                  <td className="portal-role">
                    <a
                      data-testid="federation-link"
                      target="_blank"
                      rel="noreferrer"
                      href={`/start/#/console?account_id=${id}&role_name=${encodeURIComponent(role)}`}
                    >
                      {role}
                    </a>
                    <button
                      type="button"
                      data-testid="role-creation-action-button"
                      onClick={() => onAccessKeys({ accountId: id, role })}
                    >
                      Access keys
                    </button>
                  </td>
                </tr>
              )),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
