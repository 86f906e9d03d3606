import type { ToolFacts } from '../../model/tool.ts';

/** Nobody read a page for these: they are what is commonly understood of the vendor. Always of low or medium confidence. */
const UNSOURCED = 'Common understanding of the vendor; no page read';

type Rest = Partial<Omit<ToolFacts, 'trainsByDefault' | 'source' | 'checked' | 'confidence'>>;

const fact = (
  confidence: ToolFacts['confidence'],
  checked: string,
  source: string,
  trainsByDefault: string,
  rest: Rest = {},
): ToolFacts => ({ trainsByDefault, ...rest, source, checked, confidence });

const seen = (checked: string, source: string, trains: string, rest: Rest = {}) =>
  fact('high', checked, source, trains, rest);
const likely = (checked: string, source: string, trains: string, rest: Rest = {}) =>
  fact('medium', checked, source, trains, rest);
const thin = (checked: string, trains: string, rest: Rest = {}, source = UNSOURCED) =>
  fact('low', checked, source, trains, rest);

const UNCLEAR = 'Unclear';
const contract = 'By contract';

const chatFacts: Record<string, ToolFacts> = {
  chatgpt: seen('2026-06-07', 'OpenAI help centre; productionai.institute', 'Yes on Free and Plus/Pro', {
    optOut: 'Data controls: switch off "Improve the model for everyone"; temporary chats are left out',
    businessTier: 'No training by default on Business, Enterprise, Edu and API',
    retention: 'Until deleted, then about 30 days; Enterprise as its administrator sets it',
    publicByDefault: 'No, but shared links are public',
    region: 'US; other regions for eligible business customers',
    accountCue: 'Workspace name in the profile menu; the address is the same on every plan',
  }),
  'openai-platform': likely('2025', UNSOURCED, 'No (API terms)', {
    businessTier: 'No training',
    retention: 'Abuse logs for 30 days unless zero retention is agreed',
    region: 'US; EU projects possible',
    accountCue: 'Project and organisation selector',
    note: 'The playground falls under API terms, not consumer terms',
  }),
  sora: seen('2026-03-24', 'News reports of the shutdown announcement', 'Yes for consumers', {
    optOut: 'The same data controls as ChatGPT',
    publicByDefault: 'The feed was public',
    region: 'US',
    note: 'Shutdown of app and API announced in March 2026; wrappers may keep the name',
  }),
  claude: seen('2026', 'Anthropic help centre; arnontl.com', 'Yes on Free, Pro and Max unless declined', {
    optOut: 'Privacy settings: "Help improve Claude" off; incognito chats are left out',
    businessTier: 'No training on Team, Enterprise, Government, Education and API',
    retention: '30 days; five years where training is on',
    publicByDefault: 'No, but shared links and artifacts can be',
    region: 'US',
    accountCue: 'Organisation name in the account menu; not in the address',
  }),
  gemini: seen(
    '2026',
    'productionai.institute; watch.q16pbc.com',
    'Yes while Keep Activity is on, which it is at first',
    {
      optOut: 'Switch Gemini activity off, or use temporary chats',
      retention: '18 months; samples seen by reviewers up to three years; 72 hours even when off',
      region: 'Worldwide',
      accountCue: 'Work accounts use the same address; /u/N is no sign of a plan',
      note: 'Google asks people not to enter what a reviewer should not see',
    },
  ),
  'gemini-enterprise': seen('2025-01-17', 'Google Workspace admin help', 'No, with a Workspace account', {
    businessTier: 'No human review and no training outside the domain without permission',
    retention: 'As the Workspace administrator sets it',
    region: 'Workspace region policies',
    accountCue: 'Work account and shield notice; consumer and work share gemini.google.com',
    note: 'Also appears as a side panel in Docs, Drive and Gmail',
  }),
  notebooklm: seen('2026-06-20', 'verifywise.ai', 'No, unless feedback is sent', {
    optOut: 'Send no feedback',
    businessTier: 'No review and no training for Workspace and Education',
    retention: 'Sources stay as long as the notebook',
    publicByDefault: 'No; notebooks can be shared',
    region: 'Worldwide',
  }),
  'google-ai-studio': likely(
    '2025',
    'Gemini API additional terms',
    'Yes on the unpaid quota, with human review possible',
    {
      optOut: 'Use a project with billing',
      businessTier: 'No training on paid use',
      region: 'Worldwide',
      accountCue: 'A project with billing; not visible in the address',
    },
  ),
  'google-labs-fx': thin('2026', 'Yes under consumer Labs terms', {
    businessTier: 'Vertex AI is the enterprise way to the same models',
    region: 'Worldwide',
  }),
  copilot: likely(
    '2026',
    'magicmirror.team; privacygpt.lynicis.dev',
    'Yes for text and voice; uploaded files and work accounts are left out',
    {
      optOut: 'Privacy: model training switches',
      retention: '18 months of history',
      region: 'US and EU',
    },
  ),
  'microsoft-365-copilot': seen('2025', 'Microsoft support', 'No, with a work account', {
    businessTier: 'Enterprise data protection',
    retention: 'As the tenant sets it',
    region: 'EU data boundary available',
    accountCue: 'The address itself, and a green shield with a work sign-in',
  }),
  grok: likely('2026', 'productionai.institute', 'Yes', {
    optOut: 'Data controls on grok.com, privacy settings on X, private chats',
    businessTier: 'No training on Business, Enterprise and API',
    retention: 'Deleted chats are gone within 30 days',
    publicByDefault: 'Shared links were indexed by search engines in August 2025',
    region: 'US',
  }),
  deepseek: likely('2026-03', 'intelligibberish.com; watch.q16pbc.com', 'Yes', {
    optOut: 'None that is clear',
    retention: 'Unclear, possibly without limit',
    region: 'China',
    note: 'Many studios and governments block it',
  }),
  'meta-ai': likely('2026-03', 'intelligibberish.com', 'Yes', {
    optOut: 'An objection form in the EU and UK',
    retention: 'Until deleted',
    publicByDefault: 'Chats ended up in a public feed in 2025',
    region: 'US',
  }),
  mistral: seen('2026', 'Mistral help centre and documentation', 'Yes on Free and Student; sources disagree on Pro', {
    optOut: 'Admin console: privacy switch',
    businessTier: 'No training on Team and Enterprise',
    retention: 'As long as the account',
    region: 'EU',
    accountCue: 'Organisation in the admin console',
  }),
  poe: likely('2026', 'Poe privacy centre', 'Not by the official bots; other bots may', {
    optOut: 'Use bots with a full privacy shield',
    retention: "On Poe's servers until deleted",
    region: 'US',
    note: 'A half shield means that the bot developer sees chats without a name',
  }),
  'character-ai': thin('2025', 'Yes, to improve the service', {
    publicByDefault: 'Characters are public',
    region: 'US',
  }),
  kimi: thin('2025', 'Yes', { businessTier: 'API terms differ', region: 'China and Singapore' }),
  qwen: thin('2025', 'Yes', { businessTier: 'Alibaba Cloud terms differ', region: 'China and Singapore' }),
  tongyi: thin('2025', 'Yes', { businessTier: 'Alibaba Cloud terms differ', region: 'China' }),
  doubao: thin('2025', 'Yes', { region: 'China and Singapore' }),
  genspark: thin('2025', UNCLEAR, { businessTier: 'Team plan says no', region: 'US and Singapore' }),
  manus: thin('2025', UNCLEAR, {
    businessTier: 'Team plan says no',
    publicByDefault: 'Replays of a session can be shared',
    region: 'Singapore and US',
    note: 'The agent moves files to a machine in the cloud',
  }),
  you: thin('2025', UNCLEAR, { optOut: 'Private mode', businessTier: 'No training on Enterprise', region: 'US' }),
  perplexity: seen('2026', 'Perplexity help centre; productionai.institute', 'Yes on Free, Pro and Max', {
    optOut: 'Preferences: AI data retention off; holds from then on only',
    businessTier: 'Enterprise never trains and keeps uploads for less time',
    retention: 'Threads until deleted',
    publicByDefault: 'No; threads can be shared',
    region: 'US',
    accountCue: 'Organisation badge; same address',
  }),
  openrouter: likely('2025', UNSOURCED, 'Depends on the provider behind it', {
    optOut: 'Provider policy switches',
    businessTier: 'Routing to providers without retention',
    region: 'US',
  }),
};

