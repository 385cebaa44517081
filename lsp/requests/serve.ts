/** The requests beyond the protocol, and what answers each. */
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Background } from '../background.ts';
import type { Placed, Projects } from '../projects.ts';
import type { Notifications, Requests, SampleTold } from '../protocol.ts';
import { setParam } from './params.ts';
import { tests } from './tests.ts';

/** What takes long is answered by the background thread, so that nobody who types waits for it. */
export function serveRequests(connection: Connection, projects: Projects, background: Background): void {
  on('scorelang/tests', ({ uri }) => {
    const analysis = analysisOf(projects.find(uri));
    return analysis === null ? { tests: [] } : tests(analysis);
  });
  on('scorelang/setParam', ({ uri, name, value }) => {
    const placed = projects.find(uri);
    const analysis = analysisOf(placed);
    return analysis === null ? null : setParam(analysis, name, value, placed.workspace.uriOf);
  });
  on('scorelang/runTests', ({ uri, ...params }) => background.ask('runTests', projects.find(uri), params));
  on('scorelang/leads', ({ uri, ...params }) => background.ask('leads', projects.find(uri), params));
  on('scorelang/explainLead', ({ uri, ...params }) => background.ask('explainLead', projects.find(uri), params));
  on('scorelang/panel', ({ uri, ...params }) => background.ask('panel', projects.find(uri), params));

  /** One that cannot be answered says why in a sentence. */
  function on<Method extends keyof Requests>(
    method: Method,
    answer: (params: Requests[Method]['params']) => Requests[Method]['result'] | Promise<Requests[Method]['result']>,
  ): void {
    connection.onRequest(method, async (params: Requests[Method]['params']): Promise<object | null> => {
      if (typeof params?.uri !== 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, `${method} needs the uri of a model.`);
      try {
        return await answer(params);
      } catch (cause) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, cause instanceof Error ? cause.message : String(cause));
      }
    });
  }
}

/** Tells that a document was assessed and, where that was it, how its sample stands. */
export function tellAssessed(connection: Connection, uri: string, version: number, told: Pick<SampleTold, 'sample'> | null): void {
  const tell = <Method extends keyof Notifications>(method: Method, params: Notifications[Method]): void =>
    void connection.sendNotification(method, params).catch(() => {});
  if (told !== null) tell('scorelang/sample', { uri, version, sample: told.sample });
  tell('scorelang/assessed', { uri, version });
}

const analysisOf = ({ workspace, path }: Placed): ReturnType<typeof workspace.analysisOf> => workspace.analysisOf(path);
