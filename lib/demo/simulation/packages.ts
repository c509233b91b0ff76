export type DemoPackage = {
  folder: string;
  project: string;
  name: string;
  /** Shortest and longest run. */
  durationMs: readonly [number, number];
};

type ProjectPackages = Record<string, readonly [shortestSeconds: number, longestSeconds: number]>;

function project(folder: string, name: string, packages: ProjectPackages): DemoPackage[] {
  return Object.entries(packages).map(([packageName, [shortest, longest]]) => ({
    folder,
    project: name,
    name: `${packageName}.dtsx`,
    durationMs: [shortest * 1_000, longest * 1_000],
  }));
}

/** What is deployed: four folders, one of them with a name that only Unicode can spell. */
export const PACKAGES: readonly DemoPackage[] = [
  ...project('Finance', 'GeneralLedger', {
    LoadLedgerEntries: [14, 26],
    LoadExchangeRates: [5, 9],
    ReconcileAccounts: [18, 34],
    PostAccruals: [10, 18],
    CloseMonth: [26, 40],
  }),
  ...project('Finance', 'Invoicing', {
    ImportInvoices: [12, 22],
    MatchPayments: [9, 17],
    SendReminders: [6, 12],
  }),
  ...project('Sales', 'CustomerHub', {
    LoadCustomers: [15, 28],
    DeduplicateCustomers: [20, 36],
    LoadOrders: [10, 20],
    RefreshSegments: [12, 24],
    ExportCampaigns: [7, 13],
  }),
  ...project('Sales', 'Försäljning', {
    LäsInButiker: [8, 15],
    RäknaOmDagskassa: [16, 30],
  }),
  ...project('Logistics', 'Warehouse', {
    LoadStock: [12, 21],
    LoadShipments: [14, 25],
    PlanReplenishment: [22, 38],
    ArchiveMovements: [18, 32],
    ImportCarrierFiles: [6, 14],
  }),
  ...project('夜間処理', '基幹連携', {
    受注取込: [11, 19],
    在庫更新: [13, 24],
    売上集計: [20, 35],
    マスタ同期: [9, 16],
  }),
];

/** The package of this name. Throws a RangeError when it is not deployed. */
export function packageNamed(name: string): DemoPackage {
  const found = PACKAGES.find((each) => each.name === `${name}.dtsx`);
  if (!found) throw new RangeError(`There is no package ${name}.`);
  return found;
}
