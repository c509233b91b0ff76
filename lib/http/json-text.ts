/** An answer that has already been turned into JSON. */
export class JsonText {
  constructor(readonly text: string) {}
}
