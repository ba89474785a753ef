import { RequestsAnswer } from '#shared/contract/request.ts';
import { ask } from './request.ts';
import { query } from './service.ts';

/** Requests a unit asks and is asked; apart from `requests`, for every draft asks it and little else. */
export const questionsOf = (unit: string) => ask('GET', `/requests${query({ unit })}`, RequestsAnswer);
