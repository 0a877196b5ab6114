/** A refusal as Salesforce words it: an HTTP status and one entry of the JSON array that every REST error is. */
export class SalesforceFault extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: string[] | undefined;
  constructor(status: number, errorCode: string, message: string, fields?: string[]) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
  }

  get body(): object[] {
    return [{ message: this.message, errorCode: this.errorCode, ...(this.fields ? { fields: this.fields } : {}) }];
  }
}

export const notFound = () => new SalesforceFault(404, 'NOT_FOUND', 'The requested resource does not exist');
export const invalidSession = () => new SalesforceFault(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
