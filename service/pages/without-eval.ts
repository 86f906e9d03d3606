// Before any schema is made: zod would try whether it may compile code, and the pages' policy lets nothing do so.
import { config } from 'zod';

config({ jitless: true });
