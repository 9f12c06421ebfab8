import type { follow as zh } from '../zh/follow';

export const follow: typeof zh = {
  own: {
    supply: {
      name: 'Add',
      title: 'Add something',
      words: 'Write it as you would say it.',
      label: 'What do you want to add?',
      sent: 'Received what you added',
    },
    object: {
      name: 'Object',
      title: 'Is the result wrong?',
      words:
        'Say what is wrong. The level above the one that decided looks again and reads what belongs to it; nobody holds it against you. You can also say it by phone.',
      label: 'What is wrong?',
      sent: 'Received your objection',
    },
    disagree_elimination: {
      name: 'I disagree',
      title: 'You disagree with the elimination?',
      words: 'Write what is not stable yet. Those who review and approve it read it; nobody will hold it against you.',
      label: 'Why do you disagree?',
      sent: 'Received what you said',
    },
    relapse: {
      name: 'Hard again',
      title: 'Is it hard again?',
      words: 'A few words are enough. The village visits again; the record is there, so you need not start anew.',
      label: 'What happened?',
      sent: 'Received; the village visits again',
    },
    confirm_measure: {
      name: 'I received it',
      title: 'Did you receive this help?',
      words: 'Tap only if you did. If not, say that it has not come, and the township looks into it.',
      label: 'Anything to say? (may stay empty)',
      yes: 'Received',
      no: 'Look again',
      sent: 'Noted: you received this help',
    },
    deny_measure: {
      name: 'Not yet',
      title: 'This help has not come?',
      words: 'The township and the department hear of it at once and look into it. It does not count as delivered.',
      label: 'What happened? (may stay empty)',
      yes: 'It has not come',
      no: 'Look again',
      sent: 'The township knows: this help has not come',
    },
    withdraw: {
      name: 'Withdraw this declaration',
      title: 'Withdraw this declaration?',
      words: 'It is then no longer handled. If hard times come again, you can declare again.',
      label: 'Why? (may stay empty)',
      yes: 'Withdraw',
      no: 'Keep it',
      sent: 'Withdrawn',
    },
  },
  found: {
    title: 'What the visit found',
    on: (day) => `Written down at the visit of ${day}. If it is wrong, call the village.`,
    figures: {
      netPerHead: 'Net income a head',
      referencePerHead: 'Reference income',
      monitoringLine: 'Monitoring line',
    },
    yuan: (amount) => `${amount} yuan`,
    demo: 'demo',
    referenceIs:
      'Reference income: what each person has left in a year with insurance added and necessary self-paid spending taken off. It is compared with the line.',
    notADecision: 'For orientation only; people judge.',
    allSafe: 'Food, clothes, school, treatment, housing and water are all safe',
    unsafe: 'Not safe',
    kind: {
      food: 'Food',
      clothes: 'Clothes',
      schooling: 'School',
      medical: 'Treatment',
      housing: 'Housing',
      water: 'Water',
    },
  },
};
