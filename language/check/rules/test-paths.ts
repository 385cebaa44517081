/**
 * Files that tests and samples are read from lie in the project.
 *
 *     test "golden" from "../../cases.csv"
 */
import { pathFrom } from '../paths.ts';
import { check } from '../sight.ts';

/** The code is `path-outside-project`. */
export const testPaths = check(['TestFile', 'Sample'], ({ path }, { file, report }) => {
  if (pathFrom(file.source.path, path.value) === null) report(path.span, 'path-outside-project', [path.value]);
});
