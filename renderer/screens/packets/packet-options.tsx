import { Checkbox, InputNumber } from 'antd';
import { paperKindSchema } from '../../../shared/contract/packet-commands.ts';
import { usePacketCheck } from '../../stores/packet-check.ts';
import { setPacketOptions, usePackets } from '../../stores/packets.ts';
import { text } from '../../text/text.ts';
import { toldFailure } from '../../text/told.ts';
import type { PaperKindView } from '../../../shared/contract/packet-commands.ts';

const KINDS = paperKindSchema.options;
const MOST_COPIES = 200;

/** Which papers, in how many copies, whether one packet for each recommending unit. */
export function PacketOptions() {
  const { papers, templates, perRecommender, copies } = usePackets();
  const known = usePacketCheck((state) => state.templates);
  const standard = usePacketCheck((state) => state.standard) ?? KINDS;
  const made = papers ?? standard;
  const togglePaper = (kind: PaperKindView, wanted: boolean): void => {
    const next = KINDS.filter((other) => (other === kind ? wanted : made.includes(other)));
    const asStandard = KINDS.every((other) => next.includes(other) === standard.includes(other));
    setPacketOptions({ papers: asStandard ? null : next });
  };
  const toggleTemplate = (id: number, wanted: boolean): void => {
    const all = known.map((template) => template.id);
    const next = all.filter((other) => (other === id ? wanted : (templates ?? all).includes(other)));
    setPacketOptions({ templates: next.length === all.length ? null : next });
  };
  return (
    <fieldset className="packet-options">
      <legend>{text.packets.makesPapers}</legend>
      <div className="packet-option-row">
        {KINDS.map((kind) => (
          <Checkbox
            key={kind}
            checked={made.includes(kind)}
            onChange={(event) => togglePaper(kind, event.target.checked)}
          >
            {text.packets.paper[kind]}
          </Checkbox>
        ))}
      </div>
      {known.length > 0 ? (
        <div className="packet-option-row">
          <span className="muted">{text.packets.templates}</span>
          {known.map(({ id, name, columns, unmapped, problem }) => (
            <Checkbox
              key={id}
              checked={templates === null || templates.includes(id)}
              disabled={problem !== null}
              onChange={(event) => toggleTemplate(id, event.target.checked)}
            >
              {name}{' '}
              <span className="muted">
                {problem ? toldFailure(problem) : text.packets.templatesOf(columns, unmapped)}
              </span>
            </Checkbox>
          ))}
        </div>
      ) : null}
      <div className="packet-option-row">
        <Checkbox
          checked={perRecommender}
          onChange={(event) => setPacketOptions({ perRecommender: event.target.checked })}
        >
          {text.packets.perRecommender}
        </Checkbox>
        <label className="packet-copies">
          {text.packets.copies}
          <InputNumber
            size="small"
            min={0}
            max={MOST_COPIES}
            precision={0}
            value={copies}
            placeholder={text.packets.copiesByNotice}
            onChange={(value) => setPacketOptions({ copies: value })}
          />
        </label>
      </div>
    </fieldset>
  );
}
