import './awsui.css';
import './awsui-more.css';
import '../frame/pages.css';
import { type ReactNode, useEffect } from 'react';
import { useFlashes } from '../../ui/flashes.tsx';
import type { Loaded } from '../../ui/use-loaded.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { useAngularComments } from './elements.ts';

interface FrameProps {
  readonly title: string;
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[];
  readonly navigation?: ReactNode;
  readonly documentTitle: string;
  readonly children: ReactNode;
}

/** What surrounds the content of every page of the old consoles: left menu, breadcrumbs, messages. */
export function OldFrame({ title, breadcrumbs = [], navigation, documentTitle, children }: FrameProps) {
  const { items } = useFlashes();
  const view = useAngularComments<HTMLElement>('uiView:', 'end ngIf: $ctrl.ready');
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  return (
    <awsui-app-layout class="awsui-old ng-scope" ng-app="sso-console" initialized="true">
      <div className={`awsui-app-layout${navigation ? '' : ' awsui-app-layout-no-navigation'}`}>
        {navigation && <div className="awsui-app-layout__navigation">{navigation}</div>}
        <main className="awsui-app-layout__main ng-scope" ref={view}>
          {breadcrumbs.length > 0 && (
            <awsui-breadcrumb-group>
              <nav className="awsui-breadcrumb-group" aria-label="Breadcrumbs">
                {breadcrumbs.map(({ text, href }) => (
                  <span key={href}>
                    <a href={href}>{text}</a>
                    <span aria-hidden="true"> › </span>
                  </span>
                ))}
                <span aria-current="page">{title}</span>
              </nav>
            </awsui-breadcrumb-group>
          )}
          <awsui-flashbar>
            {/* The old console had room for one message at a time. */}
            {items.slice(0, 1).map(({ id, type, content, loading, onDismiss }) => (
              <div key={id} className={`awsui-flash awsui-flash-type-${type}`} role="status">
                <span>{content}</span>
                {!loading && (
                  <Button variant="link" icon="×" text="Dismiss" onClick={() => onDismiss?.(new CustomEvent('dismiss'))} />
                )}
              </div>
            ))}
          </awsui-flashbar>
          {children}
        </main>
      </div>
    </awsui-app-layout>
  );
}

export function PageHeader({ title, description, actions }: { title: string; description?: string; actions?: ReactNode }) {
  return (
    <div className="awsui-util-action-stripe">
      <div className="awsui-util-action-stripe-title">
        <h1>{title}</h1>
        {description && <p className="awsui-util-description">{description}</p>}
      </div>
      <div className="awsui-util-action-stripe-group">{actions}</div>
    </div>
  );
}

interface BoxProps {
  readonly title?: string;
  readonly description?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** The white box of the old consoles. */
export function Box({ title, description, actions, children }: BoxProps) {
  return (
    <div className="awsui-util-container awsui-util-mb-l ng-scope">
      {title && (
        <div className="awsui-util-container-header">
          <div>
            <h2>{title}</h2>
            {description && <p className="awsui-util-description">{description}</p>}
          </div>
          <div className="awsui-util-action-stripe-group">{actions}</div>
        </div>
      )}
      <div className="awsui-util-container-body">{children}</div>
    </div>
  );
}

export interface Row {
  readonly label: string;
  readonly value: ReactNode;
  /** The link beside the value. */
  readonly action?: ReactNode;
}

/** Values with their names in front, and what can be done about each behind. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="sso-rows">
      {rows.map(({ label, value, action }) => (
        <div key={label} className="sso-row ng-scope">
          <dt>{label}</dt>
          <dd>
            <span className="ng-binding">{value}</span>
            {action && <span className="sso-row-action">{action}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="awsui-form-actions">{children}</div>;
}

/** "Loading" until `from` has been loaded, then what `children` makes of it; an error if it could not be. */
export function WhenLoaded<T>({ from, children }: { from: Loaded<T>; children: (value: T) => ReactNode }) {
  if (from.value !== undefined) return children(from.value);
  if (from.error !== undefined) return <Alert type="error">{from.error}</Alert>;
  return (
    <awsui-spinner class="sso-loading" ng-if="$ctrl.loading">
      Loading
    </awsui-spinner>
  );
}

/** A wizard of the old console: the steps at the left, one page at the right. */
export function WizardPage({ steps, step, children }: { steps: readonly string[]; step: number; children: ReactNode }) {
  return (
    <awsui-wizard class="sso-wizard ng-scope">
      {steps.length > 0 && (
        <ol className="awsui-wizard__navigation">
          {steps.map((title, index) => (
            <li key={title} className={index === step ? 'awsui-wizard__step-active' : ''}>
              <small>Step {index + 1}</small>
              <span>{title}</span>
            </li>
          ))}
        </ol>
      )}
      <div className="awsui-wizard__form">{children}</div>
    </awsui-wizard>
  );
}
