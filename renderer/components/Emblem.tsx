/** Ground and petals. */
const colours = [
  ["#eab8a0", "#6a4478"],
  ["#c5d8a8", "#a5361d"],
  ["#b9d9d4", "#13606b"],
  ["#d9c4e2", "#6a4478"],
  ["#b9d9d4", "#6a4478"],
  ["#c5d8a8", "#2a6a40"],
  ["#f0d09a", "#13606b"],
  ["#f0d09a", "#a5361d"],
] as const;

const shapes = ["spike", "leaf", "dot", "round"] as const;
type Shape = (typeof shapes)[number];

const fewestPetals = 4;
const petalCounts = 7;

/** The paper-cut flower beside a name, made from the person's number: a child who does not read yet finds it again. */
export function Emblem({ number, size = 46 }: { readonly number: number; readonly size?: number }) {
  const petals = fewestPetals + (number % petalCounts);
  const shape = shapes[Math.floor(number / petalCounts) % shapes.length] ?? "leaf";
  const [ground, ink] = colours[Math.floor(number / petalCounts / shapes.length) % colours.length] ?? colours[0];
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="24" fill={ground} />
      <g fill={ink}>
        {Array.from({ length: petals }, (_, n) => (n * 360) / petals).map((turn) => (
          <g key={turn} transform={`rotate(${turn} 24 24)`}>
            <Petal shape={shape} petals={petals} />
          </g>
        ))}
      </g>
      <circle
        cx="24"
        cy="24"
        r={shape === "spike" || shape === "leaf" ? 5 : 4}
        fill={shape === "spike" ? ground : "#fffdf8"}
        stroke={ink}
        strokeWidth="2"
      />
    </svg>
  );
}

/** One petal, pointing up; narrower where there are many. */
function Petal({ shape, petals }: { readonly shape: Shape; readonly petals: number }) {
  switch (shape) {
    case "spike": {
      const half = 26 / petals;
      return <path d={`M24 21.5L${24 - half} 12 24 5.5l${half} 6.5z`} />;
    }
    case "leaf": {
      const half = 30 / petals;
      return <path d={`M24 21c${-half}-4${-half}-11 0-15.500 ${half} 4.500 ${half} 11.500 0 15.500z`} />;
    }
    case "dot":
      return (
        <>
          <circle cx="24" cy="11.500" r={Math.min(4.4, 20 / petals)} />
          <path d="M23 22h2v-6h-2z" />
        </>
      );
    case "round":
      return <ellipse cx="24" cy="13.500" rx={Math.min(4.6, 22 / petals)} ry="7" />;
    default:
      return shape satisfies never;
  }
}
