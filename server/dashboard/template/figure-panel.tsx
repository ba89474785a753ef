import { useEffect, useRef, useState } from 'preact/hooks';
import type { Binding, LearnedFigure } from '#shared/contract/template.ts';
import type { MetricEntry } from '../client/answers.ts';
import type { Act } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { useEscape } from '../parts/use-escape.ts';
import {
  bindingTo,
  fitWords,
  LEARNED_STATES,
  learnedState,
  sameBinding,
  suggestedValue,
} from '../words/template.ts';
import { MetricChoice } from './metric-choice.tsx';

/** What a figure is: its sentence, the proposals, another metric, a stated value, or nothing. */
export function FigurePanel(props: {
  figure: LearnedFigure;
  metrics: readonly MetricEntry[];
  act: Act;
  open(id: string | null): void;
  /** Keeps the choice; `confirmed` false takes a confirmation back. */
  settle(binding: Binding, confirmed: boolean): void;
}) {
  const { figure, metrics, act, open, settle } = props;
  const own = suggestedValue(figure);
  const [binding, choose] = useState<Binding>(figure.binding);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(() => open(null));
  const state = learnedState(figure);
  const proposed = figure.proposals.filter(({ id }) => id !== own.id);
  const isOwn = binding.kind === 'reference' && binding.id === own.id;
  const other =
    binding.kind !== 'none' && !isOwn && !proposed.some(({ id }) => id === binding.id) ? binding.id : null;
  return (
    <section class="card evidence" aria-label="Số liệu đang xem">
      <button type="button" class="link" onClick={() => open(null)}>
        ‹ Danh sách cần xác nhận
      </button>
      <h2 ref={heading} tabIndex={-1} class="printed">
        {figure.text}
      </h2>
      <p>
        <span class={`fig learned-${state}`}>
          {LEARNED_STATES[state].name} <sup aria-hidden="true">{LEARNED_STATES[state].sign}</sup>
        </span>{' '}
        <span class="soft">{LEARNED_STATES[state].meaning}</span>
      </p>
      <blockquote class="said">
        {figure.sentence} <span class="soft">({figure.place})</span>
      </blockquote>
      <fieldset class="choices">
        <legend>Con số này là</legend>
        {proposed.map(({ id, kind, label, confidence, reasons }) => (
          <Option
            key={id}
            name={label}
            note={`${kind === 'reference' ? 'đơn vị khai, ' : ''}${fitWords(confidence)}`}
            checked={binding.kind !== 'none' && binding.id === id}
            pick={() => choose(bindingTo({ id, kind, label }))}
            reasons={reasons}
          />
        ))}
        <MetricChoice
          metrics={metrics}
          kind={figure.kind}
          chosen={other}
          pick={(metric) => choose(bindingTo(metric))}
        />
        <Option name="Số liệu khai" note="đơn vị khai cho từng kỳ" checked={isOwn} pick={() => choose(own)} />
        {isOwn && (
          <Field
            label="Tên của số liệu khai"
            name="label"
            value={binding.label}
            maxLength={200}
            onText={(label) => choose({ ...binding, label })}
          />
        )}
        <Option
          name="Để nguyên"
          note="in lại đúng như trong tệp"
          checked={binding.kind === 'none'}
          pick={() => choose({ kind: 'none' })}
        />
      </fieldset>
      <FaultNotice fault={act.fault} />
      <div class="actions settle">
        <button type="button" class="primary" disabled={act.busy} onClick={() => settle(binding, true)}>
          {act.busy ? 'Đang lưu…' : figure.confirmed ? 'Lưu lựa chọn' : 'Xác nhận'}
        </button>
        {figure.confirmed && sameBinding(binding, figure.binding) && (
          <button type="button" disabled={act.busy} onClick={() => settle(figure.binding, false)}>
            Bỏ xác nhận
          </button>
        )}
      </div>
    </section>
  );
}

function Option(props: {
  name: string;
  note: string;
  checked: boolean;
  reasons?: readonly string[];
  pick(): void;
}) {
  return (
    <div class="option">
      <label class="tick">
        <input type="radio" name="binding" checked={props.checked} onChange={props.pick} />
        <span>
          <strong>{props.name}</strong> <span class="soft">({props.note})</span>
        </span>
      </label>
      {props.reasons !== undefined && <p class="soft reason">{props.reasons.join(' ')}</p>}
    </div>
  );
}
