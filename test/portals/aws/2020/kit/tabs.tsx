import { type MouseEvent, type ReactNode, useState } from 'react';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content?: ReactNode;
}

interface TabsProps {
  readonly tabs: readonly Tab[];
  /** The tab that is open, where somebody else decides. */
  readonly active?: string;
  onChange?(id: string): void;
}

/** `awsui-tabs`: a list of links, and the content of the one that is open. */
export function Tabs({ tabs, active, onChange }: TabsProps) {
  const [own, setOwn] = useState(tabs[0]?.id ?? '');
  const open = active ?? own;
  const choose = (event: MouseEvent, id: string) => {
    event.preventDefault();
    setOwn(id);
    onChange?.(id);
  };
  return (
    <awsui-tabs class="ng-isolate-scope" initialized="true">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the old tabs were a list */}
      <ul className="awsui-tabs-container" role="tablist">
        {tabs.map(({ id, label }) => (
          <li key={id} className="awsui-tabs-tab" role="presentation">
            <a
              href={`#${id}`}
              role="tab"
              className={`awsui-tabs-tab-link${id === open ? ' awsui-tabs-tab-active' : ''}`}
              aria-selected={id === open}
              onClick={(event) => choose(event, id)}
            >
              <span className="awsui-tabs-tab-label">{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className="awsui-tabs-content" role="tabpanel">
        {tabs.find(({ id }) => id === open)?.content}
      </div>
    </awsui-tabs>
  );
}
