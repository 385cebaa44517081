/**
 * Writes examples/czech-leads.csv and examples/chinese-leads.csv: 200 made-up leads each, the same at every run, as Excel writes them there.
 *
 * Nobody in them exists. Czech: semicolons, Windows line ends, a byte order mark, `1 234,50`, `5. 12. 2025`. Chinese: commas, a byte order
 * mark, `￥1,280,000.00`, `2026年3月5日`. Messy on purpose, as an export from a CRM is.
 */
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { pick, type Weighted, weighted } from './drawing.ts';
import { randomFrom } from './seeded.ts';

const COUNT = 200;

const CZECH_HEADER = [
  'Číslo',
  'Jméno',
  'Firma',
  'Pracovní pozice',
  'Obor',
  'Počet zaměstnanců',
  'Roční obrat (mil. Kč)',
  'Kraj',
  'Zdroj',
  'Poslední kontakt',
  'Chce cenovou nabídku',
  'Odhlášen z e-mailů',
];
const CZECH_NAMES = 'Jan Petr Tomáš Jiří Martin Šárka Žaneta Růžena Eva Hana Lucie Ondřej Zdeněk Dagmar'.split(' ');
const CZECH_SURNAMES = 'Dvořák Říha Čermák Šimek Žák Kučera Horák Jelínek Beneš Fiala Sedláček Urban'.split(' ');
const CZECH_STEMS = 'Kovo Strojírny Agro Stavby Mlékárna Elektro Plasty Dřevo Sklo Tiskárna'.split(' ');
const CZECH_TOWNS = ['Kolín', 'Písek', 'Hodonín', 'Žďár', 'Třebíč', 'Úvaly', 'Děčín'];
const POSITIONS: readonly Weighted[] = [
  ['jednatel', 5],
  ['Jednatelka', 3],
  ['generální ředitel', 2],
  ['Finanční ředitel', 4],
  ['finanční ředitelka', 3],
  ['ředitel nákupu', 5],
  ['Obchodní ředitelka', 4],
  ['vedoucí výroby', 8],
  ['manažer nákupu', 8],
  ['účetní', 6],
  ['student', 2],
  ['', 4],
];
const TRADES: readonly Weighted[] = [
  ['Strojírenství', 9],
  ['Potravinářství', 6],
  ['Stavebnictví', 7],
  ['Velkoobchod', 5],
  ['IT', 4],
  ['– nevybráno –', 4],
  ['', 2],
];
const REGIONS: readonly Weighted[] = [
  ['Středočeský', 7],
  ['Praha', 9],
  ['Plzeňský', 4],
  ['Jihomoravský', 6],
  ['Vysočina', 4],
  ['', 2],
];
const CZECH_SOURCES: readonly Weighted[] = [
  ['Web', 10],
  ['Veletrh', 5],
  ['Doporučení', 5],
  ['Nakoupený seznam', 6],
];

function czechLead(number: number, random: () => number): string[] {
  const warmth = random();
  const employees = Math.max(1, Math.round(random() ** 4 * 1200));
  const turnover = employees * (0.6 + random() * 2.4);
  return [
    `P${String(number).padStart(3, '0')}`,
    `${pick(CZECH_NAMES, random)} ${pick(CZECH_SURNAMES, random)}`,
    `${pick(CZECH_STEMS, random)} ${pick(CZECH_TOWNS, random)} s.r.o.`,
    weighted(POSITIONS, random),
    weighted(TRADES, random),
    random() < 0.1 ? '' : inCzech(employees, 0),
    random() < 0.15 ? '' : inCzech(turnover, 2),
    weighted(REGIONS, random),
    weighted(CZECH_SOURCES, random),
    random() < 0.08 ? '' : czechDate(daysBefore(Math.floor((1 - warmth) * 300 * random()) + 1)),
    warmth > 0.75 && random() < 0.6 ? 'ano' : 'ne',
    random() < 0.07 ? 'Ano' : 'Ne',
  ];
}

/** `1 234,50`, with the space that does not break. */
const inCzech = (value: number, decimals: number): string =>
  value
    .toFixed(decimals)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');

const czechDate = (date: Date): string => `${date.getUTCDate()}. ${date.getUTCMonth() + 1}. ${date.getUTCFullYear()}`;

