import { useId } from "react";

/** Evening in the village: sky in three tones, two hills, a house with a lit window, one firefly on its way. */
export function StartScene() {
  const id = useId();
  const sky = `${id}sky`;
  const glow = `${id}glow`;
  return (
    <svg viewBox="0 0 1366 768" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#0d1b2a" />
          <stop offset=".55" stopColor="#1a4153" />
          <stop offset="1" stopColor="#3d7c85" />
        </linearGradient>
        <radialGradient id={glow}>
          <stop offset="0" stopColor="#ffdf94" />
          <stop offset=".25" stopColor="#f7b53f" stopOpacity=".75" />
          <stop offset="1" stopColor="#f7b53f" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="1366" height="768" fill={`url(#${sky})`} />
      <g fill="#f8f0df">
        <circle cx="120" cy="90" r="1.6" opacity=".7" />
        <circle cx="260" cy="180" r="1.2" opacity=".6" />
        <circle cx="402" cy="64" r="1.7" opacity=".8" />
        <circle cx="598" cy="140" r="1.2" opacity=".6" />
        <circle cx="760" cy="56" r="1.5" opacity=".7" />
        <circle cx="905" cy="178" r="1.2" opacity=".5" />
        <circle cx="1048" cy="84" r="1.7" opacity=".8" />
        <circle cx="1180" cy="196" r="1.2" opacity=".6" />
        <circle cx="1290" cy="70" r="1.5" opacity=".7" />
      </g>
      <path d="M0 566c190-14 300-66 470-92s300 34 460 20 290-78 436-44v318H0z" fill="#2c6673" opacity=".75" />
      <path d="M0 640c180 4 280-30 450-46s330 22 500 10 280-60 416-30v194H0z" fill="#17384a" />
      <path d="M1092 548l58-46 58 46v62h-116z" fill="#0f2535" />
      <path
        d="M1080 554l70-56 70 56"
        fill="none"
        stroke="#0d1b2a"
        strokeWidth="8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="1150" cy="574" r="62" fill={`url(#${glow})`} opacity=".45" />
      <rect x="1137" y="560" width="26" height="28" rx="3" fill="#f7b53f" />
      <path d="M0 768v-74c240-26 430 6 700-6s480-44 666-14v94z" fill="#0d1b2a" />
      <path
        d="M232 706c4-36-4-66-20-88M246 706c0-46 8-74 24-98M264 706c8-26 18-46 34-58M1010 690c0-34-10-60-22-76M1024 690c4-42 12-66 28-84"
        fill="none"
        stroke="#0d1b2a"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path
        d="M180 610C280 420 400 380 500 450s150 120 300 30 170-70 330 60"
        fill="none"
        stroke="#f7b53f"
        strokeWidth="2.4"
        strokeDasharray="1 14"
        strokeLinecap="round"
        opacity=".5"
      />
      <circle cx="262" cy="492" r="60" fill={`url(#${glow})`} />
      <circle cx="262" cy="492" r="9" fill="#fff1cc" />
    </svg>
  );
}
