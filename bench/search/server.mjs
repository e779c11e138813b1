// Serves a folder as GitHub Pages does, text compressed by gzip and all else as it is, and counts what it sends.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json',
  '.xml': 'application/xml', '.svg': 'image/svg+xml', '.txt': 'text/plain',
};

/** Resolves to {url, sent, close}; sent counts the bytes of bodies and the answers since it was last set to zero. */
export async function serve(folder) {
  const sent = { bytes: 0, requests: 0 };
  const server = http.createServer(async (request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const body = await readFile(file.endsWith('/') ? `${file}index.html` : file).catch(() => undefined);
    sent.requests++;
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)];
    const shipped = type ? gzipSync(body) : body;
    sent.bytes += shipped.length;
    response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream', 'Content-Length': shipped.length, ...(type && { 'Content-Encoding': 'gzip' }) });
    response.end(shipped);
  });
  // A busy machine must not find a connection closed that it was about to use.
  server.keepAliveTimeout = 0;
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, sent, close: () => { server.closeAllConnections(); server.close(); } };
}
