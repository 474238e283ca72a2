import { CalendarOutlined, DownOutlined } from '../../widgets/icons.tsx';
import { defaultDate, useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { weekdayText } from '../../widgets/format.ts';
import { later } from '../../widgets/later.tsx';
import { PanelButton } from '../../widgets/panel-button.tsx';

export const AsOfPanel = later(() => import('./as-of-panel.tsx').then((code) => code.AsOfPanel));

/** The date that everything is read as of; tinted where it is neither today nor the samples' own. */
export function AsOfDate() {
  const { on, today, workspace } = useSession();
  const fallback = defaultDate(workspace, today);
  return (
    <PanelButton
      label={text.asOf.label}
      align="end"
      button={(trigger) => (
        <button type="button" className={`plain as-of${on === fallback ? '' : ' as-of-other'}`} {...trigger}>
          <CalendarOutlined />
          <span className="as-of-label">{text.asOf.label}</span>
          <strong>{on}</strong>
          <span className="as-of-weekday">{weekdayText(on)}</span>
          <DownOutlined className="chip-arrow" />
        </button>
      )}
      panel={(close) => <AsOfPanel onChosen={close} />}
    />
  );
}
