import { Component, type ComponentChild, type FunctionComponent } from 'preact';

/** A component that is rendered anew only when one of its props is another than before. */
export function memo<P extends object>(render: FunctionComponent<P>) {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const before: { readonly [key: string]: unknown } = { ...this.props };
      return Object.entries(next).some(([key, value]) => key !== 'children' && value !== before[key]);
    }

    override render(props: P): ComponentChild {
      return render(props) as ComponentChild;
    }
  };
}