const pictureFacts: Record<string, ToolFacts> = {
  midjourney: seen(
    '2026',
    'conductatlas.com; aigr.ee; aileakage.com',
    'Yes: a lasting licence on what goes in and comes out, on every plan',
    {
      optOut: 'None',
      businessTier: 'No enterprise contract',
      retention: 'The licence outlives deletion',
      publicByDefault: 'Yes, and others may remix; stealth mode on Pro and Mega only',
      region: 'US',
      note: 'Stealth does not hide what is posted in a Discord channel',
    },
  ),
  firefly: seen('2026', 'Adobe terms as reviewed by baa-atlas and productionai.institute', 'No', {
    optOut: 'Content analysis has its own switch in the Adobe account',
    businessTier: 'No training; business accounts are left out of content analysis',
    retention: 'Creative Cloud policy; set by the administrator on Enterprise',
    region: 'US and EU',
    accountCue: 'Business profile in the profile switcher',
    note: 'Offers models of other vendors; Adobe says that they do not train on content',
  }),
  'adobe-express': seen('2026', 'Adobe terms as reviewed by productionai.institute', 'No', {
    businessTier: 'No training; business accounts are left out of content analysis',
    region: 'US and EU',
    accountCue: 'Business profile in the profile switcher',
  }),
  'photoshop-web': seen('2026', 'Adobe terms as reviewed by productionai.institute', 'No', {
    businessTier: 'No training; business accounts are left out of content analysis',
    region: 'US and EU',
    accountCue: 'Business profile in the profile switcher',
  }),
  leonardo: likely('2026-06-02', 'conductatlas.com; aona.ai', 'Yes', {
    optOut: 'Account setting, or by mail',
    businessTier: 'Private on paid plans; contract for Team and API',
    publicByDefault: 'Yes on Free, with a lasting licence',
    region: 'Australia and US',
  }),
  ideogram: likely('2026', 'conductatlas.com', 'Yes; no way out stated on Free', {
    businessTier: 'Contract for Team and API',
    publicByDefault: 'Yes on Free and Basic; private from Plus',
    region: 'Canada and US',
  }),
  krea: thin('2026', UNCLEAR, { region: 'US', note: 'One door to many models of other vendors' }),
  magnific: thin('2026-04', UNCLEAR, { businessTier: 'Enterprise plan with indemnity', region: 'Spain' }, 'vibedex.ai'),
  freepik: thin('2026-04', UNCLEAR, { businessTier: 'Enterprise plan with indemnity', region: 'Spain' }, 'vibedex.ai'),
  recraft: thin('2025', UNCLEAR, { publicByDefault: 'Yes on Free', region: 'UK and US' }),
  stability: thin('2025', 'Yes for consumer services', {
    optOut: 'Account setting',
    businessTier: 'No training on Enterprise and API',
    region: 'UK and US',
  }),
  dreamstudio: thin('2025', 'Yes for consumer services', { optOut: 'Account setting', region: 'UK and US' }),
  'flux-playground': thin('2025', UNCLEAR, { businessTier: contract, region: 'Germany' }),
  playground: thin('2024', 'Yes; images on Free are public', { publicByDefault: 'Yes on Free', region: 'US' }),
  openart: thin('2026-04', UNCLEAR, { region: 'US', note: 'Rated well on content rights' }, 'vibedex.ai'),
  civitai: thin('2025', 'Results may be public and models are shared', {
    publicByDefault: 'Yes',
    region: 'US',
    note: 'Shares models trained on likenesses and styles',
  }),
  'bing-image-creator': thin('2025', 'As consumer Copilot', {
    businessTier: 'Use Microsoft 365 Copilot',
    region: 'US and EU',
  }),
  'microsoft-designer': thin('2025', 'As consumer Copilot', {
    businessTier: 'Use Microsoft 365 Copilot',
    region: 'US and EU',
  }),
  'canva-ai': likely('2026', 'productionai.institute', 'Depends on privacy settings', {
    optOut: 'Settings: privacy',
    businessTier: 'Off for teams and under the administrator on Enterprise; never for Education',
    region: 'US and Australia',
    accountCue: 'Team name; no address of its own',
  }),
  clipdrop: thin('2024', UNCLEAR, { businessTier: contract, region: 'France and US' }),
  photoroom: thin('2024', 'Yes on Free unless opted out', {
    optOut: 'Settings',
    businessTier: 'No training on Enterprise and API',
    region: 'France',
  }),
  'remove-bg': thin('2023', 'No unless opted in', { businessTier: contract, retention: 'Short', region: 'Austria' }),
  weavy: likely('2026-04', 'vibedex.ai', 'No', {
    businessTier: 'No training',
    region: 'US and Israel',
    accountCue: 'Figma organisation',
  }),
  flora: thin('2026-04', 'No', { businessTier: contract, region: 'US' }, 'vibedex.ai'),
  topaz: thin('2025', 'Nothing leaves with the desktop programs; unclear for the cloud', {
    optOut: 'Render on the own machine',
    region: 'US',
  }),
  gamma: thin('2025', UNCLEAR, { region: 'US', note: 'Decks for pitches' }),
};

