import type { Question } from './questions.ts';
export async function measureGrowth(_questions: readonly Question[]): Promise<void> {}
