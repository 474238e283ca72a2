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
  ImportOutlined as ImportOutlinedDrawn,
  InboxOutlined as InboxOutlinedDrawn,
  InfoCircleOutlined as InfoCircleOutlinedDrawn,
  LayoutOutlined as LayoutOutlinedDrawn,
  LeftOutlined as LeftOutlinedDrawn,
  LoadingOutlined as LoadingOutlinedDrawn,
  MinusCircleOutlined as MinusCircleOutlinedDrawn,
  PlusOutlined as PlusOutlinedDrawn,
  ProfileOutlined as ProfileOutlinedDrawn,
  QuestionCircleOutlined as QuestionCircleOutlinedDrawn,
  RightOutlined as RightOutlinedDrawn,
  SearchOutlined as SearchOutlinedDrawn,
  SettingOutlined as SettingOutlinedDrawn,
  SortAscendingOutlined as SortAscendingOutlinedDrawn,
  TableOutlined as TableOutlinedDrawn,
  WarningFilled as WarningFilledDrawn,
  WarningOutlined as WarningOutlinedDrawn,
  HistoryOutlined as HistoryOutlinedDrawn,
  UndoOutlined as UndoOutlinedDrawn,
  RedoOutlined as RedoOutlinedDrawn,
  MoreOutlined as MoreOutlinedDrawn,
} from '@ant-design/icons';
import type { ComponentProps } from 'react';

/** The icons of the window. They stand beside words or in named buttons, so that a screen reader leaves them out. */

type Drawn = typeof ArrowDownOutlinedDrawn;

const quiet = (Icon: Drawn) =>
  function QuietIcon(props: ComponentProps<Drawn>) {
    return <Icon aria-hidden="true" {...props} />;
  };

export const ArrowDownOutlined = quiet(ArrowDownOutlinedDrawn);
export const ArrowUpOutlined = quiet(ArrowUpOutlinedDrawn);
export const BankOutlined = quiet(BankOutlinedDrawn);
export const BarsOutlined = quiet(BarsOutlinedDrawn);
export const BulbOutlined = quiet(BulbOutlinedDrawn);
export const CalendarOutlined = quiet(CalendarOutlinedDrawn);
export const CaretDownOutlined = quiet(CaretDownOutlinedDrawn);
export const CaretRightOutlined = quiet(CaretRightOutlinedDrawn);
export const CarryOutOutlined = quiet(CarryOutOutlinedDrawn);
export const CheckCircleFilled = quiet(CheckCircleFilledDrawn);
export const CheckOutlined = quiet(CheckOutlinedDrawn);
export const CloseCircleFilled = quiet(CloseCircleFilledDrawn);
export const CloseOutlined = quiet(CloseOutlinedDrawn);
export const CloudSyncOutlined = quiet(CloudSyncOutlinedDrawn);
export const CopyOutlined = quiet(CopyOutlinedDrawn);
export const DeleteOutlined = quiet(DeleteOutlinedDrawn);
export const DownOutlined = quiet(DownOutlinedDrawn);
export const EditOutlined = quiet(EditOutlinedDrawn);
export const ExclamationCircleFilled = quiet(ExclamationCircleFilledDrawn);
export const ExportOutlined = quiet(ExportOutlinedDrawn);
export const FileExcelOutlined = quiet(FileExcelOutlinedDrawn);
export const FileOutlined = quiet(FileOutlinedDrawn);
export const FileTextOutlined = quiet(FileTextOutlinedDrawn);
export const FileWordOutlined = quiet(FileWordOutlinedDrawn);
export const FolderOpenOutlined = quiet(FolderOpenOutlinedDrawn);
export const ImportOutlined = quiet(ImportOutlinedDrawn);
export const InboxOutlined = quiet(InboxOutlinedDrawn);
export const InfoCircleOutlined = quiet(InfoCircleOutlinedDrawn);
export const LayoutOutlined = quiet(LayoutOutlinedDrawn);
export const LeftOutlined = quiet(LeftOutlinedDrawn);
export const LoadingOutlined = quiet(LoadingOutlinedDrawn);
export const MinusCircleOutlined = quiet(MinusCircleOutlinedDrawn);
export const PlusOutlined = quiet(PlusOutlinedDrawn);
export const ProfileOutlined = quiet(ProfileOutlinedDrawn);
export const QuestionCircleOutlined = quiet(QuestionCircleOutlinedDrawn);
export const RightOutlined = quiet(RightOutlinedDrawn);
export const SearchOutlined = quiet(SearchOutlinedDrawn);
export const SettingOutlined = quiet(SettingOutlinedDrawn);
export const SortAscendingOutlined = quiet(SortAscendingOutlinedDrawn);
export const TableOutlined = quiet(TableOutlinedDrawn);
export const WarningFilled = quiet(WarningFilledDrawn);
export const WarningOutlined = quiet(WarningOutlinedDrawn);
export const HistoryOutlined = quiet(HistoryOutlinedDrawn);
export const UndoOutlined = quiet(UndoOutlinedDrawn);
export const RedoOutlined = quiet(RedoOutlinedDrawn);
export const MoreOutlined = quiet(MoreOutlinedDrawn);