const motionFacts: Record<string, ToolFacts> = {
  runway: seen(
    '2026',
    'Terms of service as recorded by conductatlas.com',
    'Yes, what goes in and comes out, under a lasting licence',
    {
      optOut: 'None in the consumer terms',
      businessTier: 'Enterprise contract; no training can be agreed',
      retention: 'The licence outlives deletion',
      region: 'US',
      accountCue: 'Workspace name and single sign-on; same address',
    },
  ),
  luma: seen('2026', 'conductatlas.com', 'Yes on free and paid plans', {
    optOut: 'None stated',
    businessTier: 'Enterprise contract',
    retention: 'Without end where it became part of results',
    publicByDefault: 'The free plan lets Luma show results in public',
    region: 'US',
    note: 'The terms changed six times within a month in 2026',
  }),
  pika: likely('2026', 'conductatlas.com', 'Yes, voice and likeness included', {
    optOut: 'None stated',
    publicByDefault: 'There is a public feed',
    region: 'US',
  }),
  kling: likely(
    '2026',
    'Terms of 2024-12-16; conductatlas.com',
    'Probably: the licence covers operating and improving',
    {
      optOut: 'None stated',
      businessTier: contract,
      region: 'China; contracts through Singapore',
      note: 'Many sites imitate the name',
    },
  ),
  hailuo: thin('2025', 'Probably', {
    businessTier: contract,
    region: 'China and Singapore',
    note: 'Sued by several studios in September 2025',
  }),
  vidu: thin('2025', 'Probably', { businessTier: contract, region: 'China' }),
  pixverse: thin('2025', 'Probably', {
    businessTier: contract,
    publicByDefault: 'Yes on Free',
    region: 'China and Singapore',
  }),
  wan: thin('2025', 'Probably', {
    businessTier: 'Alibaba Cloud terms',
    region: 'China and Singapore',
    note: 'The open weights also run in house',
  }),
  dreamina: likely(
    '2026',
    'CapCut terms of 2025-06-12; dev.larryjordan.com',
    'Yes: a lasting licence on uploads that can be passed on',
    {
      optOut: 'None stated',
      businessTier: 'Volcano Engine or BytePlus contract',
      retention: 'The licence has no end',
      region: 'China and Singapore',
      note: 'Studios took action over Seedance 2.0 in 2026',
    },
  ),
  jimeng: likely('2026', 'CapCut terms of 2025-06-12', 'Yes: a lasting licence on uploads', {
    optOut: 'None stated',
    businessTier: 'Volcano Engine contract',
    region: 'China',
  }),
  seedance: likely('2026', 'CapCut terms of 2025-06-12; seedance.tv', 'Yes: a lasting licence on uploads', {
    optOut: 'None stated',
    businessTier: 'Volcano Engine or BytePlus contract',
    region: 'China and Singapore',
  }),
  capcut: likely('2025-06-12', 'dev.larryjordan.com; indiemusicianshub.com', 'A lasting licence on what is uploaded', {
    optOut: 'Edit without uploading',
    businessTier: 'CapCut for business',
    retention: 'The licence has no end',
    region: 'Singapore, China and US',
  }),
  higgsfield: seen('2026', 'Terms of use of 2025-05-12', 'Yes, and for its own marketing', {
    optOut: 'None stated',
    businessTier: 'On request',
    retention: 'As long as it is needed',
    region: 'US',
    note: 'One door to several video models; the terms exclude any expectation of privacy',
  }),
  'ltx-studio': thin('2026', UNCLEAR, {
    businessTier: contract,
    region: 'Israel and US',
    note: 'Work starts with a script upload',
  }),
  moonvalley: thin('2025', 'Says no', {
    businessTier: 'No training',
    region: 'Canada and US',
    note: 'Model made from licensed footage',
  }),
  synthesia: likely('2026', 'modelcharter.com; conductatlas.com', 'Sources disagree', {
    optOut: 'By mail',
    businessTier: 'No training under the Enterprise agreement',
    retention: 'While the account is active',
    region: 'UK and EU',
    accountCue: 'Workspace with single sign-on',
    note: 'An avatar needs a consent video',
  }),
  heygen: thin(
    '2026-03',
    'Unclear; reports say yes unless opted out',
    {
      businessTier: 'No training on Enterprise',
      region: 'US',
      accountCue: 'Workspace with single sign-on',
      note: 'Avatars need consent',
    },
    'fieldwork.news',
  ),
  'd-id': thin('2024', UNCLEAR, { businessTier: contract, region: 'Israel and US' }),
  hedra: thin('2025', UNCLEAR, { region: 'US' }),
  viggle: thin('2025', UNCLEAR, { publicByDefault: 'Public feed', region: 'Canada' }),
  kaiber: thin('2024', UNCLEAR, { region: 'US' }),
  'flow-studio': thin('2025', UNCLEAR, {
    businessTier: 'Autodesk enterprise terms',
    region: 'US',
    accountCue: 'Autodesk organisation',
    note: 'Plates are uploaded',
  }),
  flawless: thin('2025', 'No; contracts only', { businessTier: contract, retention: contract, region: 'UK and US' }),
  invideo: thin('2025', UNCLEAR, { region: 'US and India' }),
  pictory: thin('2024', UNCLEAR, { region: 'US' }),
  veed: thin('2025', UNCLEAR, { region: 'UK' }),
  kapwing: thin('2025', UNCLEAR, { region: 'US' }),
};

