import { Button, Progress } from 'antd';
import { useJobs } from '../../stores/jobs.ts';
import { text } from '../../text/text.ts';

/** Work in the background, each piece with 取消. */
export function RunningJobs() {
  const running = useJobs((state) => state.running);
  return running.map((job) => {
    const { done, total } = job.progress ?? { done: 0, total: 0 };
    return (
      <span key={job.call} className="status-job">
        <span>
          {text.labelled(text.status.background, job.label)}
          {total > 0 ? ` ${done}/${total}` : '…'}
        </span>
        <Progress
          className="status-progress"
          percent={total > 0 ? (100 * done) / total : 100}
          status={total > 0 ? 'normal' : 'active'}
          showInfo={false}
          size={{ height: 5 }}
          aria-label={job.label}
        />
        <Button size="small" type="link" disabled={job.cancelling} onClick={() => job.cancel()}>
          {job.cancelling ? text.status.cancelling : text.status.cancel}
        </Button>
      </span>
    );
  });
}
