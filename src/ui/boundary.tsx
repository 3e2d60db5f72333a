import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** With another of these it is tried again by itself. */
  readonly of?: unknown;
  /** What is shown in the place of the children once one of them has thrown. */
  readonly instead: (error: unknown, tryAgain: () => void) => ComponentChildren;
  readonly children: ComponentChildren;
}

interface State {
  readonly broken?: { readonly error: unknown } | undefined;
}

/** An error boundary: what its children throw while they are rendered, or in their effects, ends here. */
export class Boundary extends Component<Props, State> {
  static override getDerivedStateFromError(error: unknown): State {
    return { broken: { error } };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.of !== this.props.of) this.#tryAgain();
  }

  override render({ children, instead }: Props, { broken }: State): ComponentChildren {
    return broken ? instead(broken.error, this.#tryAgain) : children;
  }

  readonly #tryAgain = (): void => this.setState({ broken: undefined });
}
