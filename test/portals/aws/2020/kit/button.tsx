import type { MouseEvent } from 'react';
import { handlerName } from './elements.ts';

export interface ButtonProps {
  readonly text: string;
  readonly variant?: 'normal' | 'primary' | 'link';
  readonly disabled?: boolean;
  readonly loading?: boolean;
  /** Makes it a link that looks like a button. */
  readonly href?: string;
  /** Shows this instead of the text, which becomes its name. */
  readonly icon?: string;
  onClick?(): void;
}

/** `awsui-button`: a wrapper around a plain button or link. */
export function Button({ text, variant = 'normal', disabled = false, loading = false, href, icon, onClick }: ButtonProps) {
  const className = `awsui-button awsui-button-size-normal awsui-button-variant-${variant} awsui-hover-child-icons`;
  const content = <span {...{ 'awsui-button-region': icon ? 'icon' : 'text' }}>{icon ?? text}</span>;
  const name = icon ? { 'aria-label': text, title: text } : {};
  const click = { 'ng-click': handlerName(text) };
  return (
    <awsui-button class="ng-scope ng-isolate-scope" initialized="true" text={text} variant={variant} {...click}>
      {href === undefined ? (
        <button
          type="submit"
          className={`${className}${disabled || loading ? ' awsui-button-disabled' : ''}`}
          disabled={disabled || loading}
          onClick={onClick}
          {...name}
        >
          {content}
        </button>
      ) : (
        <a className={className} href={href} {...name}>
          {content}
        </a>
      )}
    </awsui-button>
  );
}

/** A link of the page that does something instead of leading somewhere. */
export function ActionLink({ text, id, onClick }: { text: string; id?: string; onClick(): void }) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    onClick();
  };
  return (
    // biome-ignore lint/a11y/useValidAnchor: what AngularJS made of such links
    <a id={id} href="" className="ng-scope" onClick={follow} {...{ 'ng-click': handlerName(text) }}>
      {text}
    </a>
  );
}
