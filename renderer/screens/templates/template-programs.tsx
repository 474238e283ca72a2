import { Input } from 'antd';
import { useMemo } from 'react';
import { programsWith } from '../../stores/program-order.ts';
import { setTemplateText, showProgram, useTemplates } from '../../stores/templates.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { SearchOutlined } from '../../widgets/icons.tsx';
import { ProgramRow } from '../../widgets/program-row.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import { FIND_FIELD } from '../frame/use-shortcuts.ts';
import type { ProgramView } from '../../../shared/contract/views.ts';

const ROW_HEIGHT = 68;

export function TemplatePrograms({ programs }: { readonly programs: readonly ProgramView[] }) {
  const { program, programText } = useTemplates();
  const shown = useMemo(() => programsWith(programs, programText), [programs, programText]);
  return (
    <>
      <div className="toolbar" role="search">
        <Input
          id={FIND_FIELD}
          allowClear
          prefix={<SearchOutlined />}
          placeholder={text.packets.programFilter}
          aria-label={text.packets.programFilter}
          value={programText}
          onChange={(event) => setTemplateText(event.target.value)}
        />
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
