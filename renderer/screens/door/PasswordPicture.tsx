import type { ReactNode } from "react";
import type { passwordPictures } from "../../../contract/secrets.ts";

export type PictureName = (typeof passwordPictures)[number];

const drawings: Readonly<Record<PictureName, ReactNode>> = {
  bird: (
    <>
      <path d="M6 18l7-3c2-6 10-8 15-3 3 3 4 6 8 9l7 6c-5 8-13 12-22 11-8-1-12-8-9-18z" fill="#f7b53f" />
      <path d="M20 24c4 6 9 8 15 7M20 38l-2 6M27 38l1 6" />
      <path d="M19 16.500v.1" strokeWidth="3.600" />
    </>
  ),
  boat: (
    <>
      <path d="M23 6v24" />
      <path d="M26 8c8 5 11 11 12 19H26z" fill="#fffdf8" />
      <path d="M20 14c-5 3-8 8-9 13h9z" fill="#f0d09a" />
      <path d="M5 31h38c-2 7-6 10-11 10H15C10 41 7 37 5 31z" fill="#eab8a0" />
    </>
  ),
  cup: (
    <>
      <path d="M9 17h24v14c0 6-4 10-9 10h-6c-5 0-9-4-9-10z" fill="#b9d9d4" />
      <path d="M33 21h3c7 0 7 12 0 12h-3.500M15 11c-2-3 2-4 0-7M24 11c-2-3 2-4 0-7" />
    </>
  ),
  drum: (
    <>
      <path d="M9 13c0 9 6 9 6 16 0 5-4 7-4 11h26c0-4-4-6-4-11 0-7 6-7 6-16" fill="#eab8a0" />
      <ellipse cx="24" cy="12.500" rx="15" ry="5.500" fill="#fffdf8" />
      <path d="M12 20l12 8 12-8M15 33h18" />
    </>
  ),
  fish: (
    <>
      <path d="M5 24c6-9 19-11 28-1l9-7v17l-9-8c-9 9-22 8-28-1z" fill="#b9d9d4" />
      <path d="M22 18c2.500 4 2.500 8 0 12" />
      <path d="M13 22.500v.1" strokeWidth="3.600" />
    </>
  ),
  hat: (
    <>
      <path d="M24 8c6 0 9 9 10 19H14C15 17 18 8 24 8z" fill="#f0d09a" />
      <path d="M4 30c4-3 11-4 20-4s16 1 20 4c-4 5-11 8-20 8S8 35 4 30z" fill="#f0d09a" />
      <path d="M14.500 24c6 2 13 2 19 0" />
    </>
  ),
  house: (
    <>
      <path d="M9 22v20h30V22" fill="#fffdf8" />
      <path d="M4 24L24 6l20 18z" fill="#eab8a0" />
      <path d="M19 42V30h10v12" fill="#f7b53f" />
    </>
  ),
  leaf: (
    <>
      <path d="M8 40C6 20 16 8 41 7c1 24-9 35-27 34-2 0-4-.3-6-1z" fill="#c5d8a8" />
      <path d="M6 43C13 31 21 23 31 17M18 28v-9M24 22.500h9" />
    </>
  ),
  moon: <path d="M30 6C18 8 11 17 12 28s11 17 22 13c4-1 7-4 9-7-11 2-20-3-22-12-1-7 3-13 9-16z" fill="#f0d09a" />,
  star: (
    <path
      d="M24 5l5.700 12.200L43 19l-9.700 9.200L35.700 42 24 35.200 12.300 42l2.400-13.800L5 19l13.300-1.800z"
      fill="#f0d09a"
    />
  ),
  sun: (
    <>
      <circle cx="24" cy="24" r="9" fill="#f7b53f" />
      <path d="M24 5v5M24 38v5M5 24h5M38 24h5M10.600 10.600l3.500 3.500M33.900 33.900l3.500 3.500M37.400 10.600l-3.500 3.500M14.100 33.900l-3.500 3.500" />
    </>
  ),
  tree: (
    <>
      <path d="M24 26v17M24 36l7-6M16 43h16" />
      <path d="M24 4c8 0 9 5 9 7 6 0 8 5 8 8 0 6-5 9-9 9H16c-4 0-9-3-9-9 0-3 2-8 8-8 0-2 1-7 9-7z" fill="#c5d8a8" />
    </>
  ),
};

/** One of the twelve pictures that passwords are made of. Its words are those of its button. */
export function PasswordPicture({ name }: { readonly name: PictureName }) {
  return (
    <svg
      viewBox="0 0 48 48"
      fill="none"
      stroke="var(--c-fig-line)"
      strokeWidth="2.400"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
