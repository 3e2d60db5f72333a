import { Component, type ComponentChild, type FunctionComponent } from 'preact';

/** A component that is rendered anew only when one of its props is another than before. */
export function memo<P extends object>(render: FunctionComponent<P>) {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      // Without lists of their own: this is asked for each row in sight, ten times a second.
      for (const key in next) if (key !== 'children' && next[key] !== this.props[key as never]) return true;
      return false;
    }

    override render(props: P): ComponentChild {
      return render(props) as ComponentChild;
    }
  };
}
