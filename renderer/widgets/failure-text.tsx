import { CopyOutlined } from './icons.tsx';
import { useState } from 'react';
import { text } from '../text/text.ts';
import { toldFailure } from '../text/told.ts';
import { copyText } from './copy-text.ts';
import type { Failure } from '../../shared/base/failure.ts';

/** All that is known of a failure, for a message to whoever can help. */
export const failureDetails = (failure: Failure): string =>
  [
    `[${failure.code}] ${toldFailure(failure)}`,
    ...Object.entries(failure.details ?? {}).map(([key, value]) => `${key}: ${value ?? ''}`),
  ].join('\n');

/** A failure's sentence with 复制详情. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const [copied, setCopied] = useState(false);
  return (
    <span className="failure-text">
      {toldFailure(failure)}{' '}
      <button type="button" className="plain link" onClick={() => setCopied(copyText(failureDetails(failure)))}>
        <CopyOutlined /> {copied ? text.failure.copied : text.failure.copy}
      </button>
    </span>
  );
}
