import { useState } from 'react';
import { consoleHomeUrl, identityCenterUrl, organizationsUrl } from '../../ui/addresses.ts';
import { nameOn } from '../../ui/page-edition.ts';

/** The sheet below "Services": a search field above every service by kind. */
export function ServicesMenu({ onLeave }: { onLeave(): void }) {
  const [text, setText] = useState('');
  const groups = [
    {
      name: 'Security, Identity, & Compliance',
      services: [
        { name: 'IAM', href: consoleHomeUrl() },
        { name: nameOn('top-navigation', 'service'), href: identityCenterUrl('/') },
      ],
    },
    {
      name: 'Management & Governance',
      services: [
        { name: 'AWS Organizations', href: organizationsUrl() },
        { name: 'CloudTrail', href: consoleHomeUrl() },
      ],
    },
    { name: 'Storage', services: [{ name: 'S3', href: consoleHomeUrl() }] },
    { name: 'Database', services: [{ name: 'RDS', href: consoleHomeUrl() }] },
  ];
  const fits = (name: string) => name.toLowerCase().includes(text.trim().toLowerCase());
  return (
    <>
      <input
        id="search-box-input"
        type="search"
        aria-label="Find a service by name"
        placeholder="Find a service by name or feature (for example, EC2, S3 or VM, storage)."
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="nav-services">
        {groups.map(({ name, services }) => (
          <div key={name}>
            <h3>{name}</h3>
            {services
              .filter((service) => fits(service.name))
              .map((service) => (
                <a key={service.name} href={service.href} onClick={onLeave}>
                  {service.name}
                </a>
              ))}
          </div>
        ))}
      </div>
    </>
  );
}
