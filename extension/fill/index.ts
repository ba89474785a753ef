/**
 * Filling of forms on any page, for features that are loaded on demand (never for the always-loaded content
 * script):
 *
 *     const { fields } = findFields(document);
 *     const [subject] = fieldsLabelled(fields, ['Trích yếu', 'V/v']);
 *     const rows = planFill(fields, subject ? [{ field: subject, content: { kind: 'text', text }, reason }] : []);
 *     showFillDiff(document, { title, rows, ports });   // or applyFill / undoFill without a panel
 *
 * `ports.widgets` passes requests to the page's own world: by `widgetsByEvent(document)` where a script of ours
 * stands there already and called `answerWidgets(document)` (page-bridge.ts), else through the background, which
 * runs `tellPageWidgets` on a tab whose icon the officer has pressed.
 */
export { applyFill, type FillOutcome, type FillPorts, type FillResult, undoFill } from './apply.ts';
export type { FillContent } from './content.ts';
export { type FieldKind, type FormField, fieldsLabelled, fieldWords } from './field.ts';
export { type FoundFields, findFields } from './find-fields.ts';
export { widgetsByEvent } from './page-bridge.ts';
export { WIDGET_MARK, type WidgetRequest } from './page-world.ts';
export { type FillRow, type FillWish, planFill } from './plan.ts';
export { type FillDiff, showFillDiff } from './show-diff.tsx';
