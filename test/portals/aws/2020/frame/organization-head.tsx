interface OrganizationHeadProps {
  readonly active: 'accounts' | 'settings';
  go(page: string): void;
}

/** What stands above every page of AWS Organizations, with "Settings" at the right. */
export function OrganizationHead({ active, go }: OrganizationHeadProps) {
  const item = (id: 'accounts' | 'settings', text: string) => (
    <a
      href={`#/${id}`}
      className={`org-${id}`}
      aria-current={id === active ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(`/${id}`);
      }}
    >
      {text}
    </a>
  );
  return (
    <nav className="org-head" aria-label="AWS Organizations">
      {item('accounts', 'Accounts')}
      {item('settings', 'Settings')}
    </nav>
  );
}
