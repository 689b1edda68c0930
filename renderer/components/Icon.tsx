import type { ReactNode } from "react";
import styles from "./Icon.module.css";

/** 24 grid, 2 px line, round ends; a filled dot is the light. */
const drawings = {
  again: <path d="M19.5 12a7.5 7.5 0 1 1-2.400-5.500M19.500 3.500v4.200h-4.200" />,
  ask: (
    <>
      <path d="M4 5.500h16v11h-8.500L7 20.500v-4H4z" />
      <circle data-lit="" cx="12" cy="11" r="1.700" />
    </>
  ),
  back: <path d="M14.500 5L7.500 12l7 7" />,
  battery: (
    <>
      <path d="M3.500 7.500h14.500v9H3.500zM18 10.500h2.500v3H18" />
      <path strokeWidth="3.400" d="M7 10.800v2.400" />
    </>
  ),
  bulb: (
    <>
      <path d="M9 17.500c-.3-2-3-3.400-3-7a6 6 0 0 1 12 0c0 3.600-2.700 5-3 7zM9.500 20.800h5" />
      <circle data-lit="" cx="12" cy="11" r="1.700" />
    </>
  ),
  check: <path d="M5 12.500l4.800 4.800L19.500 7" />,
  chip: (
    <>
      <rect x="6.500" y="6.500" width="11" height="11" rx="2" />
      <circle data-lit="" cx="12" cy="12" r="1.800" />
      <path d="M10 6.500V3.500M14 6.500V3.500M10 20.500v-3M14 20.500v-3M6.500 10h-3M6.500 14h-3M20.500 10h-3M20.500 14h-3" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 7v5.200l3.300 2" />
    </>
  ),
  copy: <path d="M9 9h10.500v11.500H9zM6 15.500H4.500V4H15v2" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  down: <path d="M5 9.500l7 7 7-7" />,
  eye: (
    <>
      <path d="M2.500 12C5 7.700 8.200 5.700 12 5.700s7 2 9.500 6.300c-2.500 4.300-5.700 6.300-9.500 6.300S5 16.300 2.500 12z" />
      <circle cx="12" cy="12" r="2.800" />
    </>
  ),
  folder: <path d="M3.500 6.500h6l2 2.500h9v10h-17z" />,
  hand: (
    <path d="M8 12.500V5.700a1.400 1.400 0 0 1 2.800 0v5.300M10.800 10.500V4.200a1.400 1.400 0 0 1 2.800 0v6.300M13.600 10.800V5.400a1.400 1.400 0 0 1 2.800 0v6.600M16.400 12V8.400a1.300 1.300 0 0 1 2.600 0V15c0 3.600-2.400 6-5.800 6-2.800 0-4.400-1-5.800-3.400L4.600 13.400c-.8-1.500 1-2.600 2.100-1.500L8 13.400" />
  ),
  list: <path d="M9 6.500h11M9 12h11M9 17.500h11M4.500 6.500v.1M4.500 12v.1M4.500 17.500v.1" />,
  me: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 20.500c.8-4.200 4-6.200 8-6.200s7.200 2 8 6.200" />
    </>
  ),
  minus: <path d="M5 12h14" />,
  next: <path d="M9.500 5l7 7-7 7" />,
  pack: <path d="M4 8.500L12 4.500l8 4v7.500l-8 4-8-4zM4 8.500l8 4 8-4M12 12.500v7.500" />,
  pause: <path strokeWidth="3.400" d="M8.500 6.500v11M15.500 6.500v11" />,
  pencil: (
    <path d="M4 20l1-4.500L16 4.500a2.100 2.100 0 0 1 3 0l.5.5a2.100 2.100 0 0 1 0 3L8.500 19zM14 6.500L17.500 10" />
  ),
  people: (
    <>
      <circle cx="9" cy="8.500" r="3.500" />
      <path d="M2.500 19.500c.6-3.600 3.200-5.300 6.500-5.300s5.900 1.700 6.500 5.300M15.500 5.300a3.500 3.500 0 0 1 0 6.400M18 14.700c2 .7 3.200 2.300 3.500 4.800" />
    </>
  ),
  play: <path d="M8 5.500v13l10.500-6.500z" />,
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 9V4h10v5M7 17H4V9.500h16V17h-3M7 14h10v6.500H7z" />,
  quote: (
    <path d="M10 7.500c-3 .8-4.500 3-4.500 6v3H10v-4.500H7.500M18.500 7.500c-3 .8-4.500 3-4.500 6v3h4.500v-4.500H16" />
  ),
  refuse: (
    <path d="M12 3l7.500 2.700v5.800c0 4.600-3 7.900-7.500 9.500-4.500-1.600-7.500-4.900-7.500-9.500V5.700zM9.200 9.200l5.600 5.600M14.800 9.200l-5.600 5.600" />
  ),
  save: <path d="M12 4v10.500M6.500 9.500L12 15l5.500-5.500M4.500 19.500h15" />,
  search: (
    <>
      <circle cx="10.500" cy="10.500" r="6" />
      <path d="M15.200 15.200L20.500 20.500" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7.500h9M18.500 7.500H20M4 16.500h1.500M11 16.500h9" />
      <circle cx="15.800" cy="7.500" r="2.600" />
      <circle cx="8.200" cy="16.500" r="2.600" />
    </>
  ),
  shelf: <path d="M4 5v14M9 5v14M4 8h5M4 16h5M13 6.500l5-1.300 3 12.800-5 1.200zM3 20.500h18" />,
  sound: <path d="M4 9.500h3.500L12 5.500v13l-4.500-4H4zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.300a8 8 0 0 1 0 11.400" />,
  stop: <rect data-lit="" x="6" y="6" width="12" height="12" rx="2" />,
  trust: (
    <path d="M12 3l7.500 2.700v5.800c0 4.600-3 7.900-7.500 9.500-4.500-1.600-7.500-4.900-7.500-9.500V5.700zM8.500 12l2.600 2.600 4.600-4.900" />
  ),
  unsure: (
    <>
      <path
        strokeDasharray="3.200 2.600"
        d="M12 3l7.500 2.700v5.800c0 4.600-3 7.900-7.500 9.500-4.500-1.600-7.500-4.900-7.500-9.500V5.700z"
      />
      <path d="M9.700 9.800c0-3 4.600-2.900 4.600-.2 0 1.700-2.300 1.800-2.300 3.500M12 16v.1" />
    </>
  ),
  up: <path d="M12 19V5.500M6 11l6-6 6 6" />,
  usb: (
    <path d="M7 10h10v8.500a2.500 2.500 0 0 1-2.500 2.500h-5A2.500 2.500 0 0 1 7 18.500zM8.500 10V3h7v7M11 6.200v.1M13.200 6.200v.1" />
  ),
  wifi: (
    <>
      <path d="M2.800 9.300a13.200 13.200 0 0 1 18.400 0M6 12.700a8.600 8.600 0 0 1 12 0M9.100 16a4.200 4.200 0 0 1 5.800 0" />
      <circle data-lit="" cx="12" cy="19.500" r="1.700" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** These point along the line of reading and turn with it. */
const pointing: readonly IconName[] = ["back", "next"];

/** An icon beside words that say the same; alone in a button, the button carries the name. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: 20 | 24 | 28 }) {
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      data-points={pointing.includes(name) ? "" : undefined}
    >
      {drawings[name]}
    </svg>
  );
}
