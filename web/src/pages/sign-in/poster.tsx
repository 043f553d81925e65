// A day of any shop: no data of anybody, for nobody is signed in.
const SALES = [20, 58, 70, 62, 48, 44, 68, 82, 44, 36, 46, 54, 38, 26, 12];
const PEOPLE = [4, 7, 9, 9, 9, 10, 12, 12, 10, 8, 8, 9, 8, 6, 4];
const SLOT = 44;
const WIDTH = SLOT * SALES.length;
const NOW = 6.7 * SLOT;
const FAINT = 'rgb(255 255 255 / 45%)';

function steps(values: readonly number[]): string {
  return values
    .map((value, index) => {
      const y = 290 - value * 5;
      return index === 0 ? `M0 ${String(y)}` : `H${String(index * SLOT)}V${String(y)}`;
    })
    .join('');
}

/** Till and clock on one axis, as on the overview. */
export function Poster() {
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} 300`}
      width="100%"
      aria-hidden="true"
      preserveAspectRatio="xMidYMax meet"
      overflow="visible"
    >
      {SALES.map((value, index) => (
        <rect
          key={index}
          x={index * SLOT + 9}
          width={index === 6 ? 22 : 26}
          y={170 - value * 1.7}
          height={value * 1.7}
          rx={3}
          fill={index < 7 ? '#fff' : 'none'}
          stroke={index < 7 ? 'none' : FAINT}
          strokeDasharray="3 4"
        />
      ))}
      {Array.from({ length: SALES.length * 4 + 1 }, (_, quarter) => (
        <line
          key={quarter}
          x1={(quarter * SLOT) / 4}
          x2={(quarter * SLOT) / 4}
          y1={176}
          y2={quarter % 4 === 0 ? 188 : 181}
          stroke="rgb(255 255 255 / 70%)"
        />
      ))}
      <path d={`${steps(PEOPLE.slice(0, 7))}H${String(NOW)}V290H0z`} fill="#7fd6c3" />
      <path
        d={`${steps(PEOPLE)}H${String(WIDTH)}`}
        fill="none"
        stroke={FAINT}
        strokeDasharray="3 4"
      />
      <line x1={NOW} x2={NOW} y1={6} y2={290} stroke="#fff" strokeWidth="1.5" />
      <circle cx={NOW} cy={6} r={4} fill="#fff" />
    </svg>
  );
}
