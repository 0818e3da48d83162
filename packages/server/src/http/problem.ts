import type { StoreErrorCode } from '@guanxi/graph/store';

/** Every code a problem may bear, with its HTTP status and title. Codes are stable; titles and details are for people. */
export const PROBLEMS = {
  'request-invalid': [400, 'The request does not have the shape it should have'],
  'json-invalid': [400, 'The body is not valid JSON'],
  'address-invalid': [400, 'The address cannot be read'],
  'token-missing': [401, 'A token is needed'],
  'token-wrong': [401, 'The token is not the right one'],
  'writing-disabled': [403, 'This server does not let anybody write'],
  'foreign-origin': [403, 'The request comes from a page of another site'],
  'route-unknown': [404, 'There is no such address'],
  'entity-unknown': [404, 'There is no such entity or article'],
  'article-unknown': [404, 'There is no such article'],
  'relation-unknown': [404, 'There is no such relation'],
  'decision-unknown': [404, 'There is no such decision'],
  'method-not-allowed': [405, 'This address does not answer that method'],
  'body-too-large': [413, 'The body is too large'],
  'media-type-unsupported': [415, 'The body is of a kind that is not read here'],
  'host-unknown': [421, 'This server does not go by that name'],
  'format-needs-all': [400, 'That format holds the whole store'],
  'part-unknown': [400, 'The format has no such part'],
  'too-many-queries': [429, 'Too many queries run at once'],
  'query-refused': [403, 'The query is not allowed'],
  'query-invalid': [400, 'The query cannot be understood'],
  'query-timeout': [504, 'The query took too long'],
  'store-url-invalid': [500, 'The store is not set up rightly'],
  'store-missing': [503, 'The store is not there'],
  'store-unreachable': [503, 'The store cannot be reached'],
  'store-refused': [503, 'The store refuses'],
  'store-damaged': [500, 'The store is damaged'],
  'store-busy': [503, 'The store is busy'],
  internal: [500, 'Something went wrong in the server'],
} as const satisfies Record<StoreErrorCode | string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where in the request a value does not fit, and why. */
export interface InvalidValue {
  /** `query.limit`, `body.params.name` */
  place: string;
  message: string;
}

/** An RFC 9457 problem as it is sent. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  errors?: InvalidValue[];
}

/** Ends a request with a problem. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly more: { errors?: InvalidValue[]; headers?: Record<string, string> } = {},
  ) {
    super(detail ?? PROBLEMS[code][1]);
    this.status = PROBLEMS[code][0];
  }

  get document(): ProblemDocument {
    return {
      type: `urn:guanxi:problem:${this.code}`,
      title: PROBLEMS[this.code][1],
      status: this.status,
      code: this.code,
      ...(this.detail ? { detail: this.detail } : {}),
      ...(this.more.errors ? { errors: this.more.errors } : {}),
    };
  }
}

/** The problem that an error of whatever kind amounts to. What is not foreseen is `internal`, without its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return new Problem('internal');
  const { name, code, type, message } = error as Error & { code?: string; type?: string };
  if ((name === 'StoreError' || name === 'SelectionError') && code !== undefined && code in PROBLEMS) {
    return new Problem(code as ProblemCode, message, code === 'store-busy' ? { headers: { 'Retry-After': '1' } } : {});
  }
  switch (type) {
    case 'entity.parse.failed':
      return new Problem('json-invalid', message);
    case 'entity.too.large':
      return new Problem('body-too-large');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new Problem('media-type-unsupported', message);
    default:
  }
  if (error instanceof URIError) return new Problem('address-invalid');
  if ('status' in error && error.status === 400) return new Problem('request-invalid', message);
  return new Problem('internal');
}
