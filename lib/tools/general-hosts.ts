/**
 * Sites people use for everything: none of them is a GenAI tool altogether, whatever an update says. A subdomain or a
 * path of one may be.
 */
export const generalHosts: ReadonlySet<string> = new Set(
  `google.com gmail.com youtube.com bing.com yahoo.com duckduckgo.com ecosia.org baidu.com yandex.com naver.com daum.net
  microsoft.com office.com office365.com live.com outlook.com sharepoint.com windows.net azure.com apple.com icloud.com
  amazon.com amazonaws.com cloudfront.net googleapis.com googleusercontent.com gstatic.com cloudflare.com akamaihd.net fastly.net
  facebook.com instagram.com whatsapp.com x.com twitter.com linkedin.com reddit.com tiktok.com pinterest.com discord.com
  wikipedia.org wikimedia.org mozilla.org github.com gitlab.com bitbucket.org stackoverflow.com
  slack.com zoom.us notion.so atlassian.net trello.com asana.com monday.com airtable.com
  dropbox.com box.com wetransfer.com frame.io vimeo.com adobe.com canva.com figma.com autodesk.com
  netflix.com imdb.com spotify.com paypal.com salesforce.com zendesk.com wordpress.com medium.com`
    .split(/\s+/)
    .filter(Boolean),
);
