import { CloseOutlined, ExclamationCircleFilled } from '../../widgets/icons.tsx';
import { dismissFailure, useFailures } from '../../stores/failures.ts';
import { text } from '../../text/text.ts';
import { FailureText } from '../../widgets/failure-text.tsx';
import './failures.css';

/** What went wrong, until it is put away. */
export function Failures() {
  const shown = useFailures((state) => state.shown);
  return (
    <div className="failures" role="alert">
      {shown.map(({ id, failure }) => (
        <div key={id} className="failure">
          <ExclamationCircleFilled className="failure-icon" />
          <div className="failure-words">
            <strong>{text.failure.title}</strong>
            <p>
              <FailureText failure={failure} />
            </p>
          </div>
          <button
            type="button"
            className="plain failure-close"
            aria-label={text.failure.close}
            onClick={() => dismissFailure(id)}
          >
            <CloseOutlined />
          </button>
        </div>
      ))}
    </div>
  );
}
