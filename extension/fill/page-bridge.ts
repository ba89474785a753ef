import type { FillPorts } from './apply.ts';
import { tellPageWidgets, WIDGET_MARK, type WidgetRequest } from './page-world.ts';

/**
 * The way to the widgets of a page where a script of ours stands in the page's world already (iOffice's
 * probe): an event with plain text. A page that sends the event itself changes nothing but its own fields.
 */
const WIDGET_EVENT = 'lien-thong-widgets';

/** For the page's world: answers requests until the page goes. */
export function answerWidgets(document: Document): void {
  document.addEventListener(WIDGET_EVENT, (event) => {
    const { detail } = event as CustomEvent<unknown>;
    const requests: unknown = typeof detail === 'string' ? JSON.parse(detail) : [];
    if (Array.isArray(requests) && requests.every(isRequest)) tellPageWidgets(WIDGET_MARK, requests);
  });
}

/** For our world: the port `applyFill` and `showFillDiff` take. */
export function widgetsByEvent(document: Document): FillPorts {
  return {
    widgets: async (requests) => {
      document.dispatchEvent(new CustomEvent(WIDGET_EVENT, { detail: JSON.stringify(requests) }));
    },
  };
}

function isRequest(value: unknown): value is WidgetRequest {
  if (typeof value !== 'object' || value === null || !('mark' in value) || !('values' in value)) return false;
  const { mark, values } = value;
  const number = 'number' in value ? value.number : null;
  return (
    typeof mark === 'string' &&
    /^\d+$/.test(mark) &&
    (number === null || typeof number === 'string') &&
    Array.isArray(values) &&
    values.every((each) => typeof each === 'string')
  );
}
