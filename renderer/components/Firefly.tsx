/** The mark of Luciole. Where it stands alone, its place names it. */
export function Firefly({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <ellipse cx="16" cy="22" rx="9" ry="9.500" fill="#f7b53f" opacity=".22" />
      <path
        d="M14.800 12.500C9.500 6.500 4.200 6.800 3 8.600c-1.100 1.900 3.800 7.300 11 7.200zM17.200 12.500C22.500 6.500 27.800 6.800 29 8.600c1.100 1.900-3.800 7.300-11 7.200z"
        fill="#9fd0d0"
      />
      <path d="M12.700 15.500h6.600c.6 3 .2 9.500-3.300 12-3.500-2.500-3.900-9-3.300-12z" fill="#f7b53f" />
      <path
        d="M12.500 18.800c.1-3 .4-5.300.9-6.600a2.800 2.800 0 0 1 5.200 0c.5 1.300.8 3.600.9 6.600z"
        fill="#f8f0df"
      />
      <path
        d="M14.700 9.800C14 7.500 13 6 11.300 5M17.300 9.800C18 7.500 19 6 20.700 5"
        fill="none"
        stroke="#f8f0df"
        strokeWidth="1.400"
        strokeLinecap="round"
      />
    </svg>
  );
}