const soundFacts: Record<string, ToolFacts> = {
  elevenlabs: seen('2026-03-16', 'deepgram.com; kukarella.com; ElevenLabs documentation', 'Yes below Enterprise', {
    optOut: 'A setting; holds from then on only',
    businessTier: 'No training; zero retention for the Enterprise API, but not for cloning, dubbing or projects',
    retention: 'Kept unless agreed otherwise',
    publicByDefault: 'No; voices can be shared in a library',
    region: 'US; EU and India for Enterprise',
    accountCue: 'Workspace with single sign-on; addresses of their own per region',
    note: 'A cloned voice is biometric data',
  }),
  murf: thin('2024', UNCLEAR, { businessTier: contract, region: 'US and India' }),
  respeecher: thin('2025', 'No; works by contract and consent', {
    businessTier: contract,
    retention: contract,
    region: 'Ukraine and US',
  }),
  resemble: thin('2025', UNCLEAR, { businessTier: 'Can run in house', region: 'US and Canada' }),
  playht: thin('2025', UNCLEAR, { retention: 'Said to be closing after a sale in 2025', region: 'US' }),
  speechify: thin('2024', UNCLEAR, { region: 'US', note: 'Reads scripts aloud' }),
  deepdub: thin('2025', 'No; works by contract', {
    businessTier: contract,
    retention: contract,
    region: 'Israel and US',
  }),
  rask: thin('2024', UNCLEAR, { region: 'US and UK' }),
  suno: seen(
    '2026',
    'conductatlas.com; insights.sonohikari.com',
    'Yes, under a lasting licence that can be passed on',
    {
      optOut: 'None stated',
      businessTier: 'None',
      retention: 'The licence has no end',
      publicByDefault: 'Songs on Free are public',
      region: 'US',
      note: 'Whoever uploads warrants that training on it is lawful',
    },
  ),
  udio: likely('2025-11', 'jackrighteous.com; nishadil.com', 'Yes, what goes in and comes out', {
    optOut: 'None stated',
    businessTier: 'None',
    publicByDefault: 'Yes',
    region: 'US',
    note: 'Downloads were switched off after a settlement in October 2025',
  }),
  'stable-audio': thin('2024', 'Yes', { optOut: 'Account setting', businessTier: contract, region: 'UK and US' }),
  aiva: thin('2024', UNCLEAR, { region: 'Luxembourg' }),
  soundraw: thin('2024', 'Takes no uploads; trained in house', { region: 'Japan' }),
};

