/** Whether parts of the application are well, by their names: they are until somebody says otherwise. */
export class Health {
  readonly #unwell = new Set<string>();
  readonly #listeners: ((name: string) => void)[] = [];

  of(name: string): boolean {
    return !this.#unwell.has(name);
  }

  set(name: string, isWell: boolean): void {
    if (isWell) this.#unwell.delete(name);
    else this.#unwell.add(name);
    for (const listener of this.#listeners) listener(name);
  }

  onChange(listener: (name: string) => void): void {
    this.#listeners.push(listener);
  }
}
