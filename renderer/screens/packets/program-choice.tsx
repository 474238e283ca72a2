import { useMemo } from 'react';
import { chooseProgram, setPacketText, usePackets } from '../../stores/packets.ts';
import { programsWith } from '../../stores/program-order.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { ProgramRow } from '../../widgets/program-row.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import { FindField } from '../frame/find-field.tsx';
import type { Matrix } from '../../../shared/contract/views.ts';

const ROW_HEIGHT = 68;

/** The programs, those that are open first. */
export function ProgramChoice({ matrix }: { readonly matrix: Matrix }) {
  const { program, programText } = usePackets();
  const shown = useMemo(() => programsWith(matrix.programs, programText), [matrix, programText]);
  return (
    <>
      <h2 className="packet-step">{text.packets.program}</h2>
      <div className="toolbar" role="search">
        <FindField
          label={text.packets.programFilter}
          value={programText}
          onChange={(words) => setPacketText({ programText: words })}
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
          render={(item) => <ProgramRow program={item} />}
        />
      )}
    </>
  );
}
