// Builds the Teams app package: manifest/teams with this installation's own ids and addresses, validated against Microsoft's
// schema, as one zip file. See manifest/teams/README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'manifest/teams');
const texts = ['sv.json', 'en.json'];
const icons = ['color.png', 'outline.png'];

const usage = `npm run package:teams -- --app-id <id> --website <https address> [--developer <name>] [--privacy <https address>] [--terms <https address>] [--out <file.zip>]

--app-id     the bot's application (client) id in Entra; TEAMS_APP_ID in .env or the environment will do
--website    your organisation's page about Koolla, https; the privacy and terms pages are looked for there too where they are not given
--developer  who keeps this Koolla, at most 32 characters`;

const { values } = parseArgs({
  options: {
    'app-id': { type: 'string' },
    website: { type: 'string' },
    developer: { type: 'string', default: 'Koolla' },
    privacy: { type: 'string' },
    terms: { type: 'string' },
    out: { type: 'string', default: path.join(root, 'dist/koolla-teams.zip') },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(usage);
} else {
  const problems = await build();
  if (problems.length > 0) {
    console.error(problems.map((problem) => `- ${problem}`).join('\n'));
    console.error(`\n${usage}`);
    process.exitCode = 1;
  }
}

/** Writes the package; gives back what is in its way, in plain words. */
async function build() {
  const dotenv = path.join(root, '.env');
  const settings = { ...(existsSync(dotenv) ? parseEnv(readFileSync(dotenv, 'utf8')) : {}), ...process.env };
  const appId = (values['app-id'] ?? settings.TEAMS_APP_ID ?? '').trim().toLowerCase();
  const website = (values.website ?? '').trim().replace(/\/$/, '');
  const missing = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(appId))
    missing.push('The application id is missing or is not one: give --app-id or set TEAMS_APP_ID.');
  if (!/^https:\/\/[^\s/]+/.test(website)) missing.push('The website is missing or does not begin with https://: give --website.');
  if (missing.length > 0) return missing;

  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const own = {
    APP_ID: appId,
    DEVELOPER: values.developer,
    WEBSITE: website,
    PRIVACY: values.privacy ?? `${website}/privacy`,
    TERMS: values.terms ?? `${website}/terms`,
  };
  const manifest = JSON.parse(
    readFileSync(path.join(source, 'manifest.json'), 'utf8').replace(/\{\{(\w+)\}\}/g, (whole, name) =>
      name in own ? JSON.stringify(own[name]).slice(1, -1) : whole,
    ),
  );
  manifest.version = version;

  const documents = [
    ['manifest.json', manifest],
    ...texts.map((file) => [file, JSON.parse(readFileSync(path.join(source, file), 'utf8'))]),
  ];
  const problems = await validate(documents);
  if (problems.length > 0) return problems;

  const out = path.resolve(values.out);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(
    out,
    zip([
      ...documents.map(([file, document]) => [file, Buffer.from(`${JSON.stringify(document, null, 2)}\n`)]),
      ...icons.map((file) => [file, readFileSync(path.join(source, file))]),
    ]),
  );
  console.log(
    `${path.relative(process.cwd(), out)}: Koolla ${version} for Teams, bot ${appId}, valid by Microsoft's schema ${manifest.manifestVersion}.`,
  );
  return [];
}

/** Against the schema that each document names; the package brings them along, so that nothing is fetched. */
async function validate(documents) {
  let utils;
  try {
    ({ AppManifestUtils: utils } = (await import('@microsoft/app-manifest')).default);
  } catch {
    return ["Microsoft's schemas are not installed: run npm ci without --omit=dev first."];
  }
  const problems = [];
  for (const [file, document] of documents) {
    // One pattern in Microsoft's localisation schema has a bare bracket, which a strict reader refuses.
    const schema = JSON.parse(JSON.stringify(await utils.fetchSchema(document.$schema)).replaceAll('\\\\b]', '\\\\b\\\\]'));
    for (const problem of await utils.validateAgainstSchema(document, schema)) problems.push(`${file}: ${problem.trim()}`);
  }
  return problems;
}

/** A zip file of a few small files, deflated, at the root. Dates are fixed: the same content gives the same bytes. */
function zip(files) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [name, content] of files) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    // Common to both headers: version 2.0, UTF-8 names, deflate, 1.1.1980, checksum, sizes, length of the name, no extra.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(0x0021, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes]);
    local.push(header, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, rest, nameBytes);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}
