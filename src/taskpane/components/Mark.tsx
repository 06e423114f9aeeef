import type { ReactNode } from "react";

/** Kouan's gate, as on the ribbon. */
export function Mark({ size = 24 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="12" fill="#0b5c6b" />
      <path d="M8 14h48v5.5H8z" fill="#fff" />
      <path d="M14 22.5h36v4H14z" fill="#fff" opacity=".75" />
      <path d="M13 19.5h7V53h-7zM44 19.5h7V53h-7z" fill="#fff" />
      <path d="M22.5 36.5h10v-7l9.5 10.5-9.5 10.5v-7h-10z" fill="#ffc83d" />
    </svg>
  );
}
