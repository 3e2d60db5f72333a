import { useState } from 'react';
import { consoleHomeUrl, identityCenterUrl, organizationsUrl } from '../../ui/addresses.ts';
import { nameOn } from '../../ui/page-edition.ts';

interface Service {
  readonly name: string;
  readonly description: string;
  readonly words: string;
  readonly href: () => string;
}

const services: readonly Service[] = [
  {
    name: nameOn('top-navigation', 'service'),
    description: 'Manage workforce access to AWS accounts and applications',
    words: 'iam identity center aws single sign-on sso',
    href: () => identityCenterUrl('/'),
  },
  {
    name: 'IAM',
    description: 'Manage access to AWS resources',
    words: 'iam identity and access management',
    href: consoleHomeUrl,
  },
  {
    name: 'AWS Organizations',
    description: 'Govern many AWS accounts from one place',
    words: 'aws organizations accounts',
    href: organizationsUrl,
  },
  {
    name: 'CloudTrail',
    description: 'Follow what users and services do',
    words: 'cloudtrail audit events',
    href: consoleHomeUrl,
  },
  { name: 'S3', description: 'Object storage', words: 's3 storage bucket', href: consoleHomeUrl },
  { name: 'Aurora and RDS', description: 'Relational databases', words: 'rds aurora database', href: consoleHomeUrl },
];

/** The search box for services, with its list of results. */
export function ServiceSearch() {
  const [text, setText] = useState('');
  const found = services.filter(({ words }) => text.trim() !== '' && words.includes(text.trim().toLowerCase()));
  return (
    <search className="awsc-search">
      <input
        id="awsc-concierge-input"
        data-testid="awsc-concierge-input"
        type="search"
        autoComplete="off"
        placeholder="Search"
        aria-label="Search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span aria-hidden="true" className="awsc-search-key">
        [Alt+S]
      </span>
      {text.trim() !== '' && (
        <div className="awsc-menu awsc-results" data-testid="awsc-concierge-results">
          <h2>Services</h2>
          {found.length === 0 && <p>No results for “{text.trim()}”</p>}
          <ul>
            {found.map(({ name, description, href }) => (
              <li key={name}>
                <a href={href()} onClick={() => setText('')}>
                  {name}
                </a>
                <div className="awsc-small">{description}</div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}
