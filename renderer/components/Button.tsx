import type { AnchorHTMLAttributes } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { hrefOf, type Route } from "../router/route.ts";
import styles from "./Button.module.css";

/** `lit` is the one action that a screen is about; there is never more than one. */
export type ButtonLook = "plain" | "lit" | "bare" | "stop" | "danger" | "bareDusk" | "dusk" | "choice";

interface Look {
  readonly look?: ButtonLook;
  /** A round one holds an icon alone and needs `aria-label`. */
  readonly isRound?: boolean;
}

function classOf({ look = "plain", isRound = false }: Look, extra?: string): string {
  return [styles.button, styles[look], isRound && styles.round, extra].filter(Boolean).join(" ");
}

export type ButtonProps = Omit<AriaButtonProps, "className"> & Look & { readonly className?: string };

/** A button in one of the looks of the house. */
export function Button({ look, isRound, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classOf({ ...(look && { look }), ...(isRound && { isRound }) }, className)} />
  );
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & Look & { readonly to: Route };

/** A link that looks like a button: it leads somewhere, so that it can be opened, copied and gone back from. */
export function ButtonLink({ look, isRound, className, to, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={hrefOf(to)}
      className={classOf({ ...(look && { look }), ...(isRound && { isRound }) }, className)}
    />
  );
}
