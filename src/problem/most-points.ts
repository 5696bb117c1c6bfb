/** No effect has more points, of either sign. */
export const MOST_POINTS = 1000;
