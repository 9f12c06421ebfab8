import type { acting as zh } from '../zh/staff-acting';

export const acting: typeof zh = {
  leads: {
    accept: { start: 'Take it on', question: 'What becomes of this declaration?' },
    confirm: { start: 'Start verification', question: 'What did the visit show?' },
    deliberate: { start: 'Record the deliberation', question: 'What came of the deliberation?' },
    pass_review: { start: 'Start the review', question: 'What does the review come to?' },
    approve: { start: 'Start the decision', question: 'What is decided?' },
    approve_elimination: { start: 'Start the decision', question: 'What is decided?' },
    uphold: { start: 'Answer objection', question: 'What does the review come to?' },
    agree_measure: { start: 'Work on the help', question: 'How far has the help come?' },
    deliver_measure: { start: 'Work on the help', question: 'How far has the help come?' },
    countersign_correction: {
      start: 'Look at the correction',
      question: 'This record is to be corrected. Do you agree?',
    },
  },
  otherwise: { start: 'Act', question: 'What is to be done?' },
  beside: 'Also possible',
  nothingNow: 'There is nothing for you to do any more.',
  halfWritten: 'Half written last time; still here',
  back: 'Not now',
  householdReads: 'The household will read this; please write it in plain words.',
  staffReads: 'Only the staff read this; the household does not.',
  optional: (label) => `${label} (may stay empty)`,
  next: 'Next',
  edit: 'Change it',
  send: 'Send',
  goesTo: (who) => `Then it goes to: ${who}.`,
  stays: (who) => `Then this step still waits for: ${who}.`,
  staysOnNotice: 'The public notice ends on its day as before.',
  goesOnNotice: 'The public notice starts at once; when it ends, the case goes to: township reviewer.',
  ends: 'Then the case is closed.',
  cannotUndo: 'It cannot be changed once it is sent.',
  canUndo:
    'It is held for ten minutes: nobody sees it and you can take it back. Then it is sent and cannot be changed.',
  correct: 'Correct',
  dropCorrection: 'Drop the correction',
  correctWhat: (event) => `Correct: ${event}`,
  was: (value) => `Recorded: ${value}`,
  correctionFacts: { was: 'Recorded', now: 'Proposed', reason: 'Why' },
  fact: (label, value) => `${label}: ${value}`,
  voteComesTo: {
    passed: () => 'More for than against: passed.',
    lost: () =>
      'No fewer votes against than for: the vote is lost and no notice goes up. The household reads the minutes and may object, and the level above looks again.',
    not_quorate: (percent) =>
      `Fewer than ${percent}% of those who have a vote are present: the vote does not count and another meeting is due. The figures and minutes are kept.`,
  },
  meetAgain: 'Then it still waits for the village: another meeting.',
  changedTitle: 'Something changed just now',
  othersDid: 'What others just did',
  youWrote: 'What you wrote; still here',
  nothingWritten: 'Nothing yet',
  changedWords: 'Read this, then decide whether to go on.',
  changedGone: 'This step is no longer possible. What you wrote is kept and can be copied.',
  copy: 'Copy what I wrote',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  goOn: 'I have read it, go on',
  leave: 'Leave it and look again',
  doneTitle: 'Sent',
  nextIsYours: (step) => `Next is yours: ${step}`,
  nowWith: (who) => `It now waits for: ${who}`,
  nowOnNotice: 'It is on public notice and then goes to the township reviewer by itself.',
  nowEnded: 'The case is closed; the household sees the outcome and its reason.',
  nextBy: (by) => `At the latest ${by}`,
  toQueue: 'Back to the list',
  toCase: 'Look at this household',
  units: { yuan: 'yuan', people: 'people', votes: 'votes' },
  suggested: 'These fit the household’s hardship',
  others: 'Or another one',
  pickOther: 'None of these; choose another',
  town: 'Town',
  declaredIn: (village) => `The declaration names: ${village}`,
  nowIn: (village) => `It belongs to: ${village}`,
  proposed: (category) => `The village proposes: ${category}. The county decides.`,
  measure: (kind, department) => `${kind} · ${department}`,
  dueOn: (day) => `Due by ${day}`,
  deliveredOn: (day) => `Delivered ${day}`,
  filingAnswer: { agreed: 'Filed it, or agrees to it', not_agreed: 'Neither filed it nor agreed' },
  objectionAt: (when) => `Said ${when}`,
  noWords: 'No words were left',
  alsoAnswered: (count) => `${count} more`,
  allAlike: 'All of them',
  withIt: 'With it',
  apart: 'Apart',
  noAccount: ' (no account yet)',
  noAccountWords: (department) =>
    `${department} has no account here yet: you see to this measure, and note it when it is delivered.`,
  actions: {
    accept: {
      name: 'Take it on, give it to a village',
      hint: 'Somebody from there will visit',
      consequence:
        'The first secretary of that village gets it, or the township where there is none yet. The limit for the visit starts now, and the household sees that it was taken on.',
      done: 'Taken on and given to the village',
      fields: {
        village: { label: 'To which village' },
        note: { label: 'A word to the village', placeholder: 'For example: phone first, then visit' },
      },
    },
    confirm: {
      name: 'It is as they say',
      hint: 'Fill in the visit’s form: the people, the incomes, the guarantees',
    },
    find_not_established: {
      name: 'Not established',
      hint: 'What was said and what was seen differ',
      consequence:
        'The household reads this reason. If they disagree, they can object, and the level above looks again.',
      done: 'Found: not established',
      fields: {
        visitedOn: { label: 'Day of the visit' },
        filers: { label: 'Who filed it?' },
        correction: {
          label: 'Why it is before the case was opened',
          placeholder: 'Such as: visited first, filed afterwards',
        },
        reason: {
          label: 'Why is it not established?',
          placeholder: 'What you saw, and where it differs from the declaration',
        },
      },
    },
    ask_more: {
      name: 'Ask the household for more',
      hint: 'Papers are missing, or something is unclear',
      consequence:
        'The household sees your question. While you wait for them, no deadline runs; if nothing comes in time, somebody goes and asks.',
      done: 'The household was asked for more',
      fields: {
        declaration: { label: 'About whose declaration' },
        question: {
          label: 'What should the household add?',
          placeholder: 'For example: the hospital’s final bill, and who has it',
        },
      },
    },
    deliberate: {
      name: 'Record the vote',
      hint: 'The village met: how many came, how many for and against',
      consequence:
        'With enough present and more for than against the public notice starts: anyone can read the head’s name, the village, the category and the dates. A lost vote closes the case, and the household may object. With too few present another meeting is due.',
      done: 'The vote is recorded',
      fields: {
        heldOn: { label: 'Day of the meeting' },
        correction: {
          label: 'Why it is before the case was opened',
          placeholder: 'Such as: visited first, filed afterwards',
        },
        entitled: { label: 'How many have a vote', hint: 'Whether they came or not' },
        present: { label: 'Present' },
        votesFor: { label: 'For' },
        votesAgainst: { label: 'Against' },
        abstained: { label: 'Abstained' },
        minutes: { label: 'What was said?', placeholder: 'What people said, and why they agreed or did not' },
      },
    },
    answer_objection: {
      name: 'Answer an objection to the notice',
      hint: 'Look into it and write what was found',
      consequence:
        'Only when every objection is answered can the township pass the case. The household reads what you write.',
      done: 'The objection is answered',
      fields: {
        objection: { label: 'Which one' },
        alike: { label: 'Others about the same matter, answered with it' },
        finding: { label: 'What was found', placeholder: 'Whom you asked, what you saw, whether it is so' },
      },
    },
    pass_review: {
      name: 'Pass',
      hint: 'It is clear; on to the county',
      consequence: 'The county gets your opinion. The household reads it too.',
      done: 'Passed, and reported to the county',
      fields: { opinion: { label: 'Opinion', placeholder: 'What you looked at, and why you agree' } },
      in: { elimination_review: { hint: 'Every condition is met; on to the county' } },
    },
    approve: {
      name: 'Recognize as monitored',
      hint: 'Set the category; the help begins',
      consequence:
        'The household learns that it is monitored, and reads your opinion. Next the township agrees on measures.',
      done: 'Decided: monitored',
      fields: {
        category: { label: 'Which category' },
        opinion: { label: 'Opinion', placeholder: 'What was compared, and why you agree' },
      },
    },
    approve_elimination: {
      name: 'Agree that the risk is eliminated',
      hint: 'Every condition was looked at; monitoring ends',
      consequence:
        'The household learns that the risk is eliminated, and reads your opinion. The record stays; a relapse opens it again.',
      done: 'Decided: risk eliminated',
      fields: { opinion: { label: 'Opinion', placeholder: 'What was compared, and why you agree' } },
    },
    uphold: {
      name: 'Uphold the outcome',
      hint: 'It was decided rightly; the outcome stays',
      consequence: 'The household reads this reason.',
      done: 'Decided: the outcome stays',
      fields: {
        reason: { label: 'Why does it stay?', placeholder: 'What you looked at again, and why the outcome stays' },
      },
    },
    agree_measure: {
      name: 'Agree on a measure',
      hint: 'What, by which department, by when',
      consequence:
        'A department with an account sees it; of one without, you see to it and note it here. If it is not delivered by its day, a warning is raised. The household sees it too.',
      done: 'The measure is agreed',
      fields: {
        kind: { label: 'Which kind of help' },
        department: { label: 'Which department delivers it' },
        dueOn: { label: 'By which day' },
        lateBecause: { label: 'Why it is past the limit', placeholder: 'Such as: the bill is settled next month' },
        what: {
          label: 'What exactly?',
          placeholder: 'For example: settle the reimbursement, then apply for relief once more',
        },
      },
    },
    deliver_measure: {
      name: 'A measure was delivered',
      hint: 'The money came, or it was done',
      consequence: 'The household sees it and is asked to confirm it.',
      done: 'Noted: delivered',
      fields: {
        measure: { label: 'Which measure' },
        deliveredOn: { label: 'On which day' },
        correction: {
          label: 'Why it is before the case was opened',
          placeholder: 'Such as: visited first, filed afterwards',
        },
        what: {
          label: 'What was given or done?',
          placeholder: 'For example: 8,200 yuan reimbursed, paid in on 20 November',
        },
      },
    },
    deny_measure: {
      name: 'The household says it has not come',
      hint: 'Noted as delivered, and not there',
      consequence:
        'It counts as not delivered. Whoever agreed on it and the department hear of it at once, and the day that was agreed stands.',
      done: 'Noted: the help has not come',
      fields: {
        measure: { label: 'Which one has not come' },
        remark: { label: 'What the household says', placeholder: 'For example: nothing came to the account' },
      },
    },
    confirm_measure: {
      name: 'Confirm for the household',
      hint: 'You asked them face to face, and they have it',
      consequence: 'The measure is then complete.',
      done: 'Confirmed for the household',
      fields: {
        measure: { label: 'Which measure' },
        remark: { label: 'What the household said', placeholder: 'For example: the money came, and the medicine' },
      },
    },
    propose_elimination: {
      name: 'Propose that the risk is eliminated',
      hint: 'Visit once more, and look at each condition',
    },
    relapse: {
      name: 'It got worse again; verify anew',
      hint: 'After the risk was eliminated, new hardship came',
      consequence: 'The household is verified anew, and whoever serves the village gets it. Earlier records stay.',
      done: 'Passed on to be verified anew',
      fields: { reason: { label: 'What changed?', placeholder: 'What happened, and when' } },
    },
    send_back: {
      name: 'Send back for another visit',
      hint: 'It is not clear yet; someone must look again',
      consequence: 'The household and the first secretary read this reason; the limit for the visit starts anew.',
      done: 'Sent back for another visit',
      fields: { reason: { label: 'Why back?', placeholder: 'What was not seen clearly, and what to look at' } },
      in: {
        objected: { hint: 'The objection has grounds; someone must look again' },
        elimination_objected: {
          name: 'Undo the elimination, help goes on',
          hint: 'The objection has grounds; it is not eliminated yet',
          consequence:
            'The household and the first secretary read this reason. It is monitored again, and help goes on.',
          done: 'The elimination is undone, help goes on',
        },
        awaiting_approval: {
          name: 'Send back to the township',
          hint: 'Records differ; the township should look again',
          consequence: 'The household and the township read this reason; the limit for the review starts anew.',
          done: 'Sent back to the township',
        },
        elimination_review: {
          name: 'Send back; the help goes on',
          hint: 'Not eliminated yet; go on monitoring and helping',
          consequence: 'The household and the first secretary read this reason. Monitoring and help go on.',
          done: 'Sent back; the help goes on',
        },
        elimination_approval: {
          name: 'Send back to the township',
          hint: 'Records differ; the township should look again',
          consequence: 'The household and the township read this reason; the limit for the review starts anew.',
          done: 'Sent back to the township',
        },
      },
    },
    decline: {
      name: 'Not established',
      hint: 'It does not meet the conditions; say why',
      consequence:
        'The household reads this reason. If they disagree, they can object, and the level above looks again.',
      done: 'Decided: not established',
      fields: {
        reason: {
          label: 'Why is it not established?',
          placeholder: 'What was seen and compared, and where it does not meet the conditions',
        },
      },
      in: {
        awaiting_deliberation: { name: 'Not passed', hint: 'The meeting did not agree', done: 'Decided: not passed' },
        awaiting_review: { name: 'Do not pass', done: 'Decided: not passed by the township' },
        awaiting_approval: { name: 'Do not recognize', done: 'Decided: not recognized' },
      },
    },
    give_emergency_help: {
      name: 'Green channel: help first',
      hint: 'It cannot wait; help first, procedure after',
      consequence: 'The household sees what was given. The procedure goes on, and its limit stays.',
      done: 'Emergency help is noted',
      fields: {
        givenOn: { label: 'On which day' },
        amount: { label: 'How much', hint: 'Leave it empty when things were given, not money.' },
        what: {
          label: 'What was given, and by whom?',
          placeholder: 'For example: relief from the town, and two quilts',
        },
      },
    },
    call_back: {
      name: 'Note who filed it',
      hint: 'A helper filed, or somebody in the name of the household: it was asked',
      consequence: 'If the household says no, who filed sees nothing more of it. Visit and help do not wait for this.',
      done: 'What you found out is noted',
      fields: {
        declaration: { label: 'About which one' },
        how: { label: 'How it was asked' },
        answer: { label: 'What the household said' },
        remark: { label: 'Anything else', placeholder: 'Such as: their own number, the son answered' },
      },
    },
    confirm_split: {
      name: 'The split is so',
      hint: 'Counted to a household in another village, and lives apart now',
      consequence: 'They no longer count there, and that village sees it. This case goes on here.',
      done: 'The split is noted',
      fields: {
        reason: {
          label: 'How do you know?',
          placeholder: 'Such as: visited; has lived here since the wedding, registered here too',
        },
      },
    },
    move: {
      name: 'Move to another village',
      hint: 'It belongs elsewhere, or they live there now',
      consequence:
        'The first secretary of that village gets it, or the township where there is none yet; the limit for the visit starts anew.',
      done: 'Moved to another village',
      fields: {
        village: { label: 'To which village' },
        reason: { label: 'Why?', placeholder: 'For example: registered here, but living there' },
      },
      in: { monitored: { consequence: 'The help stays as it is; that village follows it from now on.' } },
    },
    merge: {
      name: 'Merge with the household’s other case',
      hint: 'One household, two cases: make them one',
      consequence: 'This case ends here and goes on within the other; what was said and done is kept.',
      done: 'Merged',
      fields: {
        into: { label: 'Into which case' },
        reason: {
          label: 'How do you know that it is one household?',
          placeholder: 'For example: phoned them; husband and wife each filed one',
        },
      },
    },
    urge: {
      name: 'Urge',
      hint: 'It is overdue; press for it',
      consequence: 'Whoever has it gets this at once.',
      done: 'Urged',
      fields: { note: { label: 'What to say', placeholder: 'What to do, and by when' } },
    },
    take_over: {
      name: 'Take it over',
      hint: 'It is overdue; do this step yourself',
      consequence: 'This step is yours now; its limit stays. Whoever had it will see that.',
      done: 'Taken over; this step is yours',
      fields: { reason: { label: 'Why?', placeholder: 'For example: whoever had it is on sick leave' } },
    },
    propose_correction: {
      name: 'Correct a record',
      hint: 'Figures of a vote, a category or a day that were recorded wrongly',
      consequence:
        'Another person, one level up, has to countersign it; until then what is recorded counts. The old stays readable, and the household reads the correction.',
      done: 'Proposed; waits to be countersigned',
      fields: {
        action: { label: 'Which record' },
        entitled: { label: 'How many have a vote' },
        present: { label: 'How many came' },
        votesFor: { label: 'For' },
        votesAgainst: { label: 'Against' },
        abstained: { label: 'Abstained' },
        category: { label: 'The right category' },
        deliveredOn: { label: 'The day on which it was delivered' },
        reason: { label: 'Why?', placeholder: 'For example: two figures were swapped' },
      },
    },
    countersign_correction: {
      name: 'Countersign the correction',
      hint: 'Looked at it; change it',
      consequence: 'The new value counts at once; the old one stays readable, and the household reads the correction.',
      done: 'The correction counts',
      fields: {
        proposal: { label: 'What is to be corrected' },
        note: { label: 'Remark', placeholder: 'For example: compared with the original minutes' },
      },
    },
    refuse_correction: {
      name: 'Do not correct',
      hint: 'What is recorded stays',
      consequence: 'What is recorded still counts. Only the staff read this.',
      done: 'Not corrected; what is recorded stays',
      fields: {
        proposal: { label: 'What is to be corrected' },
        reason: { label: 'Why not?', placeholder: 'For example: the original minutes say the same' },
      },
    },
  },
};
