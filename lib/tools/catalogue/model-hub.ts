import type { Tool } from '../../model/tool.ts';
import { tool, unverified } from './define.ts';

/** Playgrounds, hosted models and the addresses other tools call: unknown third parties behind one door. */
export const modelHub: readonly Tool[] = [
  tool('openai-platform', 'OpenAI Platform', ['model-hub', 'chat'], ['platform.openai.com'], {
    vendor: 'OpenAI',
    apiHosts: ['api.openai.com', 'eu.api.openai.com', 'us.api.openai.com'],
  }),
  tool('claude-console', 'Claude Console', ['model-hub', 'chat'], ['console.anthropic.com', 'platform.claude.com'], {
    vendor: 'Anthropic',
    apiHosts: ['api.anthropic.com'],
  }),
  tool(
    'google-ai-studio',
    'Google AI Studio',
    ['model-hub', 'chat', 'image', 'video'],
    ['aistudio.google.com', 'ai.studio', 'makersuite.google.com'],
    {
      vendor: 'Google',
      apiHosts: [
        'generativelanguage.googleapis.com',
        'alkalimakersuite-pa.clients6.google.com',
        'webchannel-alkalimakersuite-pa.clients6.google.com',
        'alkalicore-pa.clients6.google.com',
      ],
    },
  ),
  tool(
    'vertex-ai',
    'Vertex AI',
    ['model-hub', 'video', 'image'],
    ['console.cloud.google.com/vertex-ai', 'vertexai.google.com', 'console.cloud.google.com/agent-platform'],
    {
      vendor: 'Google',
      apiHosts: [
        'aiplatform.googleapis.com',
        'us-central1-aiplatform.googleapis.com',
        'europe-west4-aiplatform.googleapis.com',
        'europe-west1-aiplatform.googleapis.com',
        'us-east4-aiplatform.googleapis.com',
      ],
    },
  ),
  tool('azure-ai', 'Azure AI Foundry', ['model-hub', 'chat'], ['ai.azure.com', 'oai.azure.com', 'labs.azure.com'], {
    vendor: 'Microsoft',
    apiHosts: [
      '*.openai.azure.com',
      '*.services.ai.azure.com',
      '*.cognitiveservices.azure.com/openai',
      '*.inference.ai.azure.com',
      '*.models.ai.azure.com',
    ],
  }),
  tool(
    'aws-bedrock',
    'Amazon Bedrock',
    ['model-hub', 'chat'],
    [
      'console.aws.amazon.com/bedrock',
      'us-east-1.console.aws.amazon.com/bedrock',
      'us-west-2.console.aws.amazon.com/bedrock',
      'partyrock.aws',
    ],
    {
      vendor: 'Amazon',
      apiHosts: [
        'bedrock-runtime.us-east-1.amazonaws.com',
        'bedrock-runtime.us-west-2.amazonaws.com',
        'bedrock-runtime.eu-central-1.amazonaws.com',
        'bedrock-runtime.eu-west-1.amazonaws.com',
        'bedrock-runtime.ap-northeast-1.amazonaws.com',
      ],
    },
  ),
  tool(
    'hugging-face',
    'Hugging Face',
    ['model-hub', 'chat', 'image'],
    ['huggingface.co', 'hf.co', '*.hf.space', 'endpoints.huggingface.co', 'ui.endpoints.huggingface.co'],
    {
      vendor: 'Hugging Face',
      apiHosts: ['api-inference.huggingface.co', 'router.huggingface.co', '*.endpoints.huggingface.cloud'],
    },
  ),
  tool('replicate', 'Replicate', ['model-hub', 'image', 'video'], ['replicate.com'], {
    vendor: 'Cloudflare',
    apiHosts: ['api.replicate.com'],
    uploadHosts: ['replicate.delivery', '*.replicate.delivery', 'stream.replicate.com'],
  }),
  tool('fal', 'fal', ['model-hub', 'image', 'video'], ['fal.ai'], {
    apiHosts: ['fal.run', 'rest.alpha.fal.ai', 'rest.fal.ai', 'gateway.fal.ai', 'api.fal.ai', '*.fal.run'],
    uploadHosts: ['fal.media', '*.fal.media', 'storage.fal.ai'],
  }),
  tool(
    'together',
    'Together AI',
    ['model-hub', 'chat'],
    ['together.ai', 'together.xyz', 'api.together.ai', 'chat.together.ai'],
    { apiHosts: ['api.together.xyz'] },
  ),
  tool('fireworks', 'Fireworks AI', ['model-hub', 'chat'], ['fireworks.ai', 'app.fireworks.ai'], {
    apiHosts: ['api.fireworks.ai'],
  }),
  tool('groq', 'Groq', ['model-hub', 'chat'], ['groq.com', 'console.groq.com', 'chat.groq.com'], {
    apiHosts: ['api.groq.com'],
  }),
  tool(
    'cerebras',
    'Cerebras Inference',
    ['model-hub', 'chat'],
    ['inference.cerebras.ai', 'cloud.cerebras.ai', 'chat.cerebras.ai', 'cerebras.ai'],
    { apiHosts: ['api.cerebras.ai'] },
  ),
  tool(
    'sambanova',
    'SambaNova Cloud',
    ['model-hub', 'chat'],
    ['cloud.sambanova.ai', 'chat.sambanova.ai', 'sambanova.ai'],
    { apiHosts: ['api.sambanova.ai'] },
  ),
  tool('deepinfra', 'DeepInfra', ['model-hub'], ['deepinfra.com'], { apiHosts: ['api.deepinfra.com'] }),
  tool('nvidia-nim', 'NVIDIA NIM', ['model-hub', 'chat'], ['build.nvidia.com'], {
    vendor: 'NVIDIA',
    apiHosts: ['integrate.api.nvidia.com', 'ai.api.nvidia.com'],
  }),
  tool('friendli', 'FriendliAI', ['model-hub'], ['friendli.ai', 'suite.friendli.ai'], {
    apiHosts: ['api.friendli.ai'],
  }),
  tool('galadriel', 'Galadriel', ['model-hub'], ['galadriel.ai', 'galadriel.com'], {
    apiHosts: ['api.galadriel.ai', 'api.galadriel.com'],
  }),
  tool('empower', 'Empower', ['model-hub'], ['empower.dev'], { apiHosts: ['app.empower.dev'] }),
  tool('featherless', 'Featherless', ['model-hub', 'chat'], ['featherless.ai'], { apiHosts: ['api.featherless.ai'] }),
  tool('nscale', 'Nscale', ['model-hub'], ['console.nscale.com'], { apiHosts: ['inference.api.nscale.com'] }),
  tool(
    'nebius',
    'Nebius',
    ['model-hub'],
    ['studio.nebius.ai', 'studio.nebius.com', 'nebius.com', 'tokenfactory.nebius.com'],
    { apiHosts: ['api.studio.nebius.ai', 'api.studio.nebius.com'] },
  ),
  tool(
    'dashscope',
    'Alibaba Model Studio',
    ['model-hub'],
    ['bailian.console.aliyun.com', 'modelstudio.console.alibabacloud.com'],
    { vendor: 'Alibaba', apiHosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com'] },
  ),
  tool('lambda-inference', 'Lambda Inference', ['model-hub', 'chat'], ['lambda.chat'], { apiHosts: ['api.lambda.ai'] }),
  tool(
    'hyperbolic',
    'Hyperbolic',
    ['model-hub', 'chat'],
    ['hyperbolic.xyz', 'app.hyperbolic.xyz', 'app.hyperbolic.ai'],
    { apiHosts: ['api.hyperbolic.xyz'] },
  ),
  tool('vercel-ai-gateway', 'Vercel AI Gateway', ['model-hub'], ['sdk.vercel.ai'], {
    vendor: 'Vercel',
    apiHosts: ['ai-gateway.vercel.sh'],
  }),
  tool('clarifai', 'Clarifai', ['model-hub', 'image'], ['clarifai.com', 'portal.clarifai.com'], {
    apiHosts: ['api.clarifai.com'],
  }),
  tool('cloudflare-ai', 'Cloudflare AI', ['model-hub'], ['playground.ai.cloudflare.com'], {
    vendor: 'Cloudflare',
    apiHosts: ['gateway.ai.cloudflare.com'],
  }),
  tool('anyscale', 'Anyscale', ['model-hub'], ['anyscale.com', 'console.anyscale.com'], {
    apiHosts: ['api.anyscale.com', 'api.endpoints.anyscale.com'],
  }),
  tool('modal', 'Modal', ['model-hub', 'code'], ['modal.com']),
  tool('baseten', 'Baseten', ['model-hub'], ['baseten.co', 'app.baseten.co'], {
    apiHosts: ['inference.baseten.co', '*.api.baseten.co'],
  }),
  tool('banana', 'Banana', ['model-hub'], ['banana.dev', 'app.banana.dev']),
  tool('lepton', 'Lepton AI', ['model-hub', 'search'], ['lepton.ai', 'search.lepton.run', 'dashboard.lepton.ai']),
  tool('octoai', 'OctoAI', ['model-hub', 'image'], ['octoai.cloud', 'octo.ai']),
  tool('segmind', 'Segmind', ['model-hub', 'image', 'video'], ['segmind.com', 'cloud.segmind.com'], {
    apiHosts: ['api.segmind.com'],
  }),
  tool('novita', 'Novita AI', ['model-hub', 'image', 'video'], ['novita.ai'], { apiHosts: ['api.novita.ai'] }),
  tool('piapi', 'PiAPI', ['model-hub', 'video'], ['piapi.ai', 'app.piapi.ai'], { apiHosts: ['api.piapi.ai'] }),
  tool('kie', 'Kie.ai', ['model-hub', 'video', 'music'], ['kie.ai'], { apiHosts: ['api.kie.ai'] }),
  tool('wavespeed', 'WaveSpeedAI', ['model-hub', 'video', 'image'], ['wavespeed.ai'], {
    apiHosts: ['api.wavespeed.ai'],
  }),
  tool('runware', 'Runware', ['model-hub', 'image'], ['runware.ai', 'my.runware.ai'], {
    apiHosts: ['api.runware.ai', 'ws-api.runware.ai'],
  }),
  tool('runpod', 'RunPod', ['model-hub', 'self-hosted'], ['runpod.io', 'console.runpod.io', '*.proxy.runpod.net'], {
    apiHosts: ['api.runpod.ai', 'api.runpod.io'],
  }),
  tool('vast', 'Vast.ai', ['model-hub', 'self-hosted'], ['vast.ai', 'cloud.vast.ai', 'console.vast.ai']),
  tool('runcomfy', 'RunComfy', ['model-hub', 'image', 'video'], ['runcomfy.com']),
  tool('comfydeploy', 'ComfyDeploy', ['model-hub', 'image'], ['comfydeploy.com', 'app.comfydeploy.com'], {
    apiHosts: ['api.comfydeploy.com'],
  }),
  tool(
    'thinkdiffusion',
    'ThinkDiffusion',
    ['model-hub', 'image', 'video'],
    ['thinkdiffusion.com', 'app.thinkdiffusion.com', '*.thinkdiffusion.xyz'],
  ),
  tool('rundiffusion', 'RunDiffusion', ['model-hub', 'image', 'video'], ['rundiffusion.com', 'app.rundiffusion.com']),
  tool('aimlapi', 'AI/ML API', ['model-hub'], ['aimlapi.com'], { apiHosts: ['api.aimlapi.com'] }),
  tool('eden-ai', 'Eden AI', ['model-hub'], ['edenai.co', 'app.edenai.run'], { apiHosts: ['api.edenai.run'] }),
  tool('portkey', 'Portkey', ['model-hub'], ['portkey.ai', 'app.portkey.ai'], { apiHosts: ['api.portkey.ai'] }),
  tool('chutes', 'Chutes', ['model-hub', 'chat'], ['chutes.ai'], { apiHosts: ['llm.chutes.ai'] }),
  tool('gradio', 'Gradio share links', ['model-hub', 'self-hosted'], ['*.gradio.live', '*.gradio.app']),
  tool('colab', 'Google Colab', ['model-hub', 'code'], ['colab.research.google.com', 'colab.google'], {
    vendor: 'Google',
  }),
  tool('modelscope', 'ModelScope', ['model-hub', 'image', 'video'], ['modelscope.cn', 'modelscope.ai', '*.ms.show'], {
    vendor: 'Alibaba',
    apiHosts: ['api-inference.modelscope.cn'],
  }),
  tool(
    'siliconflow',
    'SiliconFlow',
    ['model-hub'],
    ['siliconflow.cn', 'cloud.siliconflow.cn', 'siliconflow.com', 'cloud.siliconflow.com'],
    { apiHosts: ['api.siliconflow.cn', 'api.siliconflow.com'] },
  ),
  tool(
    'volcengine-ark',
    'Volcano Engine Ark',
    ['model-hub', 'video'],
    ['console.volcengine.com/ark', 'console.byteplus.com/ark'],
    { vendor: 'ByteDance', apiHosts: ['ark.cn-beijing.volces.com', 'ark.ap-southeast.bytepluses.com'] },
  ),
  tool('langsmith', 'LangSmith', ['model-hub', 'code'], ['smith.langchain.com', 'eu.smith.langchain.com'], {
    vendor: 'LangChain',
    apiHosts: ['api.smith.langchain.com'],
  }),
  tool('nomic', 'Nomic', ['model-hub', 'search'], ['atlas.nomic.ai', 'nomic.ai'], { apiHosts: ['api-atlas.nomic.ai'] }),
  tool('prediction-guard', 'Prediction Guard', ['model-hub'], ['predictionguard.com'], {
    apiHosts: ['api.predictionguard.com'],
  }),
  tool('rwkv', 'RWKV', ['model-hub'], ['rwkv.com', 'rwkv.cn']),
  tool('llama', 'Llama API', ['model-hub', 'chat'], ['llama.developer.meta.com'], {
    vendor: 'Meta',
    apiHosts: ['api.llama.com'],
  }),
  tool(
    'moonshot',
    'Moonshot AI platform',
    ['model-hub'],
    ['platform.moonshot.ai', 'platform.moonshot.cn', 'moonshot.ai', 'moonshot.cn'],
    { vendor: 'Moonshot AI', apiHosts: ['api.moonshot.ai', 'api.moonshot.cn'] },
  ),
  tool('ai21', 'AI21 Studio', ['model-hub', 'writing'], ['studio.ai21.com', 'ai21.com', 'chat.ai21.com'], {
    vendor: 'AI21 Labs',
    apiHosts: ['api.ai21.com'],
  }),
  tool('prodia', 'Prodia', ['model-hub', 'image'], ['app.prodia.com', 'prodia.com'], {
    apiHosts: ['api.prodia.com', 'inference.prodia.com'],
  }),
  unverified('polza', 'Polza.ai', ['model-hub', 'chat'], ['polza.ai']),
];
