import { OptionGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  /** How many there are, see `useNarrowing`; null: nothing is said. */
  readonly heading: string | null;
  readonly children: ReactNode;
}

/** Options below a line that says how many there are. */
export function Narrowed({ heading, children }: Props): ReactNode {
  return heading === null ? children : <OptionGroup label={heading}>{children}</OptionGroup>;
}
