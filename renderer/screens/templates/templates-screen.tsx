import { Button } from 'antd';
import { useEffect } from 'react';
import { importByDialog } from '../../stores/imports.ts';
import { useSession } from '../../stores/session.ts';
import { loadTemplates, useTemplates } from '../../stores/templates.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { ProfileOutlined } from '../../widgets/icons.tsx';
import { RememberedSplit } from '../frame/remembered-split.tsx';
import { TemplateFiles } from './template-files.tsx';
import { TemplatePrograms } from './template-programs.tsx';
import './templates.css';

/** 模板: program → the bureau's own files → what each column takes. */
export function TemplatesScreen() {
  const programs = useTemplates((state) => state.programs);
  const { on, workspace } = useSession();
  useEffect(() => void loadTemplates(), [on, workspace]);
  if (!programs) return <EmptyState icon={<Busy />} title="" />;
  if (programs.length === 0) {
    return (
      <EmptyState
        icon={<ProfileOutlined />}
        title={text.templates.emptyTitle}
        hint={text.templates.emptyHint}
        action={
          <Button type="primary" onClick={() => void importByDialog('notices')}>
            {text.frame.importNotices}
          </Button>
        }
      />
    );
  }
  return (
    <RememberedSplit
      name="templates"
      pane={text.templates.programs}
      keeps="first"
      width={400}
      min={260}
      minOther={520}
      first={<TemplatePrograms programs={programs} />}
      second={<TemplateFiles />}
    />
  );
}
