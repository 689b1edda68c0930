import { useId } from "react";
import { flightPath, pointsOnFlight } from "./flightLine.ts";

/** Dusk over the hills: the steps of a lesson as lights on the firefly's way to the lit house. */
export function HeroScene({ at, steps }: { readonly at: number; readonly steps: number }) {
  const id = useId();
  const sky = `${id}sky`;
  const glow = `${id}glow`;
  return (
    <svg viewBox="0 0 1226 218" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#0f2031" />
          <stop offset=".6" stopColor="#1a4153" />
          <stop offset="1" stopColor="#3d7c85" />
        </linearGradient>
        <radialGradient id={glow}>
          <stop offset="0" stopColor="#ffdf94" />
          <stop offset=".25" stopColor="#f7b53f" stopOpacity=".75" />
          <stop offset="1" stopColor="#f7b53f" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="1226" height="218" fill={`url(#${sky})`} />
      <g fill="#f8f0df">
        <circle cx="520" cy="32" r="1.3" opacity=".7" />
        <circle cx="640" cy="54" r="1" opacity=".6" />
        <circle cx="742" cy="24" r="1.4" opacity=".7" />
        <circle cx="905" cy="40" r="1" opacity=".6" />
        <circle cx="1010" cy="22" r="1.3" opacity=".7" />
        <circle cx="1120" cy="32" r="1.2" opacity=".6" />
        <circle cx="1180" cy="26" r="1" opacity=".6" />
        <circle cx="430" cy="20" r="1" opacity=".5" />
      </g>
      <path
        d="M0 190c150-10 260-30 380-54 140-28 230-36 330-14s180 20 280-16 170-28 236-6v118H0z"
        fill="#2c6673"
        opacity=".75"
      />
      <path d="M0 200c120 2 200-4 300-18 140-20 260-30 400-4s230 12 330-14 150-12 196 0v60H0z" fill="#17384a" />
      <path d="M1058 132l26-20 26 20v26h-52z" fill="#0f2535" />
      <path
        d="M1052 134l32-25 32 25"
        fill="none"
        stroke="#0d1b2a"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="1078" y="137" width="12" height="13" rx="1.5" fill="#f7b53f" />
      <circle cx="1084" cy="143" r="26" fill={`url(#${glow})`} opacity=".45" />
      <path d="M0 218v-14c200-14 380 2 600-4s420-26 626-8v26z" fill="#0d1b2a" />
      <path
        d="M592 206c2-20-2-34-10-46M600 206c0-24 4-40 12-52M610 206c4-14 10-24 18-30M880 198c0-18-6-32-12-40M888 198c2-22 6-34 14-44M1176 194c0-16-4-28-10-36M1184 194c2-20 8-34 14-42"
        fill="none"
        stroke="#0d1b2a"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d={flightPath}
        fill="none"
        stroke="#f7b53f"
        strokeWidth="1.6"
        strokeDasharray="1 9"
        strokeLinecap="round"
        opacity=".55"
      />
      {pointsOnFlight(steps).map(({ x, y }, step) => {
        const key = `${x} ${y}`;
        if (step < at) return <circle key={key} cx={x} cy={y} r="4" fill="#f7b53f" />;
        if (step > at) {
          return <circle key={key} cx={x} cy={y} r="4" fill="#17384a" stroke="#c0d0d3" strokeWidth="1.6" />;
        }
        return (
          <g key={key}>
            <circle cx={x} cy={y} r="34" fill={`url(#${glow})`} />
            <circle cx={x} cy={y} r="6.5" fill="#fff1cc" />
          </g>
        );
      })}
    </svg>
  );
}
