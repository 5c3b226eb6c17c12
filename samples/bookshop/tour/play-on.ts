import { join } from 'node:path';
import type { Narrator } from './narrator.ts';
import { type Shop, servicePort } from './shop.ts';

/** Says what the user can try while the shop stays open. */
export function invite(shop: Shop, narrator: Narrator): void {
  const { controlPlane, mesh, visitorProxy, ratings } = shop;
  narrator.heading('The shop stays open: play on');
  narrator.say('Open the page in a browser, and sign in as jason there:');
  narrator.command(`xdg-open ${shop.plainUrl('page-v1')}/`);
  narrator.say("Call any service from inside the mesh, through the visitor's sidecar:");
  narrator.command(`curl -x ${visitorProxy} http://reviews:${servicePort}/reviews/0`);
  narrator.command(`curl -x ${visitorProxy} -H 'end-user: jason' http://reviews:${servicePort}/reviews/0`);
  narrator.say('Change the rules: edit, add or remove files here, and see what the proxies make of it.');
  narrator.command(`\${EDITOR:-vi} ${join(mesh.path, 'reviews.yaml')}`);
  narrator.command(controlPlane.commandText('get trafficroute -A'));
  narrator.command(controlPlane.commandText('status'));
  narrator.command(controlPlane.commandText('proxy bookinfo/reviews-v2'));
  const bad = ratings.at(-1);
  if (bad !== undefined) {
    narrator.say(`Break ${bad.name}, and mend it:`);
    narrator.command(`curl -X POST '${bad.adminUrl}/fail?percent=50'`);
    narrator.command(`curl -X POST '${bad.adminUrl}/healthy'`);
  }
  narrator.say('More to try is in samples/bookshop/README.md. Ctrl-C closes the shop.');
}
