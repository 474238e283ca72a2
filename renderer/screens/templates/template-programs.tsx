import { useMemo } from 'react';
import { programsWith } from '../../stores/program-order.ts';
import { setTemplateText, showProgram, useTemplates } from '../../stores/templates.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { ProgramRow } from '../../widgets/program-row.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import { FindField } from '../frame/find-field.tsx';
import type { ProgramView } from '../../../shared/contract/views.ts';

const ROW_HEIGHT = 68;

export function TemplatePrograms({ programs }: { readonly programs: readonly ProgramView[] }) {
  const { program, programText } = useTemplates();
  const shown = useMemo(() => programsWith(programs, programText), [programs, programText]);
  return (
    <>
      <div className="toolbar" role="search">
        <FindField label={text.packets.programFilter} value={programText} onChange={setTemplateText} />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text.packets.noPrograms} />
      ) : (
        <VirtualList
          label={text.templates.programs}
          items={shown}
          rowHeight={ROW_HEIGHT}
          selected={program}
          idOf={({ id }) => id}
          onSelect={(id) => void showProgram(id)}
          render={(item) => <ProgramRow program={item} />}
        />
      )}
    </>
  );
}
