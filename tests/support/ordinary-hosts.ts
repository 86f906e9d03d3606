const list = `
frame.io app.frame.io next.frame.io studiobinder.com app.studiobinder.com sethero.com croogloo.com yamdu.com
scenechronize.com ep.com moviemagic.ep.com castandcrew.com wrapbook.com mediaservices.com finaldraft.com celtx.com
writerduet.com arcstudiopro.com highland2.app fadeinpro.com shotgrid.autodesk.com shotgunstudio.com ftrack.com
kitsu.cg-wire.com syncsketch.com moxion.io pix.online sohonet.com evercast.us louper.io signiant.com
mediashuttle.com masv.io wetransfer.com dropbox.com box.com egnyte.com lucidlink.com iconik.io mediasilo.com vimeo.com
wipster.io ziflow.com shotdeck.com film-grab.com imdb.com pro.imdb.com castingnetworks.com backstage.com spotlight.com
castitsystems.com setscouter.com giggster.com rightsline.com filmtrack.com blackmagicdesign.com avid.com
partnerhelp.netflixstudios.com
google.com mail.google.com docs.google.com drive.google.com calendar.google.com maps.google.com meet.google.com
photos.google.com accounts.google.com cloud.google.com fonts.googleapis.com storage.googleapis.com www.googleapis.com
microsoft.com office.com outlook.office.com outlook.live.com teams.microsoft.com onedrive.live.com sharepoint.com
login.microsoftonline.com graph.microsoft.com learn.microsoft.com azure.com portal.azure.com bing.com msn.com
apple.com icloud.com adobe.com helpx.adobe.com creativecloud.adobe.com fonts.adobe.com stock.adobe.com behance.net
autodesk.com blender.org maxon.net unrealengine.com unity.com sidefx.com foundry.com nvidia.com
x.com twitter.com facebook.com instagram.com linkedin.com reddit.com tiktok.com youtube.com twitch.tv discord.com
whatsapp.com web.whatsapp.com telegram.org signal.org slack.com zoom.us webex.com
github.com gist.github.com gitlab.com bitbucket.org stackoverflow.com npmjs.com pypi.org developer.mozilla.org
trello.com asana.com monday.com airtable.com smartsheet.com notion.so evernote.com miro.com figma.com canva.com
docusign.com hellosign.com salesforce.com hubspot.com mailchimp.com zendesk.com intercom.com shopify.com stripe.com
paypal.com xero.com quickbooks.intuit.com sage.com
wikipedia.org en.wikipedia.org archive.org gutenberg.org britannica.com
bbc.co.uk nytimes.com theguardian.com reuters.com variety.com deadline.com hollywoodreporter.com screendaily.com
indiewire.com lemonde.fr spiegel.de nhk.or.jp elpais.com
hsbc.co.uk barclays.co.uk chase.com bankofamerica.com deutsche-bank.de ing.com wise.com revolut.com
amazon.com amazon.co.uk ebay.com aliexpress.com booking.com airbnb.com skyscanner.net uber.com weather.com
netflix.com disneyplus.com max.com primevideo.com hulu.com spotify.com soundcloud.com bandcamp.com
s3.amazonaws.com d111111abcdef8.cloudfront.net cdn.jsdelivr.net unpkg.com cdnjs.cloudflare.com example.blob.core.windows.net
openai.com help.openai.com status.openai.com anthropic.com docs.anthropic.com deepmind.google support.claude.com
docs.midjourney.com help.runwayml.com
sag-aftra.org wga.org dga.org iatse.net bectu.org.uk pact.co.uk gov.uk irs.gov europa.eu who.int
freepik.com shutterstock.com gettyimages.com istockphoto.com pexels.com unsplash.com duckduckgo.com kagi.com
localhost 127.0.0.1 192.168.1.10 intranet.northlight.example
`;

/** Where a crew spends the day: none of it may be taken for a GenAI tool. */
export const ordinaryHosts = list.trim().split(/\s+/);
