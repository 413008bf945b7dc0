/**
 * A folder in memory for an editor in a browser, as an extension of its own. FILES, { name: text }, is what is in it; the
 * test puts it before these lines.
 */
const { EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require("vscode");

exports.activate = ({ subscriptions }) => {
  // eslint-disable-next-line no-undef
  const files = new Map(Object.entries(FILES).map(([name, text]) => [`/${name}`, new TextEncoder().encode(text)]));
  const changed = new EventEmitter();
  const times = new Map();
  const found = (uri) => {
    if (!files.has(uri.path)) throw FileSystemError.FileNotFound(uri);
    return files.get(uri.path);
  };
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat: (uri) =>
      uri.path === "/"
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: times.get(uri.path) ?? 0, size: found(uri).length },
    readDirectory: () => [...files.keys()].map((path) => [path.slice(1), FileType.File]),
    readFile: found,
    writeFile(uri, content) {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, content);
      times.set(uri.path, (times.get(uri.path) ?? 0) + 1);
      changed.fire([{ type, uri }]);
    },
    createDirectory() {},
    delete(uri) {
      files.delete(uri.path);
      changed.fire([{ type: FileChangeType.Deleted, uri }]);
    },
    rename() {},
  };
  subscriptions.push(workspace.registerFileSystemProvider("memfs", provider));
};
