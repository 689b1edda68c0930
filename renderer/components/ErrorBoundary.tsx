import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  /** What to show in place of children that threw. */
  readonly fallback: (thrown: unknown, again: () => void) => ReactNode;
  /** When it changes, the children are tried again: another place was opened. */
  readonly place?: string;
}
interface State {
  readonly caught: { readonly thrown: unknown } | undefined;
  readonly place: string | undefined;
}

/** Keeps a fault of one part from taking the page down. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: undefined, place: this.props.place };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { caught: { thrown } };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { caught: undefined, place: props.place };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught
      ? this.props.fallback(caught.thrown, () => this.setState({ caught: undefined }))
      : this.props.children;
  }
}
