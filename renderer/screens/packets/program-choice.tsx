import { SearchOutlined } from '../../widgets/icons.tsx';
import { Input } from 'antd';
import { useMemo } from 'react';
import { chooseProgram, setPacketText, usePackets } from '../../stores/packets.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { FIND_FIELD } from '../frame/use-shortcuts.ts';
import type { Matrix } from '../../../shared/contract/views.ts';

const ROW_HEIGHT = 68;
const ORDER = { open: 0, upcoming: 1, undated: 2, closed: 3 } as const;

/** The programs, those that are open first. */
export function ProgramChoice({ matrix }: { readonly matrix: Matrix }) {
  const { program, programText } = usePackets();
  const words = programText.trim().toLowerCase();
  const shown = useMemo(
    () =>
      matrix.programs
        .filter(
          (item) => words === '' || `${item.title}\n${item.track ?? ''}\n${item.region}`.toLowerCase().includes(words),
        )
        .toSorted((a, b) => ORDER[a.window] - ORDER[b.window] || (a.daysLeft ?? 0) - (b.daysLeft ?? 0)),
    [matrix, words],
  );
  return (
    <>
      <h2 className="packet-step">{text.packets.program}</h2>
      <div className="toolbar" role="search">
        <Input
          id={FIND_FIELD}
          allowClear
          prefix={<SearchOutlined />}
          placeholder={text.packets.programFilter}
          aria-label={text.packets.programFilter}
          value={programText}
          onChange={(event) => setPacketText({ programText: event.target.value })}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text.packets.noPrograms} />
      ) : (
        <VirtualList
          label={text.packets.program}
          items={shown}
          rowHeight={ROW_HEIGHT}
          selected={program}
          idOf={(item) => item.id}
          onSelect={chooseProgram}
          render={(item) => (
            <div className="notice-row">
              <div className="notice-row-title" title={item.title}>
                {item.track === null ? item.title : `${item.track} · ${item.title}`}
              </div>
              <div className="notice-row-line">
                <WindowBadge window={item.window} daysLeft={item.daysLeft} />
                <span className="cut notice-row-from">{item.region || text.notices.national}</span>
                {item.nextDeadline && item.window !== 'closed' ? (
                  <span className="notice-row-date">{text.notices.deadline(item.nextDeadline.to)}</span>
                ) : null}
              </div>
            </div>
          )}
        />
      )}
    </>
  );
}
