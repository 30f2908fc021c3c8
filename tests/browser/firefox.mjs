// node firefox.mjs FIREFOX SITE WORD PAGE... -> on standard output, as JSON, what Firefox saw.
// Pages are opened from the disk. The preference matters: without it puppeteer relaxes the rules
// for files, and a site that would be blank for a reader passes.
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [executablePath, site, word, ...pages] = process.argv.slice(2);
const root = pathToFileURL(site).href + '/';
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath,
  timeout: 120000,
  extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
});

const page = await browser.newPage();
page.setDefaultTimeout(60000);
const bad = {};
let faults = [];
page.on('pageerror', (error) => faults.push(String(error)));
page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));

async function open(path) {
  faults = [];
  await page.goto(root + path, { waitUntil: 'load' });
  if ((await page.$$('h1')).length !== 1) faults.push('not one h1');
  if (faults.length) bad[path] = faults;
}

// What a search for the word leads to: the address of the first hit and the text that is there.
async function search() {
  await open('search.html');
  await page.type('#q', word);
  // Hits of the first letters come before those of the whole word: only one that shows it counts.
  const hit = await page.waitForFunction((wanted) => {
    const links = [...document.querySelectorAll('#search .hits a[href*="#p"]')];
    return links.find((a) => a.closest('li').textContent.includes(wanted))?.href;
  }, {}, word);
  await page.goto(await hit.jsonValue(), { waitUntil: 'load' });
  return page.evaluate(() => ({
    address: location.href,
    text: document.querySelector(':target')?.textContent ?? '',
  }));
}

// A document without a policy of its own is refused its neighbour: the rules are a reader's.
async function strict() {
  await page.goto(root + 'theme/icon.svg');
  return page.evaluate(() => fetch('style.css').then(() => false, () => true));
}

try {
  for (const path of pages) await open(path);
  console.log(JSON.stringify({ bad, found: await search(), strict: await strict() }));
} finally {
  await browser.close();
}
