import { say, type Sentence, type SentenceValue } from '../../../shared/base/sentence.ts';
const SERVICES: readonly (readonly [RegExp, SentenceValue])[] = [
  [/[\\/]OneDrive(?:[ -][^\\/]*)?[\\/]/i, 'OneDrive'],
  [/[\\/](?:Nutstore Files|我的坚果云|Nutstore|坚果云)[^\\/]*[\\/]/i, '坚果云'],
  [/[\\/](?:iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)[\\/]/i, 'iCloud'],
  [/[\\/]Dropbox[^\\/]*[\\/]/i, 'Dropbox'],
  [/[\\/](?:Google ?Drive|GoogleDrive-[^\\/]*)[\\/]/i, 'Google Drive'],
  [/[\\/](?:BaiduNetdisk|BaiduSyncdisk|百度网盘[^\\/]*)[\\/]/i, '百度网盘'],
  [/^\\\\|^\/\/|[\\/](?:gvfs|smb-share[^\\/]*)[\\/]/, say`网络共享`],
];

/** What a person should know of a workspace in a folder that another program writes to as well; null elsewhere. */
export function syncFolderWarning(folder: string): Sentence | null {
  const service = SERVICES.find(([pattern]) => pattern.test(`${folder}/`))?.[1];
  if (service === undefined) return null;
  return say`工作区在${service}目录里，同步可能损坏数据库。请把工作区移到本机的普通文件夹，用「备份」得到的文件来同步或交接。`;
}
