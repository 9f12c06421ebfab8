// Says what is in the PDF that it is given as its input. A process of its own, because Jest refuses what pdf.js imports.
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const { text: sheets } = await extractText(pdf);
const { info } = await pdf.getMetadata();
process.stdout.write(JSON.stringify({ sheets, info }));
