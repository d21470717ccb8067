// The main file of an extension that does nothing.
export function activate(): void {}