const CHINESE_HEADER = [
  '线索编号',
  '姓名',
  '公司',
  '职位',
  '行业',
  '员工人数',
  '年采购额（元）',
  '邮箱',
  '来源',
  '关注的产品',
  '官网访问次数',
  '申请试用',
  '最近跟进',
  '退订',
];
const FAMILY = '王李张刘陈杨赵黄周吴徐孙'.split('');
const GIVEN = ['伟', '芳', '娜', '敏', '静', '磊', '军', '洋', '艳', '杰', '晓明', '建国', '志强', '欣怡'];
const FAMILY_IN_LATIN = 'wang li zhang liu chen yang zhao huang zhou wu xu sun'.split(' ');
const PLACES = ['上海', '深圳', '杭州', '苏州', '成都', '青岛', '武汉'];
const STEMS: readonly (readonly [string, string])[] = [
  ['华信', 'huaxin'],
  ['远洋', 'yuanyang'],
  ['恒达', 'hengda'],
  ['新桥', 'xinqiao'],
  ['海天', 'haitian'],
  ['金阳', 'jinyang'],
];
const ENDS = ['机械有限公司', '科技有限公司', '商贸有限公司', '教育集团', '金融服务有限公司'];
const CHINESE_TITLES: readonly Weighted[] = [
  ['总经理', 6],
  ['董事长', 2],
  ['CEO', 2],
  ['首席执行官', 1],
  ['副总经理', 4],
  ['采购总监', 5],
  ['技术总监', 5],
  ['采购经理', 9],
  ['市场经理', 7],
  ['工程师', 7],
  ['行政专员', 4],
  ['实习生', 2],
  ['学生', 2],
  ['', 4],
];
const CHINESE_TRADES: readonly Weighted[] = [
  ['制造业', 9],
  ['零售', 5],
  ['金融', 5],
  ['教育', 4],
  ['互联网', 6],
  ['请选择', 4],
  ['', 2],
];
const CHINESE_SOURCES: readonly Weighted[] = [
  ['官网', 10],
  ['展会', 5],
  ['老客户介绍', 4],
  ['名单', 6],
];
const PRODUCTS = ['数据平台', '报表', '接口', '安全', '培训'];

function chineseLead(number: number, random: () => number): string[] {
  const warmth = random();
  const family = Math.floor(random() * FAMILY.length);
  const [stem, domain] = pick(STEMS, random);
  const employees = Math.max(3, Math.round(random() ** 3 * 6000));
  const mail = random() < 0.25 ? pick(['qq.com', '163.com', 'QQ.com'], random) : `${domain}.example`;
  return [
    `X${String(number).padStart(4, '0')}`,
    `${FAMILY[family]}${pick(GIVEN, random)}`,
    `${pick(PLACES, random)}${stem}${pick(ENDS, random)}`,
    weighted(CHINESE_TITLES, random),
    weighted(CHINESE_TRADES, random),
    random() < 0.1 ? '' : String(employees),
    random() < 0.2 ? '' : `￥${grouped((employees * (800 + random() * 4000)).toFixed(2))}`,
    random() < 0.04 ? '' : `${FAMILY_IN_LATIN[family]}${number}@${mail}`,
    weighted(CHINESE_SOURCES, random),
    PRODUCTS.filter(() => random() < 0.25).join('; '),
    String(Math.floor(warmth * warmth * 10)),
    warmth > 0.75 && random() < 0.6 ? '是' : '否',
    random() < 0.1 ? '' : chineseDate(daysBefore(Math.floor((1 - warmth) * 120 * random()) + 1)),
    random() < 0.06 ? '是' : '否',
  ];
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const chineseDate = (date: Date): string => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;

/** Counted back from the moment that the models' heads name. */
const daysBefore = (days: number): Date => new Date(Date.UTC(2026, 10, 1) - days * 86_400_000);

type Draw = (number: number, random: () => number) => string[];

function file(
  header: readonly string[],
  draw: Draw,
  seed: number,
  dialect: { readonly delimiter: string; readonly record_delimiter: string },
) {
  const random = randomFrom(seed);
  return stringify([header, ...Array.from({ length: COUNT }, (_, index) => draw(index + 1, random))], { ...dialect, bom: true });
}

const write = (name: string, text: string): void => writeFileSync(new URL(`../examples/${name}`, import.meta.url), text);
write('czech-leads.csv', file(CZECH_HEADER, czechLead, 20261123, { delimiter: ';', record_delimiter: '\r\n' }));
write('chinese-leads.csv', file(CHINESE_HEADER, chineseLead, 20261124, { delimiter: ',', record_delimiter: '\r\n' }));
