import { useSession } from '../../stores/session.ts';
import { openWorkspace, recoverWorkspace, restoreBackup } from '../../stores/workspace-actions.ts';
import { text } from '../../text/text.ts';
import { toldFailure } from '../../text/told.ts';
import { Button } from '../../widgets/button.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { momentText } from '../../widgets/format.ts';
import { CloudSyncOutlined } from '../../widgets/icons.tsx';
import type { Failure } from '../../../shared/base/failure.ts';

/** Says why no workspace is open; a damaged one can be restored from the newest backup that passed every check. */
export function NotOpen({ problem }: { readonly problem: Failure }) {
  const today = useSession((state) => state.today);
  const backupAt = problem.code === 'workspace-damaged' ? (problem.details?.['backupAt'] ?? null) : null;
  return (
    <EmptyState
      icon={<CloudSyncOutlined />}
      title={text.frame.notReady}
      hint={backupAt === null ? toldFailure(problem) : `${toldFailure(problem)}${text.frame.recoverHint}`}
      action={
        <>
          {typeof backupAt === 'string' ? (
            <Button kind="primary" onClick={() => void recoverWorkspace()}>
              {text.frame.recover(momentText(backupAt, today))}
            </Button>
          ) : null}
          <Button onClick={() => void restoreBackup()}>{text.frame.restore}</Button>
          <Button onClick={() => void openWorkspace()}>{text.frame.openWorkspace}</Button>
        </>
      }
    />
  );
}