const wordFacts: Record<string, ToolFacts> = {
  otter: seen('2026', 'aimeetingassistantreviews.com; onyri-sanitize.com', 'Yes, audio and transcripts without names', {
    businessTier: 'Limited on Enterprise',
    retention: 'Until deleted',
    region: 'US',
    note: 'Class action since August 2025',
  }),
  descript: thin(
    '2025',
    'Only with consent, as far as known',
    {
      optOut: 'Settings',
      businessTier: 'No training on Enterprise',
      retention: 'Until deleted',
      region: 'US',
      note: 'A voice clone needs consent',
    },
    'freedom.press',
  ),
  rev: likely('2025', 'reviewofjournalism.ca; freedom.press', 'Unclear; people transcribe too, under NDA', {
    optOut: 'On request',
    businessTier: 'No training on Enterprise',
    retention: 'Until deleted',
    region: 'US',
  }),
  trint: thin('2025', 'Says no', {
    businessTier: 'No training',
    retention: 'Until deleted',
    region: 'UK; US or EU hosting',
  }),
  sonix: thin('2024', 'Says no', { businessTier: 'No training', retention: 'Until deleted', region: 'US' }),
  'simon-says': thin('2024', 'Says no', { businessTier: 'Can run in house', retention: 'Until deleted', region: 'US' }),
  fireflies: likely('2026', 'aimeetingassistantreviews.com', 'Says no', {
    businessTier: 'No; private storage on Enterprise',
    retention: 'Until deleted',
    region: 'US',
    note: 'Sued over voiceprints',
  }),
  notta: likely('2026', 'aimeetingassistantreviews.com', 'Yes', { optOut: 'Possible', region: 'Japan' }),
  granola: likely('2026', 'aimeetingassistantreviews.com', 'Yes', {
    optOut: 'Settings',
    businessTier: 'No training on Enterprise',
    region: 'US and UK',
  }),
  fathom: likely('2026', 'aimeetingassistantreviews.com', 'No, by contract', {
    businessTier: 'No training',
    retention: 'Until deleted',
    region: 'US',
  }),
  'zoom-ai-companion': likely('2026', 'aimeetingassistantreviews.com', 'No, by contract', {
    businessTier: 'No training',
    retention: 'As the account sets it',
    region: 'US',
    accountCue: 'The company part of the zoom.us address',
  }),
  deepl: seen('2026', 'conductatlas.com', 'Yes on Free, and staff may read', {
    optOut: 'Use Pro',
    businessTier: 'No training; deleted after translation',
    region: 'Germany',
    accountCue: 'Account badge; the API has one address for Free and one for Pro',
  }),
  'google-translate': likely('2025', UNSOURCED, 'May be kept and used, under consumer terms', {
    optOut: 'Use Cloud Translation',
    businessTier: 'No training with Cloud Translation',
    region: 'Worldwide',
  }),
  smartcat: thin('2024', UNCLEAR, { region: 'US' }),
  sudowrite: thin('2025', 'Says no', { businessTier: 'No training', retention: 'Until deleted', region: 'US' }),
  nolanai: thin('2025', 'Says no', { region: 'US' }),
  saga: thin('2025', 'Says no', { region: 'US' }),
  squibler: thin('2024', UNCLEAR, { region: 'US' }),
  storynotes: seen('2025-08-09', 'Its privacy policy', 'No', {
    businessTier: 'No training',
    retention: 'Files are deleted after the analysis',
  }),
  scriptflo: seen('2026-03-18', 'Its privacy policy', 'No, but passes context on to model vendors', {
    optOut: 'Bring an own key',
    retention: 'Chats are not kept',
    region: 'US',
  }),
  'screenplay-editor': seen('2026-04', 'Its privacy policy', 'No, but passes text on to model vendors', {
    optOut: 'Leave its AI features alone',
    retention: 'Not kept',
    region: 'US',
    note: 'An extension that works inside Google Docs',
  }),
  'screenplay-advisor': seen('2026-05-30', 'Its privacy policy', 'Passes text on to model vendors', {
    retention: 'Prompts and packages are kept',
    publicByDefault: 'Shared links are public',
  }),
  largo: thin('2024', 'Says no', { businessTier: contract, retention: contract, region: 'Switzerland' }),
  filmustage: thin('2025', 'Says no', { businessTier: contract, retention: 'Until deleted', region: 'US and EU' }),
  rivetai: thin('2024', UNCLEAR, { region: 'US' }),
  scriptbook: thin('2023', 'Says no', { businessTier: contract, retention: contract, region: 'Belgium' }),
  boords: thin('2025', 'Says no', { businessTier: contract, retention: 'Until deleted', region: 'UK' }),
  katalist: thin('2025', UNCLEAR, { region: 'US' }),
  'storyboarder-ai': thin('2025', 'Says no', { businessTier: contract, region: 'Germany' }),
  krock: thin('2024', UNCLEAR, { region: 'Estonia' }),
  grammarly: seen('2026', 'Grammarly support; conductatlas.com', 'Yes on Free, Premium and single-user Pro', {
    optOut: 'Account: privacy settings',
    businessTier: 'Off for Business and Enterprise; the administrator decides on shared Pro',
    retention: 'As long as the account',
    region: 'US',
    note: 'Its extension reads every text field',
  }),
  jasper: thin('2025', 'Says no', {
    businessTier: 'No training',
    region: 'US',
    accountCue: 'Workspace with single sign-on',
  }),
  quillbot: thin('2024', UNCLEAR, { region: 'US' }),
  'notion-ai': seen('2026', 'productionai.institute', 'No, unless feedback is sent', {
    businessTier: 'No training',
    retention: 'As the workspace sets it; vendors behind it differ by plan',
    region: 'US',
    accountCue: 'Workspace name',
  }),
};

