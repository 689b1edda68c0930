import type { ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import styles from "./Fold.module.css";
import { Icon } from "./Icon.tsx";

/** More words, shown when they are asked for. */
export function Fold({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}) {
  return (
    <Disclosure className={styles.fold ?? ""}>
      <Heading level={4} className={styles.heading ?? ""}>
        <Button slot="trigger" className={styles.trigger ?? ""} {...(about && { "aria-label": `${title}: ${about}` })}>
          <Icon name="down" size={20} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={styles.inside}>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
