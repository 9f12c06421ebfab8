import { PolicyContent, type Policy, type WrittenPolicy } from '../../src/shared/contract/policy';

/**
 * Guizhou publishes no figures that we found (DOMAIN.md), so its row is a demo: each figure names the place it
 * was borrowed from, and every screen that shows one says so.
 */
const written: readonly (WrittenPolicy & Pick<Policy, 'validFrom'>)[] = [
  {
    version: 'guizhou-demo-2025',
    area: '520000000000',
    validFrom: '2025-01-01',
    source:
      '演示数据。监测线：云南省 2025 年 8,700 元；上门：安徽省 2 个工作日，紧急按 24 小时；受理转村：国家要求 2 天；认定后 10 天内落实措施；风险消除：认定满半年；办结后内容保存 3 年：参照《个人信息保护法》第五十六条处理情况记录的年限；风险消除户保存 10 年：参照文书档案定期保管期限，演示；公示：5 天；民主评议：有表决权的人过半到会；部门预警：年住院自付，脱贫户 5,000 元、其他农户 20,000 元（外地做法）；残疾 1、2 级为重度；其余为演示值',
    demo: true,
    monitoringLine: 8_700,
    visit: { urgent: { hours: 24 }, high: { workingDays: 1 }, normal: { workingDays: 2 } },
    acceptance: { workingDays: 2 },
    answer: { workingDays: 10 },
    deliberation: { workingDays: 5 },
    countyApproval: { workingDays: 5 },
    measures: { days: 10 },
    escalation: { workingDays: 2 },
    atRiskHours: 24,
    eliminationMonths: 6,
    draftDays: 30,
    smsPerDay: 2,
    retentionMonths: 36,
    eliminatedRetentionMonths: 120,
    townshipReview: { workingDays: 5 },
    objectionReview: { workingDays: 5 },
    quorumPercent: 50,
    noticeDays: 5,
    selfPaidWarning: 20_000,
    selfPaidWarningFormerlyPoor: 5_000,
    joblessWarning: 3,
    disabilityWarning: 2,
    dropoutWarning: 7,
    triage: { high: 30, urgent: 60 },
    hotline: '12317',
  },
];
export const policies: readonly Policy[] = written.map(({ validFrom, ...content }) => ({
  ...PolicyContent.parse(content),
  validFrom,
}));
