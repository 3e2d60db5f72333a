import type { ReactNode } from 'react';

interface AlertProps {
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly header?: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** `awsui-alert`. */
export function Alert({ type, header, action, children }: AlertProps) {
  return (
    <awsui-alert class="ng-isolate-scope" initialized="true" type={type}>
      <div className={`awsui-alert awsui-alert-type-${type}`} role={type === 'error' ? 'alert' : undefined}>
        <div className="awsui-alert-body">
          {header && <div className="awsui-alert-header">{header}</div>}
          <div className="awsui-alert-content">{children}</div>
        </div>
        {action}
      </div>
    </awsui-alert>
  );
}
