import { z } from 'zod';

// To be imported before any schema is built: the content security policy forbids code made from text, which zod tries.
z.config({ jitless: true });
