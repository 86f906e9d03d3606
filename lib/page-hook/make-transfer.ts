import { detach, getOwnPropertyDescriptor } from './pristine.ts';

const addItem = detach(DataTransferItemList.prototype.add as (this: DataTransferItemList, f: File) => unknown);
const setData = detach(DataTransfer.prototype.setData);
const itemsOf = detach(
  getOwnPropertyDescriptor(DataTransfer.prototype, 'items')!.get as (this: DataTransfer) => DataTransferItemList,
);
const { DataTransfer: Transfer } = globalThis;

/** A transfer of the page's own making. */
export function makeTransfer(files: ArrayLike<File>, strings: readonly [type: string, data: string][] = []) {
  const transfer = new Transfer();
  for (let i = 0; i < strings.length; i++) setData(transfer, strings[i]![0], strings[i]![1]);
  for (let i = 0; i < files.length; i++) addItem(itemsOf(transfer), files[i]!);
  return transfer;
}
