/** Lets someone choose a lead of the sample by its name or a value. */
import { type QuickPickItem, window } from 'vscode';
import type { Ask } from '../server.ts';

interface Offered extends QuickPickItem {
  readonly row: number | null;
}

/** The row of the lead that was chosen; undefined where none was. */
export function pickLead(ask: Ask, uri: string): Promise<number | undefined> {
  const picker = window.createQuickPick<Offered>();
  picker.title = 'Explain a lead of the sample';
  picker.placeholder = 'A name, a company, any value';
  let asked = new AbortController();
  const offer = async (query: string): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    picker.busy = true;
    try {
      const { leads, problem } = await ask('scorelang/leads', query === '' ? { uri } : { uri, query }, signal);
      if (signal.aborted) return;
      // The server has chosen; what the editor would leave out besides is shown always.
      picker.items =
        leads.length > 0
          ? leads.map(({ row, label, score, tier }) => ({ label, description: `${score} ${tier ?? ''}`, row, alwaysShow: true }))
          : [{ label: problem ?? 'No lead of the sample', row: null, alwaysShow: true }];
    } catch {
      // The text is another by now, or the server is gone: what is offered stays.
    }
    if (!signal.aborted) picker.busy = false;
  };
  return new Promise((resolve) => {
    picker.onDidChangeValue(offer);
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      if (chosen === undefined || chosen.row === null) return;
      resolve(chosen.row);
      picker.hide();
    });
    picker.onDidHide(() => {
      asked.abort();
      picker.dispose();
      resolve(undefined);
    });
    picker.show();
    void offer('');
  });
}
