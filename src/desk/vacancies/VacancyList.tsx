/** Which villages, towns and departments nobody serves, with the way to somebody who will. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { callPhone } from '../../platform/phone';
import { callServer } from '../../platform/server';
import { sayVillage, type Area, type AreaCode } from '../../shared/contract/area';
import type { Department } from '../../shared/contract/department';
import type { Role } from '../../shared/contract/session';
import type { Vacancies } from '../../shared/contract/vacancies';
import { roleWords } from '../../shared/say/duties';
import type { Words } from '../../shared/words';
import type { AdminWords } from '../../shared/words/admin';
import { Banner, Button, Card, Chip, Empty, Heading, Loading, Press, Tag, Trouble, useFresh } from '../../ui';
import './vacancies.css';

/** Passed in: the administration loads no other words of the workbenches. */
type VacancyWords = Words & { staff: Pick<AdminWords['staff'], 'vacancies'> };

/** What is missing: a role at a place, of a department's officer also which. */
export interface Vacancy {
  role: Role;
  area: AreaCode;
  department?: Department;
}

interface VacancyListProps {
  words: VacancyWords;
  area: AreaCode | undefined;
  onArea(area: AreaCode): void;
  /** Absent for who may not appoint anybody. */
  onInvite?: ((vacancy: Vacancy) => void) | undefined;
}

export function VacancyList({ words, area, onArea, onInvite }: VacancyListProps) {
  const say = words.staff.vacancies;
  const { data, error, loading, reload } = useFresh(() => callServer('listVacancies', { query: { area } }), area ?? '');
  if (!data)
    return (
      <>
        {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
        {loading && <Loading rows={3} />}
      </>
    );
  const { inside, towns, departments, vacant, administrators } = data;
  const here = data.area;
  const nothing = !vacant && inside.length === 0 && towns.length === 0 && departments.length === 0;
  return (
    <>
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      <Heading level={2}>{say.titleOf(here.name)}</Heading>
      <View className="k-sub">{say.lead}</View>
      {!onInvite && !nothing && <Administrators words={words} of={administrators} />}
      {nothing && <Empty title={say.empty} words={say.emptyWords} />}
      {vacant && (
        <Banner look="warn" title={say.county(words.role.county_officer)}>
          <InviteButton
            words={words}
            to={{ role: 'county_officer', area: here.code }}
            place={here.name}
            onInvite={onInvite}
          />
        </Banner>
      )}
      {inside.length > 0 && <Counties words={words} of={inside} onArea={onArea} />}
      {departments.length > 0 && <Departments words={words} of={departments} county={here} onInvite={onInvite} />}
      {towns.length > 0 && (
        <Card className="k-stack">
          <Heading level={2}>{say.townsTitle}</Heading>
          {towns.map((town) => (
            <Town words={words} key={town.code} town={town} onInvite={onInvite} />
          ))}
        </Card>
      )}
    </>
  );
}

type OnInvite = Pick<VacancyListProps, 'words' | 'onInvite'>;

function InviteButton({ words, to, place, onInvite }: OnInvite & { to: Vacancy; place: string }) {
  const say = words.staff.vacancies;
  if (!onInvite) return null;
  return (
    <Chip label={say.inviteFor(roleWords(to, words), place)} onTap={() => onInvite(to)}>
      {say.invite}
    </Chip>
  );
}

function Administrators({ words, of }: { words: VacancyWords; of: Vacancies['administrators'] }) {
  const say = words.staff.vacancies;
  if (of.length === 0) return null;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.askTitle}</Heading>
      {of.map(({ name = say.administrator, phone }) => (
        <View key={phone} className="k-row">
          <View className="k-grow k-number">{say.ask(name, phone)}</View>
          <View className="d-vacancy__call">
            <Button small look="quiet" icon="phone" onTap={() => callPhone(phone)}>
              {say.call(name)}
            </Button>
          </View>
        </View>
      ))}
    </Card>
  );
}

function Counties({ words, of, onArea }: Pick<VacancyListProps, 'words' | 'onArea'> & { of: Vacancies['inside'] }) {
  const say = words.staff.vacancies;
  const figure = (name: string, count: number) => (
    <View className="d-vacancy__figure">
      <View className="k-small">{name}</View>
      <View className={count === 0 ? 'k-sub' : 'k-strong k-number'}>{count === 0 ? say.none : say.countOf(count)}</View>
    </View>
  );
  return (
    <Card>
      {of.map(({ area, vacant, towns, villages, departments }) => (
        <View key={area.code} className="d-vacancy">
          <View className="d-vacancy__who">
            <Press className="k-press--over d-vacancy__open" role="link" onTap={() => onArea(area.code)}>
              {area.name}
            </Press>
            {vacant && <Tag tone="amber">{say.noOfficer}</Tag>}
          </View>
          {figure(say.towns, towns)}
          {figure(say.villages, villages)}
          {figure(say.departments, departments)}
        </View>
      ))}
    </Card>
  );
}

function Departments({ words, of, county, onInvite }: OnInvite & { of: readonly Department[]; county: Area }) {
  const say = words.staff.vacancies;
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.departmentsTitle(of.length)}</Heading>
      <View className="k-sub">{say.departmentsWords}</View>
      <View className="d-vacancy__places">
        {of.map((department) => (
          <View key={department} className="d-vacancy__place">
            <View className="k-grow">{words.department[department]}</View>
            <InviteButton
              words={words}
              to={{ role: 'department_officer', area: county.code, department }}
              place={county.name}
              onInvite={onInvite}
            />
          </View>
        ))}
      </View>
    </Card>
  );
}

function Town({ words, town, onInvite }: OnInvite & { town: Vacancies['towns'][number] }) {
  const say = words.staff.vacancies;
  const [open, setOpen] = useState(false);
  const { code, name, vacant, villages } = town;
  return (
    <View className="d-vacancy__town">
      <View className="k-row">
        <View className="k-strong k-grow">{name}</View>
        {vacant && <Tag tone="amber">{say.townVacant(words.role.township_reviewer)}</Tag>}
        {vacant && (
          <InviteButton words={words} to={{ role: 'township_reviewer', area: code }} place={name} onInvite={onInvite} />
        )}
      </View>
      {villages.length > 0 && (
        <View className="k-row">
          <View className="k-grow k-sub">{say.villagesWithout(villages.length)}</View>
          <Chip on={open} label={`${name}，${open ? say.hideVillages : say.showVillages}`} onTap={() => setOpen(!open)}>
            {open ? say.hideVillages : say.showVillages}
          </Chip>
        </View>
      )}
      {open && (
        <View className="d-vacancy__places">
          {villages.map((village) => (
            <View key={village.code} className="d-vacancy__place">
              <View className="k-grow">{sayVillage(village.name)}</View>
              <InviteButton
                words={words}
                to={{ role: 'first_secretary', area: village.code }}
                place={sayVillage(village.name)}
                onInvite={onInvite}
              />
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
