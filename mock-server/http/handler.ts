import type * as z from '../../src/shared/base/zod';
import type { Api, ApiName, ApiParsed } from '../../src/shared/contract/api';
import type { Locale } from '../../src/shared/words';
import type { SignedIn } from '../store/accounts';

/** Who calls; an endpoint for anyone has no account. */
type Caller<N extends ApiName> = Api[N]['who'] extends 'anyone' ? unknown : { account: SignedIn; token: string };

/** An endpoint's handler; `from` is the address that the call comes from. What the table says comes in parsed, what it returns is checked against the table. */
export type Handler<N extends ApiName> = (
  request: ApiParsed<N> & Caller<N> & { locale: Locale; from: string },
) => z.input<Api[N]['reply']> | Promise<z.input<Api[N]['reply']>>;
export type Handlers<N extends ApiName = ApiName> = { [Name in N]: Handler<Name> };