const codeFacts: Record<string, ToolFacts> = {
  'github-copilot': seen(
    '2026-04-24',
    'dev.to report of the policy change; particlenews',
    'Yes on Free and Pro since 24 April 2026',
    {
      optOut: 'Copilot settings: privacy',
      businessTier: 'No training on Business and Enterprise',
      retention: 'Reported: up to five years for interactions',
      region: 'US',
      accountCue: 'The API address names the plan',
    },
  ),
  cursor: likely('2026', 'conductatlas.com', 'No, unless agreed (privacy mode)', {
    optOut: 'Privacy mode',
    businessTier: 'Privacy mode is enforced on Business',
    region: 'US',
  }),
  replit: thin('2024', 'Public projects may be used', {
    optOut: 'Private projects',
    businessTier: 'No training on Teams and Enterprise',
    publicByDefault: 'Yes on Free',
    region: 'US',
  }),
  'hugging-face': likely('2025', UNSOURCED, 'Depends on whoever made the Space', {
    businessTier: 'Enterprise Hub',
    publicByDefault: 'Spaces often are',
    region: 'US and EU',
    note: 'A Space is an unknown third party',
  }),
  huggingchat: likely('2025', UNSOURCED, 'Depends on the model chosen', { region: 'US and EU' }),
  replicate: likely('2025', UNSOURCED, 'No', {
    businessTier: contract,
    retention: 'About an hour through the API; runs on the web are kept',
    region: 'US',
  }),
  fal: thin('2025', 'Says no', {
    businessTier: contract,
    publicByDefault: 'Result links can be opened by anyone who has them',
    region: 'US',
  }),
  comfyui: seen('2026-08', 'Tencent AI-Infra-Guard fingerprints', 'No, it runs in house', {
    retention: 'Local',
    region: 'Local',
    note: 'Partner nodes send material out',
  }),
};

/** By tool id. Vendors change these monthly: each has the date it was read, where, and how sure that is. */
export const facts: Readonly<Record<string, ToolFacts>> = {
  ...chatFacts,
  ...pictureFacts,
  ...motionFacts,
  ...soundFacts,
  ...wordFacts,
  ...codeFacts,
};
