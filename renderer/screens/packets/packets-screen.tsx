import { FolderOpenOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { importByDialog } from '../../stores/imports.ts';
import { loadMatrix, useMatches } from '../../stores/matches.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { RememberedSplit } from '../frame/remembered-split.tsx';
import { ClientChoice } from './client-choice.tsx';
import { GeneratePane } from './generate-pane.tsx';
import { ProgramChoice } from './program-choice.tsx';
import './packets.css';

/** 材料包: program → clients → generate → files. */
export function PacketsScreen() {
  const { status, matrix } = useMatches();
  if (!matrix) {
    if (status !== 'failed') return <EmptyState icon={<Busy />} title={text.matches.running} />;
    return (
      <EmptyState
        icon={<FolderOpenOutlined />}
        title={text.packets.emptyTitle}
        action={<Button onClick={() => void loadMatrix()}>{text.matches.refresh}</Button>}
      />
    );
  }
  if (matrix.programs.length === 0 || matrix.clients.length === 0) {
    const kind = matrix.programs.length === 0 ? 'notices' : 'clients';
    return (
      <EmptyState
        icon={<FolderOpenOutlined />}
        title={text.packets.emptyTitle}
        hint={text.packets.emptyHint}
        action={
          <Button type="primary" onClick={() => void importByDialog(kind)}>
            {kind === 'notices' ? text.frame.importNotices : text.frame.importClients}
          </Button>
        }
      />
    );
  }
  return (
    <RememberedSplit
      name="programs"
      pane={text.packets.program}
      keeps="first"
      width={350}
      min={260}
      minOther={560}
      first={<ProgramChoice matrix={matrix} />}
      second={
        <div className="packet-halves split-stacks">
          <RememberedSplit
            name="generate"
            pane={text.packets.generate}
            keeps="second"
            width={420}
            min={280}
            minOther={260}
            first={<ClientChoice matrix={matrix} />}
            second={<GeneratePane matrix={matrix} />}
          />
        </div>
      }
    />
  );
}
