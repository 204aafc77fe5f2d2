npx vitest run --config tests/hosts/vitest.config.ts -t "$1" 2>&1 | grep -v '↓' | tail -${2:-60}
