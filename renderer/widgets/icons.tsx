import {
  ArrowDownOutlined as ArrowDownOutlinedDrawn,
  ArrowUpOutlined as ArrowUpOutlinedDrawn,
  BankOutlined as BankOutlinedDrawn,
  BarsOutlined as BarsOutlinedDrawn,
  BulbOutlined as BulbOutlinedDrawn,
  CalendarOutlined as CalendarOutlinedDrawn,
  CaretDownOutlined as CaretDownOutlinedDrawn,
  CaretRightOutlined as CaretRightOutlinedDrawn,
  CarryOutOutlined as CarryOutOutlinedDrawn,
  CheckCircleFilled as CheckCircleFilledDrawn,
  CheckOutlined as CheckOutlinedDrawn,
  CloseCircleFilled as CloseCircleFilledDrawn,
  CloseOutlined as CloseOutlinedDrawn,
  CloudSyncOutlined as CloudSyncOutlinedDrawn,
  CopyOutlined as CopyOutlinedDrawn,
  DeleteOutlined as DeleteOutlinedDrawn,
  DownOutlined as DownOutlinedDrawn,
  EditOutlined as EditOutlinedDrawn,
  ExclamationCircleFilled as ExclamationCircleFilledDrawn,
  ExportOutlined as ExportOutlinedDrawn,
  FileExcelOutlined as FileExcelOutlinedDrawn,
  FileOutlined as FileOutlinedDrawn,
  FileTextOutlined as FileTextOutlinedDrawn,
  FileWordOutlined as FileWordOutlinedDrawn,
  FolderOpenOutlined as FolderOpenOutlinedDrawn,
  HistoryOutlined as HistoryOutlinedDrawn,
  ImportOutlined as ImportOutlinedDrawn,
  InboxOutlined as InboxOutlinedDrawn,
  InfoCircleOutlined as InfoCircleOutlinedDrawn,
  LayoutOutlined as LayoutOutlinedDrawn,
  LeftOutlined as LeftOutlinedDrawn,
  LoadingOutlined as LoadingOutlinedDrawn,
  MinusCircleOutlined as MinusCircleOutlinedDrawn,
  MoreOutlined as MoreOutlinedDrawn,
  PlusOutlined as PlusOutlinedDrawn,
  ProfileOutlined as ProfileOutlinedDrawn,
  QuestionCircleOutlined as QuestionCircleOutlinedDrawn,
  RedoOutlined as RedoOutlinedDrawn,
  RightOutlined as RightOutlinedDrawn,
  SearchOutlined as SearchOutlinedDrawn,
  SettingOutlined as SettingOutlinedDrawn,
  SortAscendingOutlined as SortAscendingOutlinedDrawn,
  TableOutlined as TableOutlinedDrawn,
  UndoOutlined as UndoOutlinedDrawn,
  WarningFilled as WarningFilledDrawn,
  WarningOutlined as WarningOutlinedDrawn,
} from '@ant-design/icons-svg';
import type { IconDefinition } from '@ant-design/icons-svg/lib/types';
import type { ComponentProps } from 'react';
import './icons.css';

/**
 * The icons of the window, from the drawings of antd's, without the code that makes their styles while running. They stand
 * beside words or in named buttons, so that a screen reader leaves them out.
 */
function icon({ icon: drawing, name }: IconDefinition) {
  // A drawing of two colours is a function; ours have one.
  const { attrs, children = [] } = typeof drawing === 'function' ? drawing('currentColor', 'currentColor') : drawing;
  const paths = children.map((part) => part.attrs['d']);
  const turns = name === 'loading' ? ' anticon-turning' : '';
  return function Icon({ className = '', ...rest }: ComponentProps<'span'>) {
    return (
      <span aria-hidden="true" className={`anticon anticon-${name}${turns} ${className}`} {...rest}>
        <svg
          viewBox={attrs['viewBox']}
          fillRule={attrs['fill-rule'] === 'evenodd' ? 'evenodd' : undefined}
          width="1em"
          height="1em"
          fill="currentColor"
          focusable="false"
        >
          {paths.map((d) => (
            <path key={d} d={d} />
          ))}
        </svg>
      </span>
    );
  };
}

export const ArrowDownOutlined = icon(ArrowDownOutlinedDrawn);
export const ArrowUpOutlined = icon(ArrowUpOutlinedDrawn);
export const BankOutlined = icon(BankOutlinedDrawn);
export const BarsOutlined = icon(BarsOutlinedDrawn);
export const BulbOutlined = icon(BulbOutlinedDrawn);
export const CalendarOutlined = icon(CalendarOutlinedDrawn);
export const CaretDownOutlined = icon(CaretDownOutlinedDrawn);
export const CaretRightOutlined = icon(CaretRightOutlinedDrawn);
export const CarryOutOutlined = icon(CarryOutOutlinedDrawn);
export const CheckCircleFilled = icon(CheckCircleFilledDrawn);
export const CheckOutlined = icon(CheckOutlinedDrawn);
export const CloseCircleFilled = icon(CloseCircleFilledDrawn);
export const CloseOutlined = icon(CloseOutlinedDrawn);
export const CloudSyncOutlined = icon(CloudSyncOutlinedDrawn);
export const CopyOutlined = icon(CopyOutlinedDrawn);
export const DeleteOutlined = icon(DeleteOutlinedDrawn);
export const DownOutlined = icon(DownOutlinedDrawn);
export const EditOutlined = icon(EditOutlinedDrawn);
export const ExclamationCircleFilled = icon(ExclamationCircleFilledDrawn);
export const ExportOutlined = icon(ExportOutlinedDrawn);
export const FileExcelOutlined = icon(FileExcelOutlinedDrawn);
export const FileOutlined = icon(FileOutlinedDrawn);
export const FileTextOutlined = icon(FileTextOutlinedDrawn);
export const FileWordOutlined = icon(FileWordOutlinedDrawn);
export const FolderOpenOutlined = icon(FolderOpenOutlinedDrawn);
export const HistoryOutlined = icon(HistoryOutlinedDrawn);
export const ImportOutlined = icon(ImportOutlinedDrawn);
export const InboxOutlined = icon(InboxOutlinedDrawn);
export const InfoCircleOutlined = icon(InfoCircleOutlinedDrawn);
export const LayoutOutlined = icon(LayoutOutlinedDrawn);
export const LeftOutlined = icon(LeftOutlinedDrawn);
export const LoadingOutlined = icon(LoadingOutlinedDrawn);
export const MinusCircleOutlined = icon(MinusCircleOutlinedDrawn);
export const MoreOutlined = icon(MoreOutlinedDrawn);
export const PlusOutlined = icon(PlusOutlinedDrawn);
export const ProfileOutlined = icon(ProfileOutlinedDrawn);
export const QuestionCircleOutlined = icon(QuestionCircleOutlinedDrawn);
export const RedoOutlined = icon(RedoOutlinedDrawn);
export const RightOutlined = icon(RightOutlinedDrawn);
export const SearchOutlined = icon(SearchOutlinedDrawn);
export const SettingOutlined = icon(SettingOutlinedDrawn);
export const SortAscendingOutlined = icon(SortAscendingOutlinedDrawn);
export const TableOutlined = icon(TableOutlinedDrawn);
export const UndoOutlined = icon(UndoOutlinedDrawn);
export const WarningFilled = icon(WarningFilledDrawn);
export const WarningOutlined = icon(WarningOutlinedDrawn);
