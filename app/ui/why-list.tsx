import { Ban, Check, CircleAlert, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';

export type Why = {
  sign: 'plus' | 'minus' | 'blocked' | 'met' | 'warn';
  text: ReactNode;
  /** The source or the end of the reason: "Clause 5", "until 3 December". */
  detail?: ReactNode;
};

const signs = {
  plus: { Icon: Plus, tone: 'tone-good', heard: 'For: ' },
  minus: { Icon: Minus, tone: 'tone-warn', heard: 'Against: ' },
  blocked: { Icon: Ban, tone: 'tone-bad', heard: 'Blocked: ' },
  met: { Icon: Check, tone: 'tone-good', heard: 'Met: ' },
  warn: { Icon: CircleAlert, tone: 'tone-warn', heard: 'Note: ' },
} as const;

/** The reasons of a decision, in the order they weigh. */
export function WhyList({ reasons }: { reasons: readonly Why[] }) {
  return (
    <ul className="whys">
      {reasons.map(({ sign, text, detail }, index) => {
        const { Icon, tone, heard } = signs[sign];
        return (
          <li key={index}>
            <Icon className={tone} aria-hidden="true" />
            <span>
              <span className="sr-only">{heard}</span>
              {text}
              {detail && <span className="detail">{detail}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
