import type { Tool } from '../../model/tool.ts';
import { tool, unverified } from './define.ts';

/** Screenwriting, coverage, breakdown and forecasting: the script itself is what goes in. */
export const script: readonly Tool[] = [
  tool('sudowrite', 'Sudowrite', ['script', 'writing'], ['sudowrite.com', 'editor.sudowrite.com'], {
    apiHosts: ['api.sudowrite.com'],
  }),
  tool('nolanai', 'NolanAI', ['script', 'storyboard'], ['nolanai.app', 'app.nolanai.app']),
  tool('saga', 'Saga', ['script', 'storyboard'], ['writeonsaga.com', 'cyberfilm.ai', 'app.writeonsaga.com'], {
    vendor: 'CyberFilm AI',
  }),
  tool('squibler', 'Squibler', ['script', 'writing'], ['squibler.io', 'app.squibler.io']),
  tool('deepstory', 'DeepStory', ['script', 'writing'], ['deepstory.ai']),
  tool('plotdot', 'Plotdot', ['script', 'storyboard'], ['plotdot.ai', 'app.plotdot.ai']),
  tool('scriptflo', 'ScriptFlo', ['script'], ['scriptflo.ai', 'app.scriptflo.ai']),
  tool('screenplay-editor', 'Screenplay Editor', ['script'], ['screenplayeditor.app']),
  tool('callaia', 'Callaia', ['script'], ['callaia.ai', 'app.callaia.ai'], { vendor: 'Cinelytic' }),
  tool('cinelytic', 'Cinelytic', ['script'], ['cinelytic.com', 'app.cinelytic.com']),
  tool(
    'greenlight-coverage',
    'Greenlight Coverage',
    ['script'],
    ['greenlightcoverage.com', 'app.greenlightcoverage.com'],
  ),
  tool('prescene', 'Prescene', ['script'], ['prescene.ai', 'app.prescene.ai']),
  tool('scriptreader', 'ScriptReader.ai', ['script'], ['scriptreader.ai']),
  tool('scriptbook', 'ScriptBook', ['script'], ['scriptbook.io', 'app.scriptbook.io']),
  tool('largo', 'Largo.ai', ['script'], ['largo.ai', 'home.largo.ai', 'app.largo.ai']),
  tool('storynotes', 'StoryNotes', ['script'], ['storynotes.app']),
  tool('screenplay-advisor', 'Screenplay Advisor', ['script'], ['screenplayadvisor.com']),
  tool('vault-ai', 'Vault AI', ['script'], ['vault-ai.com']),
  tool('filmustage', 'Filmustage', ['script', 'storyboard'], ['filmustage.com', 'app.filmustage.com']),
  tool('rivetai', 'RivetAI', ['script'], ['rivetai.com', 'app.rivetai.com']),
  tool('quilty', 'Quilty', ['script'], ['quilty.app', 'app.quilty.app']),
  tool('subtxt', 'Subtxt', ['script', 'writing'], ['subtxt.app', 'app.subtxt.app'], {
    vendor: 'Narrative First',
  }),
  tool('laper', 'Laper', ['script'], ['laper.ai']),
  tool('genario', 'Genario', ['script', 'writing'], ['genario.co', 'app.genario.co']),
  unverified('breakdown-ai', 'breakdown.ai', ['script'], ['breakdown.ai']),
  unverified('raskl', 'RASKL', ['script', 'video'], ['raskl.ai']),
  unverified('toonsutra', 'Toonsutra', ['script', 'storyboard'], ['toonsutra.ai']),
];
