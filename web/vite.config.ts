import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  // The rooms' sentences live once, beside the server code (../server/ROOM/messages.*.json).
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': { target: process.env.RUAM_URL ?? 'http://127.0.0.1:8480', changeOrigin: true } }
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 400 },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'], setupFiles: [] }
});
