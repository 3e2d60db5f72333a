/** How far the ring lies outside its target, and what of that is its outermost line. In px. */
const ringGap = 5;
const ringEdge = 2;

/** How far the ring lies outside its target on each side, less where the window ends there: all of it is to be seen. */
export function ringInset({ top, right, bottom, left }: DOMRect): string {
  return [top, innerWidth - right, innerHeight - bottom, left]
    .map((room) => `${room < 0 ? -ringGap : Math.max(-ringGap, ringEdge - room)}px`)
    .join(' ');
}

/** A sliver at the window's edge shows nobody what it belongs to; of what is larger than the window a good part does. */
export function isMostlySeen({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry): boolean {
  if (!isIntersecting || intersectionRatio >= 0.5) return isIntersecting;
  const { width, height } = rootBounds ?? { width: innerWidth, height: innerHeight };
  return intersectionRect.width * intersectionRect.height > (width * height) / 4;
}
