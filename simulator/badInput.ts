/** What a user of the simulator asked for can't be done; its message is the one line that they get to read. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
