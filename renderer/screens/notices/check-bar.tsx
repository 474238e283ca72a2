import { Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { nextToCheck, openNotice, setChecking, useNotices } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';

const t = text.notices;

interface CheckBarProps {
  readonly total: number;
  readonly left: number;
}

/** 核对: how far it is, the keys, and at the end the next notice that is not checked. */
export function CheckBar({ total, left }: CheckBarProps) {
  const next = useNotices(nextToCheck);
  const waiting = useNotices((state) => state.shown.filter((row) => row.unconfirmed > 0).length);
  const button = useRef<HTMLButtonElement>(null);
  const done = left === 0;
  useEffect(() => {
    if (done) button.current?.focus();
  }, [done]);
  return (
    <div className="check-bar" role="group" aria-label={t.check}>
      <strong>{t.checking(total - left, total)}</strong>
      <Progress
        className="check-progress"
        percent={total === 0 ? 100 : (100 * (total - left)) / total}
        showInfo={false}
        size={{ height: 5 }}
        aria-label={t.check}
      />
      {done ? (
        <>
          <span className="check-words">{next === null ? t.checkAllDone : t.checkDone}</span>
          {next === null ? null : (
            <Button size="small" type="primary" ref={button} onClick={() => openNotice(next)}>
              {t.checkNext(waiting)}
            </Button>
          )}
        </>
      ) : (
        <span className="muted check-words">{t.checkKeys}</span>
      )}
      <Button size="small" type="text" onClick={() => setChecking(false)}>
        {t.checkStop}
      </Button>
    </div>
  );
}
