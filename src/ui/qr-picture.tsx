import { useMemo } from 'preact/hooks';
import encode from 'qr';

/** A QR picture of a text, drawn by one path; dark on white whatever the colours of the page, since scanners want it so. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const border = 4;

function drawn(text: string): { readonly path: string; readonly size: number } {
  const rows = encode(text, 'raw', { ecc: 'low', border });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size: rows.length };
}
