/** First and last day, both inside; the only bounds a definition can name. */
export interface Bounds {
  from: string;
  to: string;
}
