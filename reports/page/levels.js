// Decides the eight levels: which told case opens each, and which clicks change its answer.

/** In order. A level's `tries` are edits as the workbench makes them; its words are
 *  `level.NAME.title`, `.idea`, `.look`, and for each try `level.NAME.TRY` and `.TRY.why`. */
export const levels = [
  {
    name: 'names',
    topic: 'names',
    case: 'names-that-only-look-right',
    tries: [
      {
        name: 'function',
        steps: [
          {
            edit: 'createGroup',
            name: 'lambda-rds-1',
            like: 'sg-0lr1',
            id: 'sg-0copy1',
            attachTo: {kind: 'function', name: 'checkout'},
          },
        ],
      },
      {
        name: 'both',
        steps: [
          {
            edit: 'createGroup',
            name: 'lambda-rds-1',
            like: 'sg-0lr1',
            id: 'sg-0copy1',
            attachTo: {kind: 'function', name: 'checkout'},
          },
          {
            edit: 'createGroup',
            name: 'rds-lambda-1',
            like: 'sg-0rl1',
            id: 'sg-0copy2',
            attachTo: {kind: 'cluster', name: 'orders'},
          },
        ],
      },
    ],
  },
  {
    name: 'rules',
    topic: 'rules',
    case: 'inbound-rule-added',
    tries: [
      {name: 'remove', steps: [{edit: 'removeRule', group: 'sg-0rl1', direction: 'in', index: 1}]},
      {
        name: 'port',
        steps: [
          {edit: 'removeRule', group: 'sg-0rl1', direction: 'in', index: 1},
          {
            edit: 'changeRule',
            group: 'sg-0rl1',
            direction: 'in',
            index: 0,
            protocol: 'tcp',
            from: 3306,
            to: 3307,
            kind: 'group',
            peer: 'sg-0lr1',
          },
        ],
      },
      {
        name: 'describe',
        steps: [
          {edit: 'removeRule', group: 'sg-0rl1', direction: 'in', index: 1},
          {edit: 'describe', group: 'sg-0rl1', text: 'Made by RDS. Do not touch!'},
        ],
      },
    ],
  },
  {
    name: 'direct',
    topic: 'direct',
    case: 'first-connection',
    tries: [{name: 'press', press: true}],
  },
  {
    name: 'spares',
    topic: 'spares',
    case: 'second-function',
    tries: [
      {
        name: 'attach',
        steps: [{edit: 'attach', kind: 'function', name: 'refunds', group: 'sg-0lr1'}],
      },
      {
        name: 'modify',
        steps: [
          {
            edit: 'addRule',
            group: 'sg-0lr1',
            direction: 'out',
            protocol: 'tcp',
            from: 443,
            to: 443,
            kind: 'range',
            peer: '0.0.0.0/0',
          },
        ],
      },
      {name: 'observed', readings: {spare_peer: 'unusable'}},
    ],
  },
  {
    name: 'proxy',
    topic: 'proxy',
    case: 'target-unavailable',
    tries: [
      {
        name: 'health',
        steps: [{edit: 'targetHealth', proxy: 'orders-proxy', at: 1, state: 'AVAILABLE'}],
      },
    ],
  },
  {
    name: 'listed',
    topic: 'listed',
    case: 'connected-by-hand',
    tries: [
      {name: 'press', press: true},
      {name: 'cut', case: 'inbound-rule-removed'},
    ],
  },
  {
    name: 'silences',
    topic: 'silences',
    case: 'second-function-on-a-proxy',
    tries: [
      {name: 'reading', readings: {spare_peer: 'unusable'}},
      {name: 'conflict', case: 'create-or-associate'},
    ],
  },
  {
    name: 'table',
    topic: 'silences',
    case: 'second-function-on-a-proxy',
    showsTable: true,
    tries: [
      {
        name: 'cell',
        tableSteps: [
          {
            edit: 'toggleValue',
            row: 4,
            alternative: 0,
            column: 'proxy',
            value: 'usable_once_associated',
          },
        ],
      },
    ],
  },
];

export function levelNamed(name) {
  return levels.find((level) => level.name === name);
}
