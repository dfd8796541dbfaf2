import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';

class TooCold extends Error {
  constructor(message) {
    super(message);
    this.name = 'TooCold';
  }
}

export const handler = async (event) => {
  switch (event.do) {
    case 'fail':
      throw new TooCold('brr');
    case 'crash':
      process.exit(3);
    case 'hang':
      writeFileSync(`${event.file}.new`, String(spawn('sleep', ['60']).pid));
      renameSync(`${event.file}.new`, event.file);
      while (true);
    case 'flood':
      return 'a'.repeat(10_000_000);
    case 'prose':
      return { number: 1n };
    default:
      return event.text.length;
  }
};
