import type { ReactNode } from "react";
import { type CoverKind, coverOf, groundOf } from "./coverOf.ts";

interface Ground {
  readonly sky: string;
  readonly hill: string;
}
const teal: Ground = { sky: "#1a3d4f", hill: "#13293c" };
const water: Ground = { sky: "#24586a", hill: "#17384a" };
const violet: Ground = { sky: "#563c62", hill: "#3a2646" };
const night: Ground = { sky: "#2f3358", hill: "#1c2142" };
const leaf: Ground = { sky: "#33543f", hill: "#1f382a" };
const grounds = [teal, water, violet, night, leaf] as const;

/** Each on its own ground, where the drawing asks for one; exactly one thing is lit. */
const covers: Readonly<Record<CoverKind, { readonly ground?: Ground; readonly drawing: ReactNode }>> = {
  parts: {
    ground: teal,
    drawing: (
      <g transform="translate(116 52)">
        <path d="M-3-3V-36A33 33 0 0 0-36-3zM-3 3H-36A33 33 0 0 0-3 36zM3 3V36A33 33 0 0 0 36 3z" fill="#f0d09a" />
        <path d="M8-8V-41A33 33 0 0 1 41-8z" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="2" />
      </g>
    ),
  },
  drop: {
    ground: leaf,
    drawing: (
      <>
        <path
          d="M116 88V60M116 72c-16 0-24-8-26-22 16 0 25 8 26 22zM116 66c0-14 8-22 24-24 1 15-8 24-24 24z"
          fill="#9cc48a"
          stroke="#9cc48a"
          strokeWidth="3.5"
          strokeLinejoin="round"
        />
        <path d="M92 90c8-5 40-5 48 0" stroke="#14281c" strokeWidth="5" strokeLinecap="round" fill="none" />
        <path d="M116 8c9 12 9 21 0 21s-9-9 0-21z" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="1.5" />
      </>
    ),
  },
  village: {
    ground: night,
    drawing: (
      <>
        <path d="M0 78l42-26 30 16 34-26 50 34 34-14 42 22v20H0z" fill="#464b78" />
        <path d="M54 88V66h34v22zM48 68l23-19 23 19zM140 88V62h40v26zM133 65l27-23 27 23z" fill="#f8f0df" />
        <path d="M54 88V66h34v22z" fill="#d9cfc0" />
        <rect x="154" y="70" width="12" height="12" rx="1.5" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="2" />
        <path
          d="M88 90c18-8 30-2 52-4"
          fill="none"
          stroke="#8d91b8"
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray="1 8"
        />
      </>
    ),
  },
  book: {
    ground: violet,
    drawing: (
      <>
        <path d="M116 84c-14-9-32-11-50-8V36c18-3 36-1 50 8 14-9 32-11 50-8v40c-18-3-36-1-50 8z" fill="#f8f0df" />
        <path d="M116 44v40" stroke="#563c62" strokeWidth="2" />
        <path
          d="M76 50c10-1 20 0 30 4M76 60c10-1 20 0 30 4M126 64c10-4 20-5 30-4"
          fill="none"
          stroke="#9b86a8"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <circle cx="141" cy="24" r="10" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="1.500" />
      </>
    ),
  },
  abacus: {
    ground: teal,
    drawing: (
      <>
        <path
          d="M72 20h88v66H72zM72 42h88M72 64h88"
          fill="none"
          stroke="#f0d09a"
          strokeWidth="4"
          strokeLinejoin="round"
        />
        <g fill="#b9d9d4">
          <circle cx="90" cy="42" r="8" />
          <circle cx="108" cy="42" r="8" />
          <circle cx="142" cy="64" r="8" />
          <circle cx="124" cy="64" r="8" />
        </g>
        <circle cx="142" cy="42" r="8" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="1.500" />
      </>
    ),
  },
  globe: {
    ground: water,
    drawing: (
      <>
        <circle cx="116" cy="50" r="34" fill="#b9d9d4" />
        <path
          d="M86 40c12-6 18 4 28 0s2-14 14-14M92 72c8-8 20-2 24-12s22-2 32-10"
          fill="none"
          stroke="#17384a"
          strokeWidth="5"
          strokeLinecap="round"
        />
        <path d="M104 88h24" stroke="#f8f0df" strokeWidth="4" strokeLinecap="round" />
        <circle cx="131" cy="44" r="6" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="1.500" />
      </>
    ),
  },
  heart: {
    ground: leaf,
    drawing: (
      <>
        <path d="M82 34h68l-7 48c-1 5-4 7-8 7H97c-4 0-7-2-8-7z" fill="#dcebe4" opacity=".9" />
        <path d="M85.500 54c12-5 20 4 31 0s19-4 30 0l-4 27c-1 4-3 5-6 5H96c-3 0-5-1-6-5z" fill="#7fb4b0" />
        <path d="M116 8c8 11 8 19 0 19s-8-8 0-19z" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="1.500" />
      </>
    ),
  },
  lantern: {
    drawing: (
      <>
        <path
          d="M116 22a18 18 0 0 1 18 18H98a18 18 0 0 1 18-18zM100 40h32v40h-32zM94 80h44M116 22V12"
          fill="none"
          stroke="#f8f0df"
          strokeWidth="3.500"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <path d="M116 50c7 10 7 17 0 17s-7-7 0-17z" fill="#f7b53f" stroke="#ffe3a1" strokeWidth="1.500" />
      </>
    ),
  },
};

/** A course's cover: one ground of dusk, one low hill, one plain object, one lit thing. No words. */
export function CourseCover({
  courseId,
  subjects,
}: {
  readonly courseId: string;
  readonly subjects: readonly string[];
}) {
  const { ground, drawing } = covers[coverOf(courseId, subjects)];
  const { sky, hill } = ground ?? grounds[groundOf(courseId, grounds.length)] ?? teal;
  return (
    <svg viewBox="0 0 232 104" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="232" height="104" fill={sky} />
      <path d="M0 88c60-18 150-16 232 0v16H0z" fill={hill} />
      {drawing}
    </svg>
  );
}
