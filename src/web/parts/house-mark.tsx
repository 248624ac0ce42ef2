// The sign of the house: a sheet with one line masked.
export const HouseMark = () => (
  <svg width="22" height="26" viewBox="0 0 22 26" aria-hidden="true">
    <rect width="22" height="26" rx="3" fill="currentColor" />
    <path d="M5 7h12M5 19h8" stroke="var(--sheet)" strokeWidth="2.4" strokeLinecap="round" />
    <rect x="5" y="10.4" width="12" height="5" rx="1" fill="var(--sheet)" />
  </svg>
)
