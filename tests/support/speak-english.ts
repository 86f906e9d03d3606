import { catalogueOf } from '../../scripts/setup/catalogues.ts';
import { speakFrom } from './speak.ts';

speakFrom(catalogueOf('en'));
