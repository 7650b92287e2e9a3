import type { Problem } from '$platform/problem';

declare global {
  namespace App {
    interface Error {
      message: string;
      problem?: Problem;
    }
  }
}

export {};
