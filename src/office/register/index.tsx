/** The register (台账): the households of one's areas, by what they are looked at for. */
import { useState } from 'react';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { useParams } from '../../platform/navigation';
import { RegisterQuery } from '../../shared/contract/register';
import { RegisterScreen } from './RegisterScreen';

export default function RegisterPage() {
  const params = useParams('register');
  const [opened] = useState(() => RegisterQuery.safeParse(params).data);
  return <StaffOnly>{(account) => <RegisterScreen account={account} opened={opened ?? {}} />}</StaffOnly>;
}
